/// Where a point lies with respect to a polygon, decided exactly.
public enum PointLocation: Hashable, Sendable {
  case inside
  case boundary
  case outside

  /// Where `point` lies with respect to a valid `polygon`: a point of any ring is on the boundary,
  /// any other is inside if an odd number of edges stands to its right.
  public static func of(_ point: Point, in polygon: MultiPolygon) -> PointLocation {
    var isInside = false
    for ring in 0..<polygon.ringCount {
      switch of(point, inRing: polygon.points[polygon.ringRange(ring)]) {
      case .boundary: return .boundary
      case .inside: isInside.toggle()
      case .outside: break
      }
    }
    return isInside ? .inside : .outside
  }

  /// The same for the area within one ring, given with or without the point that closes it: the
  /// edge from a point to itself is never crossed.
  public static func of(_ point: Point, inRing ring: ArraySlice<Point>) -> PointLocation {
    guard var start = ring.last else { return .outside }
    var isInside = false
    for end in ring {
      switch crossing(of: point, from: start, to: end) {
      case .boundary: return .boundary
      case .inside: isInside.toggle()
      case .outside: break
      }
      start = end
    }
    return isInside ? .inside : .outside
  }

  /// `.inside` if the ray from `point` to the right crosses the edge, `.boundary` if the point is
  /// upon it. An edge owns its lower end and not its upper, so a vertex is crossed once.
  @inlinable
  static func crossing(of point: Point, from start: Point, to end: Point) -> PointLocation {
    if start.x < point.x && end.x < point.x { return .outside }
    let startsAbove = start.y > point.y
    if startsAbove == (end.y > point.y) {
      if start.y == point.y && start.x == point.x || end.y == point.y && end.x == point.x {
        return .boundary
      }
      if start.y == point.y && end.y == point.y && (start.x < point.x) != (end.x < point.x) {
        return .boundary
      }
      return .outside
    }
    if start.x > point.x && end.x > point.x { return .inside }
    let side = Orientation.sign(start, end, point)
    if side == 0 { return .boundary }
    // To the left of an edge that rises is to the west of it.
    return (side > 0) == (end.y > start.y) ? .inside : .outside
  }
}
