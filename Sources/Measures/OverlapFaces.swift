import GEOS
import Planar

/// Areas of the arrangement of a layer's sources within one parcel, square metres.
struct OverlapFaces {
  /// Sources by index with the part that only they cover.
  var exclusive: [(source: Int, area: Double)]
  /// Covered by two or more, counted once.
  var shared: Double
  var union: Double { exclusive.reduce(shared) { $0 + $1.area } }

  private init(exclusive: [(source: Int, area: Double)], shared: Double) {
    self.exclusive = exclusive
    self.shared = shared
  }

  /// Sources that share nothing with each other.
  init(apart hits: ArraySlice<SourceOverlap>) {
    self.init(exclusive: hits.map { (Int($0.source), $0.area) }, shared: 0)
  }

  /// Takes in faces of sources that share nothing with those of these.
  mutating func add(_ others: OverlapFaces) {
    exclusive += others.exclusive
    exclusive.sort { $0.source < $1.source }
    shared += others.shared
  }

  /// Sources that may share something. Those that hold the whole parcel need not be drawn: two of
  /// them leave nothing to any source alone, and one leaves the others nothing.
  ///
  /// - Parameters:
  ///   - plot: area of the parcel, m².
  ///   - clip: draws what a source shares with the parcel.
  init(
    of hits: ArraySlice<SourceOverlap>, plot: Double, session: GEOSSession,
    clip: (SourceOverlap) throws(GEOSFailure) -> MultiPolygon
  ) throws(GEOSFailure) {
    let holders = hits.filter { $0.relation == .inside }
    guard !holders.isEmpty else {
      self = try Self.amid(hits, OverlapSlack(plot: plot), session, clip)
      return
    }
    let others = hits.filter { $0.relation != .inside }
    var covered = plot
    if holders.count == 1 {
      covered = try Self.union(others, OverlapSlack(plot: plot), session, clip)
    }
    let alone = hits.map { hit in
      (source: Int(hit.source), area: hit.relation == .inside ? max(0, plot - covered) : 0)
    }
    self.init(exclusive: alone, shared: covered)
  }

  /// What some sources cover together: each of them has to be found in it whole.
  private static func union(
    _ hits: [SourceOverlap], _ slack: OverlapSlack, _ session: GEOSSession,
    _ clip: (SourceOverlap) throws(GEOSFailure) -> MultiPolygon
  ) throws(GEOSFailure) -> Double {
    guard hits.count > 1 else { return hits.first?.area ?? 0 }
    var clips: [MultiPolygon] = []
    for hit in hits { clips.append(try clip(hit)) }
    let union = try session.union(clips, grid: GEOSSession.finest)
    for (part, hit) in zip(clips, hits) {
      let kept = try session.intersection(part, union, grid: GEOSSession.finest)
      try slack.check(kept.area, against: hit.area)
    }
    return union.area
  }

  /// Sources of which none holds the whole parcel.
  private static func amid(
    _ hits: ArraySlice<SourceOverlap>, _ slack: OverlapSlack, _ session: GEOSSession,
    _ clip: (SourceOverlap) throws(GEOSFailure) -> MultiPolygon
  ) throws(GEOSFailure) -> OverlapFaces {
    let grid = GEOSSession.finest
    var clips: [MultiPolygon] = []
    for hit in hits { clips.append(try clip(hit)) }
    let rests = try rests(clips, session)
    var exclusive: [(source: Int, area: Double)] = []
    var multiple: [MultiPolygon] = []
    for (index, hit) in hits.enumerated() {
      let alone = try session.difference(clips[index], rests[index], grid: grid).area
      let common = try session.intersection(clips[index], rests[index], grid: grid)
      try slack.check(alone + common.area, against: hit.area)
      exclusive.append((Int(hit.source), alone))
      multiple.append(common)
    }
    return OverlapFaces(
      exclusive: exclusive, shared: try session.union(multiple, grid: grid).area)
  }

  /// More sources than these are united from both ends: one by one, each union of all the others
  /// would grow with the square of their number.
  private static let mostUnitedSingly = 4

  /// For each part the union of all the others.
  private static func rests(
    _ clips: [MultiPolygon], _ session: GEOSSession
  ) throws(GEOSFailure) -> [MultiPolygon] {
    let grid = GEOSSession.finest
    var rests: [MultiPolygon] = []
    guard clips.count > mostUnitedSingly else {
      for index in clips.indices {
        var others = clips
        others.remove(at: index)
        rests.append(try session.union(others, grid: grid))
      }
      return rests
    }
    /// What lies behind each part, the last first.
    var behind = [MultiPolygon()]
    for clip in clips.dropFirst().reversed() {
      behind.append(try session.union([clip, behind[behind.count - 1]], grid: grid))
    }
    var before = MultiPolygon()
    for index in clips.indices {
      rests.append(try session.union([before, behind[clips.count - 1 - index]], grid: grid))
      before = try session.union([before, clips[index]], grid: grid)
    }
    return rests
  }
}
