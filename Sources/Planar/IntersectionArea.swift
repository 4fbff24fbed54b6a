/// Room for `intersectionArea`, kept between calls so that they allocate nothing.
public struct AreaScratch: Sendable {
  var directed: [DirectedEdge] = []
  var edges: [AreaEdge] = []
  var other: [AreaEdge] = []

  public init() {}
}

/// A polygon made ready to be intersected with many others: its edges sorted by their left end.
public struct PreparedEdges: Sendable {
  /// In the order of their left ends.
  let edges: [DirectedEdge]
  /// The furthest right end up to and with each edge.
  let reach: [Double]

  /// The box of the polygon.
  public let box: Box
  /// The polygon's own area.
  public let area: Double

  public init(_ polygon: MultiPolygon) {
    var edges: [DirectedEdge] = []
    edges.reserveCapacity(polygon.points.count)
    polygon.appendDirectedEdges(to: &edges)
    edges.sort { min($0.start.x, $0.end.x) < min($1.start.x, $1.end.x) }
    var furthest = -Double.infinity
    reach = edges.map { edge in
      furthest = max(furthest, edge.start.x, edge.end.x)
      return furthest
    }
    self.edges = edges
    box = polygon.box
    area = polygon.area
  }

  /// The area that `polygon` shares with this one, without constructing what they share.
  ///
  /// Both are valid but for the direction of their rings; polygons of one `MultiPolygon` that
  /// overlap count twice. The error is a few rounding errors of the area of `polygon`'s box.
  public func intersectionArea(
    with polygon: MultiPolygon, scratch: inout AreaScratch
  ) -> Double {
    let box = polygon.box
    guard box.intersects(self.box) else { return 0 }
    let height = box.height
    scratch.directed.removeAll(keepingCapacity: true)
    scratch.edges.removeAll(keepingCapacity: true)
    scratch.other.removeAll(keepingCapacity: true)
    polygon.appendDirectedEdges(to: &scratch.directed)
    for edge in scratch.directed {
      AreaEdge.append(
        from: Point(x: edge.start.x - box.minX, y: edge.start.y - box.minY),
        to: Point(x: edge.end.x - box.minX, y: edge.end.y - box.minY), height: height,
        coversAbove: false, to: &scratch.edges)
    }
    var index = firstReaching(box.minX)
    while index < edges.count {
      let edge = edges[index]
      index += 1
      if min(edge.start.x, edge.end.x) >= box.maxX { break }
      if max(edge.start.x, edge.end.x) <= box.minX { continue }
      AreaEdge.append(
        from: Point(x: edge.start.x - box.minX, y: edge.start.y - box.minY),
        to: Point(x: edge.end.x - box.minX, y: edge.end.y - box.minY), height: height,
        coversAbove: true, to: &scratch.other)
    }
    return min(max(0, AreaEdge.overlap(of: scratch.edges, and: scratch.other)), area)
  }

  /// The first edge after which some edge has its right end at `x` or beyond.
  private func firstReaching(_ x: Double) -> Int {
    var low = 0
    var high = reach.count
    while low < high {
      let middle = (low + high) / 2
      if reach[middle] <= x { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension AreaEdge {
  /// The sum over all pairs.
  static func overlap(of first: [AreaEdge], and second: [AreaEdge]) -> Double {
    var doubled = 0.0
    for b in second {
      for a in first { doubled += a.doubledOverlap(with: b) }
    }
    return doubled / 2
  }
}

extension MultiPolygon {
  /// The area that the two share; see `PreparedEdges.intersectionArea`.
  public func intersectionArea(with other: MultiPolygon) -> Double {
    var scratch = AreaScratch()
    return PreparedEdges(other).intersectionArea(with: self, scratch: &scratch)
  }
}
