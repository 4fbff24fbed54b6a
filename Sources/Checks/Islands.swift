import GEOS
import Planar

/// Groups of open edges, asked for those that stand in the land between the edges of another one.
struct Islands: Sendable {
  private let groups: [[Int32]]
  private let open: OpenEdges
  private let boxes: [Box]
  private let index: PackedIndex

  /// More than so many are asked of a prepared shape.
  private static let mostPlain = 32

  init(of groups: [[Int32]], in open: OpenEdges) {
    self.groups = groups
    self.open = open
    boxes = groups.map(open.box)
    index = PackedIndex(boxes)
  }

  /// A vacancy without the land within the outlines of other groups. What these enclose and nobody
  /// covers is a vacancy by itself.
  func without(_ vacancy: Vacancy, _ session: GEOSSession) throws(GEOSFailure) -> MultiPolygon {
    let within = try groups(in: vacancy, session)
    guard !within.isEmpty else { return vacancy.shape }
    var outlines: [MultiPolygon] = []
    for group in within {
      outlines.append(try session.faces(between: open.lines(groups[group]), isSnapped: false))
    }
    return try session.difference(vacancy.shape, session.union(outlines))
  }

  private func groups(in vacancy: Vacancy, _ session: GEOSSession) throws(GEOSFailure) -> [Int] {
    let box = vacancy.shape.box
    var hits: [Int32] = []
    index.query(box, into: &hits)
    hits.removeAll { Int($0) == vacancy.group || !box.contains(boxes[Int($0)]) }
    hits.sort()
    guard !hits.isEmpty else { return [] }
    let prepared =
      hits.count > Self.mostPlain ? try PreparedPolygon(vacancy.shape, in: session) : nil
    var within: [Int] = []
    for hit in hits {
      guard let first = groups[Int(hit)].first else { continue }
      let point = open.start(of: first)
      let isInside =
        try prepared?.contains(point) ?? (PointLocation.of(point, in: vacancy.shape) == .inside)
      if isInside { within.append(Int(hit)) }
    }
    return within
  }
}
