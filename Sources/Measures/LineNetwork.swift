import Planar

/// Which lines of a network hang together: lines meet where they come within the tolerance of each
/// other, at ends or along the way.
struct LineNetwork {
  private let segments: [Segment]
  private let index: PackedIndex
  private let tolerance: Double

  private struct Segment {
    var line: Int
    var from: Point
    var to: Point

    var box: Box {
      Box(
        minX: min(from.x, to.x), minY: min(from.y, to.y), maxX: max(from.x, to.x),
        maxY: max(from.y, to.y))
    }
  }

  /// - Parameter lines: for each line its polylines, metres.
  init(lines: [[[Point]]], tolerance: Double) {
    var segments: [Segment] = []
    for (line, parts) in lines.enumerated() {
      for part in parts {
        for (from, to) in zip(part, part.dropFirst()) {
          segments.append(Segment(line: line, from: from, to: to))
        }
      }
    }
    self.segments = segments
    self.tolerance = tolerance
    index = PackedIndex(segments.map(\.box))
  }

  /// Lines of the first kind that no chain of lines of that kind joins to one of the second.
  ///
  /// - Parameter kinds: for each line the first kind as true, the second as false, any other nil.
  func unconnected(_ kinds: [Bool?]) -> [Int] {
    var chain = Groups(count: kinds.count)
    var hits: [Int32] = []
    for segment in segments where kinds[segment.line] == true {
      hits.removeAll(keepingCapacity: true)
      index.query(segment.box.expanded(by: tolerance), into: &hits)
      for hit in hits {
        let other = segments[Int(hit)]
        guard other.line != segment.line, kinds[other.line] != nil else { continue }
        if Self.distance(segment, other) <= tolerance { chain.join(segment.line, other.line) }
      }
    }
    let joined = Set(kinds.indices.filter { kinds[$0] == false }.map { chain.first($0) })
    return kinds.indices.filter { kinds[$0] == true && !joined.contains(chain.first($0)) }
  }

  private static func distance(_ a: Segment, _ b: Segment) -> Double {
    if cross(a, b) { return 0 }
    let squared = min(
      min(reach(a.from, b), reach(a.to, b)), min(reach(b.from, a), reach(b.to, a)))
    return squared.squareRoot()
  }

  /// Squared distance of a point from a segment.
  private static func reach(_ point: Point, _ segment: Segment) -> Double {
    let (dx, dy) = (segment.to.x - segment.from.x, segment.to.y - segment.from.y)
    let length = dx * dx + dy * dy
    let along = (point.x - segment.from.x) * dx + (point.y - segment.from.y) * dy
    let share = length > 0 ? min(1, max(0, along / length)) : 0
    let (x, y) = (segment.from.x + share * dx - point.x, segment.from.y + share * dy - point.y)
    return x * x + y * y
  }

  /// Whether the ends of each lie on two sides of the other.
  private static func cross(_ a: Segment, _ b: Segment) -> Bool {
    func side(_ point: Point, _ line: Segment) -> Double {
      (line.to.x - line.from.x) * (point.y - line.from.y)
        - (line.to.y - line.from.y) * (point.x - line.from.x)
    }
    return side(a.from, b) * side(a.to, b) < 0 && side(b.from, a) * side(b.to, a) < 0
  }
}
