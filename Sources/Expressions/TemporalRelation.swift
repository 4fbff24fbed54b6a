/// The temporal functions of OGC 21-065r2, table 9 and 10, by the ends of the two operands as the
/// W3C/OGC Time Ontology defines them. `..` lies before, or after, everything but itself.
enum TemporalRelation: String, Hashable, Sendable, CaseIterable {
  case after = "t_after"
  case before = "t_before"
  case contains = "t_contains"
  case disjoint = "t_disjoint"
  case during = "t_during"
  case equals = "t_equals"
  case finishedBy = "t_finishedBy"
  case finishes = "t_finishes"
  case intersects = "t_intersects"
  case meets = "t_meets"
  case metBy = "t_metBy"
  case overlappedBy = "t_overlappedBy"
  case overlaps = "t_overlaps"
  case startedBy = "t_startedBy"
  case starts = "t_starts"

  /// The others are for intervals alone: an instant among their operands is an error.
  var takesInstants: Bool {
    switch self {
    case .after, .before, .disjoint, .equals, .intersects: true
    default: false
    }
  }

  /// What the relation comes to between two instants of one granularity.
  var comparison: Comparison? {
    switch self {
    case .after: .greater
    case .before: .less
    case .equals, .intersects: .equal
    case .disjoint: .notEqual
    default: nil
    }
  }

  func holds(_ a: TimeSpan, _ b: TimeSpan, zone: Int) -> Bool {
    // The ends of the two by pairs; negative where that of `a` is earlier.
    let starts = a.start.compared(to: b.start, zone: zone, isEnd: false, otherIsEnd: false)
    let ends = a.end.compared(to: b.end, zone: zone, isEnd: true, otherIsEnd: true)
    let startToEnd = a.start.compared(to: b.end, zone: zone, isEnd: false, otherIsEnd: true)
    let endToStart = a.end.compared(to: b.start, zone: zone, isEnd: true, otherIsEnd: false)
    switch self {
    case .after: return startToEnd > 0
    case .before: return endToStart < 0
    case .disjoint: return startToEnd > 0 || endToStart < 0
    case .intersects: return startToEnd <= 0 && endToStart >= 0
    case .equals: return starts == 0 && ends == 0
    case .contains: return starts < 0 && ends > 0
    case .during: return starts > 0 && ends < 0
    case .finishedBy: return starts < 0 && ends == 0
    case .finishes: return starts > 0 && ends == 0
    case .startedBy: return starts == 0 && ends > 0
    case .starts: return starts == 0 && ends < 0
    case .meets: return endToStart == 0
    case .metBy: return startToEnd == 0
    case .overlaps: return starts < 0 && endToStart > 0 && ends < 0
    case .overlappedBy: return starts > 0 && startToEnd < 0 && ends > 0
    }
  }
}
