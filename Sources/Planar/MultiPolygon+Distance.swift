extension MultiPolygon {
  /// The distance between the nearest points of the two, in the unit of the coordinates: exactly 0
  /// if they have a point in common, infinite if one is empty.
  public func distance(to other: MultiPolygon) -> Double {
    for (one, another) in [(self, other), (other, self)] {
      for polygon in 0..<one.polygonCount {
        guard let exterior = one.polygonRange(polygon).first,
          let vertex = one.ringRange(exterior).first
        else { continue }
        if PointLocation.of(one.points[vertex], in: another) != .outside { return 0 }
      }
    }
    return distanceBetweenBoundaries(other)
  }

  /// The distance between the nearest points of the two boundaries, wherever the interiors lie.
  public func distanceBetweenBoundaries(_ other: MultiPolygon) -> Double {
    var own: [DirectedEdge] = []
    var others: [DirectedEdge] = []
    appendDirectedEdges(to: &own)
    other.appendDirectedEdges(to: &others)
    let otherBox = other.box
    own.sort { $0.box.squaredDistance(to: otherBox) < $1.box.squaredDistance(to: otherBox) }
    var least = Double.infinity
    for edge in own {
      let box = edge.box
      if box.squaredDistance(to: otherBox) >= least { break }
      for otherEdge in others where box.squaredDistance(to: otherEdge.box) < least {
        least = min(least, edge.squaredDistance(to: otherEdge))
      }
    }
    return least.squareRoot()
  }

  /// The distance from a point to the nearest point of any ring.
  public func distanceFromBoundary(to point: Point) -> Double {
    var least = Double.infinity
    for ring in 0..<ringCount {
      let range = ringRange(ring)
      for position in range.dropFirst() {
        let edge = DirectedEdge(start: points[position - 1], end: points[position])
        least = min(least, edge.squaredDistance(to: point))
      }
    }
    return least.squareRoot()
  }
}
