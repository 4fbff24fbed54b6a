extension MultiPolygon {
  /// How much of this shape's boundary is not the boundary of the plot that it was clipped from:
  /// the frontage that a constraint has inside a plot.
  ///
  /// An edge runs along the plot's boundary where both its ends lie on one edge of the plot: cuts
  /// are computed, and lie beside the edge by rounding. No overlay is needed, and none would tell,
  /// since to it an edge beside the boundary is another one.
  ///
  /// - Parameters:
  ///   - plot: the shape that this one is a part of, in the same plane.
  ///   - rounding: how far a cut may lie beside the plot's edge.
  /// - Returns: a length in the unit of the coordinates.
  public func frontage(inside plot: MultiPolygon, rounding: Double) -> Double {
    var edges: [DirectedEdge] = []
    plot.appendDirectedEdges(to: &edges)
    let boxes = edges.map { $0.box.expanded(by: rounding) }
    let limit = rounding * rounding
    var length = 0.0
    for ring in 0..<ringCount {
      let range = ringRange(ring)
      for position in range.dropFirst() {
        let (start, end) = (points[position - 1], points[position])
        let isAlong = edges.indices.contains { index in
          boxes[index].contains(start) && boxes[index].contains(end)
            && edges[index].squaredDistance(to: start) <= limit
            && edges[index].squaredDistance(to: end) <= limit
        }
        if isAlong { continue }
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        length += (dx * dx + dy * dy).squareRoot()
      }
    }
    return length
  }
}
