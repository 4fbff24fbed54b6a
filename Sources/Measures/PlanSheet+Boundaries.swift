public import Planar

extension PlanSheet {
  /// How many points lie within a distance of a boundary of a layer's areas; nil where the layer
  /// has none.
  ///
  /// - Parameters:
  ///   - points: on the working surface.
  ///   - limit: metres.
  public func countAtBoundaries(
    ofLayer layer: Int, points: [Point], within limit: Double
  ) -> Int? {
    let sheet = layers[layer]
    guard sheet.isPresent, sheet.sizes.contains(where: { $0 > 0 }) else { return nil }
    var queue = NearestQueue()
    return points.count { point in
      point.x.isFinite && point.y.isFinite
        && sheet.cover.boundaryDistance(from: point, within: limit, queue: &queue) != nil
    }
  }
}
