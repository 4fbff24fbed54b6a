extension MultiPolygon {
  /// How much of this shape's boundary is not the boundary of the plot that it was clipped from:
  /// the frontage that a constraint has inside a plot.
  ///
  /// A piece of an edge runs along the plot's boundary where its ends and its middle lie within the
  /// tolerance of it; edges are cut at the plot's vertices beside them, since a line that two shapes
  /// share need not have the same vertices in both. No overlay is needed, and none would tell, since
  /// to it an edge beside the boundary is another one.
  ///
  /// - Parameters:
  ///   - plot: the shape that this one is a part of, in the same plane.
  ///   - tolerance: two places that are no farther apart are the same.
  /// - Returns: a length in the unit of the coordinates.
  public func frontage(inside plot: MultiPolygon, tolerance: Double) -> Double {
    var edges: [DirectedEdge] = []
    plot.appendDirectedEdges(to: &edges)
    var boundary = PlotBoundary(edges: edges, tolerance: tolerance)
    var length = 0.0
    for ring in 0..<ringCount {
      let range = ringRange(ring)
      for position in range.dropFirst() {
        length += boundary.lengthApart(
          DirectedEdge(start: points[position - 1], end: points[position]))
      }
    }
    return length
  }
}

/// The boundary of a plot, asked what of an edge lies apart from it.
private struct PlotBoundary {
  private let edges: [DirectedEdge]
  private let index: PackedIndex
  private let tolerance: Double
  private var hits: [Int32] = []
  private var cuts: [Double] = []

  init(edges: [DirectedEdge], tolerance: Double) {
    self.edges = edges
    self.tolerance = tolerance
    index = PackedIndex(edges.map { $0.box.expanded(by: tolerance) })
  }

  mutating func lengthApart(_ edge: DirectedEdge) -> Double {
    hits.removeAll(keepingCapacity: true)
    index.query(edge.box, into: &hits)
    let (dx, dy) = (edge.end.x - edge.start.x, edge.end.y - edge.start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return 0 }
    cuts.removeAll(keepingCapacity: true)
    cuts.append(0)
    for hit in hits {
      let corner = edges[Int(hit)].start
      guard edge.squaredDistance(to: corner) <= tolerance * tolerance else { continue }
      let along = (corner.x - edge.start.x) * dx + (corner.y - edge.start.y) * dy
      let place = along / (length * length)
      if place > 0, place < 1 { cuts.append(place) }
    }
    cuts.append(1)
    cuts.sort()
    var apart = 0.0
    for (from, to) in zip(cuts, cuts.dropFirst()) where to > from {
      let isAlong = [from, (from + to) / 2, to].allSatisfy { place in
        isNear(Point(x: edge.start.x + place * dx, y: edge.start.y + place * dy))
      }
      if !isAlong { apart += (to - from) * length }
    }
    return apart
  }

  private func isNear(_ point: Point) -> Bool {
    hits.contains { edges[Int($0)].squaredDistance(to: point) <= tolerance * tolerance }
  }
}
