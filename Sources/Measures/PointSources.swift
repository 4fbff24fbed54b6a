import Planar

/// Points of a layer on the working surface, to find the one nearest to a plot.
struct PointSources: Sendable {
  let points: [Point]
  /// The feature each point belongs to.
  let owners: [Int32]
  private let index: PackedIndex

  init(points: [Point], owners: [Int32]) {
    self.points = points
    self.owners = owners
    index = PackedIndex(
      points.map { Box(minX: $0.x, minY: $0.y, maxX: $0.x, maxY: $0.y) })
  }

  var isEmpty: Bool { points.isEmpty }

  /// Metres from a plot to the nearest point of a feature that counts, 0 where it lies in the plot.
  func nearestDistance(
    to shape: MultiPolygon, box: Box, queue: inout NearestQueue, counts: (Int) -> Bool
  ) -> Double? {
    var least = Double.infinity
    index.visitNearest(to: box, queue: &queue) { place, squared in
      guard squared <= least * least else { return -1 }
      if counts(Int(owners[Int(place)])) {
        let point = points[Int(place)]
        let isOutside = PointLocation.of(point, in: shape) == .outside
        least = min(least, isOutside ? shape.distanceFromBoundary(to: point) : 0)
      }
      return least * least
    }
    return least.isFinite ? least : nil
  }
}
