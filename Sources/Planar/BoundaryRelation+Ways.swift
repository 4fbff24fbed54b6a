/// On which side of a boundary a point lies, and a way sets out.
extension BoundaryRelation {
  /// Whether a point on no edge is inside, by the edges to its right.
  static func contains(_ point: Point, _ polygon: [DirectedEdge]) -> Bool {
    var isInside = false
    for edge in polygon
    where PointLocation.crossing(of: point, from: edge.start, to: edge.end) == .inside {
      isInside.toggle()
    }
    return isInside
  }

  /// Whether the way from `point`, upon some edges, towards `next` sets out into the interior.
  ///
  /// The next edge counter-clockwise decides: before one that leaves `point` lies the outside,
  /// before one that arrives the inside. A way along an edge of the same direction has the interior
  /// on its own side and is inside unless `strictly`; along an opposite one it is outside.
  static func setsOutInside(
    from point: Point, to next: Point, _ edges: [DirectedEdge], strictly: Bool = false
  ) -> Bool {
    var nearest: Point?
    var nearestTurn = 4
    var nearestArrives = false
    var runsWith = false
    var runsAgainst = false

    func consider(_ ray: Point, arrives: Bool) {
      let turn: Int
      switch Orientation.sign(point, next, ray) {
      case 1: turn = 1
      case -1: turn = 3
      default:
        let isAhead =
          next.x != point.x
          ? (ray.x > point.x) == (next.x > point.x) : (ray.y > point.y) == (next.y > point.y)
        if isAhead {
          if arrives { runsAgainst = true } else { runsWith = true }
          return
        }
        turn = 2
      }
      if turn > nearestTurn { return }
      if let nearest, turn == nearestTurn, Orientation.sign(point, nearest, ray) >= 0 { return }
      nearest = ray
      nearestTurn = turn
      nearestArrives = arrives
    }

    for edge in edges where edge.contains(point) {
      if edge.end != point { consider(edge.end, arrives: false) }
      if edge.start != point { consider(edge.start, arrives: true) }
    }
    if runsWith || runsAgainst { return runsWith && !strictly }
    return nearestArrives
  }
}
