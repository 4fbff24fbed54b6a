/// An edge of a polygon directed so that the polygon's interior lies to its left.
struct DirectedEdge: Hashable, Sendable {
  var start: Point
  var end: Point

  var box: Box {
    Box(
      minX: min(start.x, end.x), minY: min(start.y, end.y), maxX: max(start.x, end.x),
      maxY: max(start.y, end.y))
  }

  /// False only if the edge has no point within `box`; true for a near miss too.
  func mayMeet(_ box: Box) -> Bool {
    guard min(start.x, end.x) <= box.maxX, max(start.x, end.x) >= box.minX,
      min(start.y, end.y) <= box.maxY, max(start.y, end.y) >= box.minY
    else { return false }
    let dx = end.x - start.x
    let dy = end.y - start.y
    let x = (box.minX + box.maxX) / 2 - start.x
    let y = (box.minY + box.maxY) / 2 - start.y
    let halfWidth = (box.maxX - box.minX) / 2
    let halfHeight = (box.maxY - box.minY) / 2
    let reach = halfWidth * dy.magnitude + halfHeight * dx.magnitude
    // Rounding is a few units in the last place of the products and of the coordinates.
    let scale = x.magnitude + y.magnitude + halfWidth + halfHeight
    let far = box.maxX.magnitude + box.maxY.magnitude
    let slack = (1e-14 * scale + 1e-15 * far) * (dx.magnitude + dy.magnitude)
    return (x * dy - y * dx).magnitude <= reach + slack
  }

  /// True if `point` is upon the closed edge, decided exactly.
  func contains(_ point: Point) -> Bool {
    box.contains(point) && Orientation.sign(start, end, point) == 0
  }
}

extension MultiPolygon {
  /// Appends the edges with the interior to their left, rings in order, edges of no length left
  /// out. An exterior is taken to be one and a hole to be one whichever way it runs.
  func appendDirectedEdges(to edges: inout [DirectedEdge]) {
    for polygon in 0..<polygonCount {
      let rings = polygonRange(polygon)
      for ring in rings {
        let range = ringRange(ring)
        guard range.count > 1 else { continue }
        let isExterior = ring == rings.lowerBound
        if (signedArea(ofRing: ring) < 0) == isExterior {
          var position = range.upperBound - 1
          while position > range.lowerBound {
            let edge = DirectedEdge(start: points[position], end: points[position - 1])
            if edge.start != edge.end { edges.append(edge) }
            position -= 1
          }
        } else {
          for position in range.lowerBound + 1..<range.upperBound {
            let edge = DirectedEdge(start: points[position - 1], end: points[position])
            if edge.start != edge.end { edges.append(edge) }
          }
        }
      }
    }
  }
}
