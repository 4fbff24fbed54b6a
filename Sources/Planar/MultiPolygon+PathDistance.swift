extension MultiPolygon {
  /// The distance to the nearest of some lines, each of one or more points, a line of one point
  /// being the point: exactly 0 if one of them has a point in common with the polygons, infinite
  /// if either is empty. In the unit of the coordinates.
  public func distance(toPaths paths: [[Point]]) -> Double {
    var own: [DirectedEdge] = []
    appendDirectedEdges(to: &own)
    guard !own.isEmpty else { return .infinity }
    var least = Double.infinity
    for path in paths {
      guard let first = path.first else { continue }
      // A line that begins outside and comes in crosses the boundary.
      if PointLocation.of(first, in: self) != .outside { return 0 }
      for position in 0..<max(1, path.count - 1) {
        let edge = DirectedEdge(
          start: path[position], end: path[min(position + 1, path.count - 1)])
        let box = edge.box
        for side in own where side.box.squaredDistance(to: box) < least {
          least = min(least, side.squaredDistance(to: edge))
        }
      }
    }
    return least.squareRoot()
  }
}
