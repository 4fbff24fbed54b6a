import GEOS
import Planar

/// What the sources of a layer cover alone and together within a parcel.
extension OverlapTable {
  /// The faces of the sources' arrangement within the parcel: Σ exclusive + shared is the union.
  mutating func faces(
    _ question: OverlapQuestion, session: GEOSSession
  ) throws(GEOSFailure) -> OverlapFaces {
    let hits = overlaps(of: question)
    guard hits.count > 1 else { return OverlapFaces(apart: hits) }
    let flags = question.sheet.overlapsAnother
    let sharing = hits.filter { flags[Int($0.source)] }
    guard sharing.count > 1 else { return OverlapFaces(apart: hits) }
    let key = Key(layer: question.layer, row: question.row)
    if let known = occupations[key] { return known }
    let slack = OverlapSlack(plot: question.shape.area)
    var faces = OverlapFaces(apart: hits.filter { !flags[Int($0.source)] }[...])
    for group in Self.groups(of: sharing, question.sheet) {
      faces.add(
        group.count == 1
          ? OverlapFaces(apart: group[...])
          : try OverlapFaces(of: group[...], plot: question.shape.area, session: session) {
            hit throws(GEOSFailure) in try piece(hit, of: question, slack, session)
          })
    }
    occupations[key] = faces
    return faces
  }

  /// Sources by which others their boxes meet, in the order of the layer: a plot that spans a town
  /// meets thousands, of which each shares land with few.
  private static func groups(of hits: [SourceOverlap], _ sheet: LayerSheet) -> [[SourceOverlap]] {
    let boxes = hits.map { sheet.areas[Int($0.source)].box }
    let index = PackedIndex(boxes)
    var groups = Groups(count: hits.count)
    var near: [Int32] = []
    for (place, box) in boxes.enumerated() {
      near.removeAll(keepingCapacity: true)
      index.query(box, into: &near)
      for other in near where Int(other) > place { groups.join(place, Int(other)) }
    }
    return groups.all().map { $0.map { hits[$0] } }
  }
}
