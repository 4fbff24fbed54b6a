import GEOS
import Planar

/// Features of a layer that are not valid and whose repair changed what land they cover: nobody
/// knows what was meant. Within their boxes the layer says nothing that a verdict could rest on.
struct GuessedFeatures: Sendable {
  /// By feature; one that is another shape than was drawn may still be told from one far away.
  let boxes: [Int: [Box]]
  /// The feature of each source of `cover`.
  let features: [Int]
  let cover: LayerCover

  /// Nil where there are none.
  init?(_ boxes: [Int: [Box]]) {
    guard !boxes.isEmpty else { return nil }
    self.boxes = boxes
    let all = boxes.sorted { $0.key < $1.key }.flatMap { feature, boxes in
      boxes.map { (feature: feature, box: $0) }
    }
    features = all.map(\.feature)
    cover = LayerCover(sources: all.map { MultiPolygon($0.box) })
  }

  /// Metres from a box to the land that a feature may cover; infinite for any other feature.
  func distance(from box: Box, to feature: Int) -> Double {
    boxes[feature]?.map { $0.squaredDistance(to: box).squareRoot() }.min() ?? .infinity
  }
}

/// What a repair made of a shape that is not valid.
struct RepairChange {
  /// Of the layer, metres.
  let tolerance: Double

  /// The boxes of the parts that a repair made other than they were drawn; none where it took or
  /// gave no more than a piece that holds no disc of the tolerance, which counts for nothing.
  func boxes(
    of given: MultiPolygon, repaired: MultiPolygon, _ geos: GEOSSession
  ) throws(GEOSFailure) -> [Box] {
    let least = max(LayerOverlay.noise, Double.pi * tolerance * tolerance)
    guard abs(repaired.area - given.area) >= least else { return [] }
    let parts = try partsAtFault(given, geos)
    // What a zone of a whole town means is in doubt where its outline crosses itself, and not
    // everywhere in it.
    let boxes = parts.flatMap { $0.selfMeetings() }.filter(Self.hasArea)
    guard boxes.isEmpty else { return boxes }
    return (parts.isEmpty ? [given] : parts).map(\.box).filter(Self.hasArea)
  }

  /// Parts that are not valid themselves, or that share land with another.
  private func partsAtFault(
    _ shape: MultiPolygon, _ geos: GEOSSession
  ) throws(GEOSFailure) -> [MultiPolygon] {
    let parts = (0..<shape.polygonCount).map { polygon in
      MultiPolygon(
        polygons: [shape.polygonRange(polygon).map { Array(shape.points[shape.ringRange($0)]) }])
    }
    var simplicity = SimplicityTest()
    var isAtFault = [Bool](repeating: false, count: parts.count)
    for (index, part) in parts.enumerated() where simplicity.verdict(on: part) != .clean {
      isAtFault[index] = try !geos.validity(of: part).isValid
    }
    let sound = parts.indices.filter { !isAtFault[$0] }
    let cover = LayerCover(sources: sound.map { parts[$0] })
    var scratch = CoverScratch()
    var hits: [SourceOverlap] = []
    for (position, index) in sound.enumerated() where !parts[index].isEmpty {
      hits.removeAll(keepingCapacity: true)
      cover.overlaps(
        with: parts[index], box: parts[index].box, from: position + 1, scratch: &scratch,
        into: &hits)
      for hit in hits where hit.area > LayerOverlay.noise {
        isAtFault[index] = true
        isAtFault[sound[Int(hit.source)]] = true
      }
    }
    return parts.indices.filter { isAtFault[$0] }.map { parts[$0] }
  }

  private static func hasArea(_ box: Box) -> Bool {
    box.maxX > box.minX && box.maxY > box.minY
  }
}

extension MultiPolygon {
  fileprivate init(_ box: Box) {
    self.init(polygons: [
      [
        [
          Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
          Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
          Point(x: box.minX, y: box.minY),
        ]
      ]
    ])
  }
}
