import Planar

/// Shapes that tests are made of.
enum Shapes {
  static func ring(_ coordinates: [(Double, Double)]) -> [Point] {
    var points = coordinates.map { Point(x: $0.0, y: $0.1) }
    if let first = points.first, points.last != first { points.append(first) }
    return points
  }

  static func rectangle(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> [Point] {
    ring([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])
  }

  static func polygon(_ rings: [Point]...) -> MultiPolygon { MultiPolygon(polygons: [rings]) }

  /// A star-shaped polygon around a centre: directions in order of their angle, radii at random.
  static func star(
    _ count: Int, x: Double, y: Double, radius: Double, using random: inout SplitMix64
  ) -> MultiPolygon {
    var directions: [Point] = []
    while directions.count < count {
      let direction = Point(x: random.uniform(-1...1), y: random.uniform(-1...1))
      let length = (direction.x * direction.x + direction.y * direction.y).squareRoot()
      guard length > 0.1, length <= 1 else { continue }
      directions.append(Point(x: direction.x / length, y: direction.y / length))
    }
    directions.sort { pseudoAngle($0) < pseudoAngle($1) }
    let points = directions.map { direction in
      let reach = radius * random.uniform(0.5...1)
      return (x + direction.x * reach, y + direction.y * reach)
    }
    return polygon(ring(points))
  }

  /// Grows with the angle from −x counter-clockwise.
  private static func pseudoAngle(_ direction: Point) -> Double {
    direction.y < 0 ? direction.x - 1 : 1 - direction.x
  }
}

extension MultiPolygon {
  func mapped(_ transform: (Point) -> Point) -> MultiPolygon {
    MultiPolygon(
      points: points.map(transform), ringEnds: ringEnds, polygonEnds: polygonEnds)
  }

  func translated(x: Double, y: Double) -> MultiPolygon {
    mapped { Point(x: $0.x + x, y: $0.y + y) }
  }

  var quarterTurned: MultiPolygon { mapped { Point(x: -$0.y, y: $0.x) } }

  func withRings(_ change: ([Point]) -> [Point]) -> MultiPolygon {
    MultiPolygon(polygons: polygons.map { $0.map(change) })
  }

  var reversed: MultiPolygon { withRings { $0.reversed() } }

  /// Each ring begun one point later.
  var rolled: MultiPolygon {
    withRings { ring in ring.count < 2 ? ring : Array(ring.dropFirst()) + [ring[1]] }
  }
}
