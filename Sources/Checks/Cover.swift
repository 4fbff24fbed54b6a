import GEOS
import Planar

/// What the features of a store cover together, asked point by point. Belongs to one worker.
struct Cover {
  let store: PlotStore
  let index: PackedIndex
  /// Features that are taken for absent.
  let isLeftOut: [Bool]
  private let prepared: PreparedCache<Int>

  /// Shapes with more points are indexed before they are asked.
  private static let mostPlain = 256

  init(store: PlotStore, index: PackedIndex, isLeftOut: [Bool], session: GEOSSession) {
    self.store = store
    self.index = index
    self.isLeftOut = isLeftOut
    prepared = PreparedCache(session: session)
  }

  /// Whether a point lies in a feature or upon its boundary.
  func covers(_ point: Point) throws(GEOSFailure) -> Bool {
    var hits: [Int32] = []
    index.query(Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y), into: &hits)
    for hit in hits where !isLeftOut[Int(hit)] {
      let row = Int(hit)
      if store.size(row) > Self.mostPlain {
        if try prepared.polygon(for: row, shape: store.shape(row)).covers(point) { return true }
      } else if PointLocation.of(point, in: store.shape(row)) != .outside {
        return true
      }
    }
    return false
  }
}
