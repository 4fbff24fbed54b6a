import Planar

/// The rectangle of least width around points, in any direction: one side runs along an edge of
/// their convex hull.
struct LeastRectangle {
  private(set) var length = 0.0
  private(set) var width = 0.0

  init(around points: ArraySlice<Point>) {
    let hull = Self.hull(of: points)
    guard hull.count > 2 else { return }
    width = .infinity
    for index in hull.indices {
      let (a, b) = (hull[index], hull[(index + 1) % hull.count])
      let size = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
      guard size > 0 else { continue }
      let (ux, uy) = ((b.x - a.x) / size, (b.y - a.y) / size)
      var along = (least: Double.infinity, most: -Double.infinity)
      var across = 0.0
      for point in hull {
        let t = (point.x - a.x) * ux + (point.y - a.y) * uy
        along = (min(along.least, t), max(along.most, t))
        across = max(across, (point.y - a.y) * ux - (point.x - a.x) * uy)
      }
      let reach = along.most - along.least
      if min(across, reach) < width {
        width = min(across, reach)
        length = max(across, reach)
      }
    }
  }

  /// Counterclockwise, by Andrew's monotone chain.
  private static func hull(of points: ArraySlice<Point>) -> [Point] {
    let sorted = points.sorted { $0.x != $1.x ? $0.x < $1.x : $0.y < $1.y }
    var hull: [Point] = []
    func add(_ point: Point, above least: Int) {
      while hull.count > least,
        Orientation.sign(hull[hull.count - 2], hull[hull.count - 1], point) <= 0
      {
        hull.removeLast()
      }
      hull.append(point)
    }
    for point in sorted { add(point, above: 1) }
    let lower = hull.count
    for point in sorted.reversed().dropFirst() { add(point, above: lower) }
    hull.removeLast()
    return hull
  }
}
