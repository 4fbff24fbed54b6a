extension MultiPolygon {
  /// How far the farthest vertex of either lies from the boundary of the other (the *discrete*
  /// Hausdorff distance, which can be short of the true one between vertices); infinite where one of
  /// them is empty.
  ///
  /// Vertices that both have cost a look-up, so that a small change of a large shape is cheap.
  public func farthestVertex(from other: MultiPolygon) -> Double {
    max(squaredReach(from: other), other.squaredReach(from: self)).squareRoot()
  }

  /// The square of the greatest distance of a vertex from the boundary of the other shape.
  private func squaredReach(from other: MultiPolygon) -> Double {
    var edges: [DirectedEdge] = []
    other.appendDirectedEdges(to: &edges)
    guard let first = other.points.first, !points.isEmpty else { return .infinity }
    // A shape that is one point over and over has no edge of any length.
    if edges.isEmpty { edges.append(DirectedEdge(start: first, end: first)) }
    let common = Set(other.points)
    let index = PackedIndex(edges.map(\.box))
    var queue = NearestQueue()
    var most = 0.0
    for point in points where !common.contains(point) {
      let box = Box(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
      var least = Double.infinity
      index.visitNearest(to: box, queue: &queue) { edge, _ in
        least = min(least, edges[Int(edge)].squaredDistance(to: point))
        // Nothing nearer than what is known already says anything.
        return least <= most ? -1 : least
      }
      most = max(most, least)
    }
    return most
  }
}
