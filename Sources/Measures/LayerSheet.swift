import GEOS
import Land
import Plan
import Planar
import Synchronization
import Values

/// One layer of the plan on the working surface, frozen and shared by all workers.
///
/// What only clips and overlapping sources need is made when it is first asked for: a detailed
/// plan of many plots is never clipped against. A class, so that it is not copied for each plot.
final class LayerSheet: Sendable {
  let layer: PlanLayer
  /// Features that are in force on the day of judgement; sources of `cover` have these indices.
  let features: [LayerFeature]
  /// Areas of the features on the working surface; empty for points.
  let areas: [MultiPolygon]
  let cover: LayerCover
  private let pieces = Mutex<PieceIndex?>(nil)
  private let overlapping = Mutex<[Bool]?>(nil)
  /// False where the layer as a whole is not in force on the day of judgement.
  let isInForce: Bool

  var isPresent: Bool { layer.isPresent }
  var declaration: LayerDeclaration { layer.declaration }

  init(
    layer: PlanLayer, shapes: [MultiPolygon], features: [LayerFeature], isInForce: Bool
  ) {
    self.layer = layer
    self.features = features
    self.isInForce = isInForce
    areas = shapes
    cover = LayerCover(sources: shapes)
  }

  /// The features cut into pieces of few vertices, to clip parcels against.
  func pieces(_ session: GEOSSession) throws(GEOSFailure) -> PieceIndex {
    try pieces.withLock { known throws(GEOSFailure) in
      if let known { return known }
      let made = try PieceIndex(areas, session: session)
      known = made
      return made
    }
  }

  /// For each feature, whether it overlaps another feature of the layer.
  var overlapsAnother: [Bool] {
    overlapping.withLock { known in
      if let known { return known }
      let made = LayerSheet.overlapping(areas, cover: cover)
      known = made
      return made
    }
  }

  private static func overlapping(_ shapes: [MultiPolygon], cover: LayerCover) -> [Bool] {
    var flags = [Bool](repeating: false, count: shapes.count)
    var scratch = CoverScratch()
    var overlaps: [SourceOverlap] = []
    for (index, shape) in shapes.enumerated() where !shape.isEmpty {
      overlaps.removeAll(keepingCapacity: true)
      cover.overlaps(
        with: shape, box: shape.box, from: index + 1, scratch: &scratch, into: &overlaps)
      for overlap in overlaps where overlap.area > 0 {
        flags[index] = true
        flags[Int(overlap.source)] = true
      }
    }
    return flags
  }
}
