import Planar

/// Cuts rings to a window for drawing, side by side (Sutherland and Hodgman, 1974). Where a ring leaves and
/// comes back it runs along the window's edge, which a frame covers; areas are not taken from it.
enum WindowCut {
  static func ring(_ ring: [Point], to window: Box) -> [Point] {
    var points = ring
    if points.count > 1, points.first == points.last { points.removeLast() }
    let sides: [(inside: (Point) -> Bool, crossing: (Point, Point) -> Point)] = [
      ({ $0.x >= window.minX }, { Self.atX(window.minX, $0, $1) }),
      ({ $0.x <= window.maxX }, { Self.atX(window.maxX, $0, $1) }),
      ({ $0.y >= window.minY }, { Self.atY(window.minY, $0, $1) }),
      ({ $0.y <= window.maxY }, { Self.atY(window.maxY, $0, $1) }),
    ]
    for side in sides {
      guard var last = points.last else { return [] }
      var kept: [Point] = []
      for point in points {
        if side.inside(point) {
          if !side.inside(last) { kept.append(side.crossing(last, point)) }
          kept.append(point)
        } else if side.inside(last) {
          kept.append(side.crossing(last, point))
        }
        last = point
      }
      points = kept
    }
    return points
  }

  private static func atX(_ x: Double, _ a: Point, _ b: Point) -> Point {
    Point(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
  }

  private static func atY(_ y: Double, _ a: Point, _ b: Point) -> Point {
    Point(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y)
  }
}
