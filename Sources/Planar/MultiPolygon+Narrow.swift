extension MultiPolygon {
  /// False only if no part of the shape, and no gap between two of its parts, is narrower than
  /// `width`, but for the tips of corners. Nothing is looked at where there are many edges.
  public func mayBeNarrow(below width: Double) -> Bool {
    var edges: [DirectedEdge] = []
    appendDirectedEdges(to: &edges)
    guard edges.count <= Self.mostEdgesLookedAt else { return true }
    let limit = width * width
    for (index, edge) in edges.enumerated() {
      let reach = edge.box.expanded(by: width)
      for other in edges[(index + 1)...] where reach.intersects(other.box) {
        if edge.end == other.start {
          if edge.isFolded(upon: other, below: limit) { return true }
        } else if other.end == edge.start {
          if other.isFolded(upon: edge, below: limit) { return true }
        } else if edge.squaredDistance(to: other.start) < limit
          || edge.squaredDistance(to: other.end) < limit
          || other.squaredDistance(to: edge.start) < limit
          || other.squaredDistance(to: edge.end) < limit
        {
          return true
        }
      }
    }
    return false
  }

  /// Pairs of so many edges cost less than a buffer.
  private static let mostEdgesLookedAt = 64
}

extension DirectedEdge {
  /// Whether the far end of either of two edges that follow one another lies near the other.
  fileprivate func isFolded(upon next: DirectedEdge, below limit: Double) -> Bool {
    next.squaredDistance(to: start) < limit || squaredDistance(to: next.end) < limit
  }
}
