import Expressions
import GEOS
import Planar

extension PlanarShape {
  /// A literal in its own coordinates; heights are left out.
  init(_ literal: GeometryLiteral) {
    self.init()
    append(literal)
  }

  private mutating func append(_ literal: GeometryLiteral) {
    switch (literal.kind, literal.body) {
    case (.point, let part): points += part.points
    case (.multiPoint, let part): points += part.points
    case (.lineString, let part): if !part.points.isEmpty { lines.append(part.points) }
    case (.multiLineString, .list(let parts)):
      for part in parts where !part.points.isEmpty { lines.append(part.points) }
    case (.polygon, let part): append(polygons: [part])
    case (.multiPolygon, .list(let parts)): append(polygons: parts)
    case (.collection, .list(let parts)):
      for case .member(let member) in parts { append(member) }
    default: break
    }
  }

  private mutating func append(polygons: [GeometryLiteral.Part]) {
    for case .list(let rings) in polygons {
      let known = rings.map(\.points).filter { !$0.isEmpty }
      if !known.isEmpty { areas.append(MultiPolygon(polygons: [known])) }
    }
  }
}

extension GeometryLiteral.Part {
  var points: [Point] {
    switch self {
    case .position(let values): [Point(x: values[0], y: values[1])]
    case .list(let parts): parts.flatMap(\.points)
    case .member: []
    }
  }
}

extension GeometryLiteral {
  /// A BBOX as a polygon within the window, its sides in pieces of at most `step` degrees; every
  /// other geometry as it is. West may lie east of east (RFC 7946 §5.2): the box then goes over the
  /// antimeridian.
  func cut(to window: Box, step: Double) -> GeometryLiteral {
    guard kind == .box, case .position(let values) = body else { return self }
    let half = values.count / 2
    var (west, east) = (values[0], values[half])
    if west > east { if window.center.x < west { west -= 360 } else { east += 360 } }
    let box = Box(
      minX: max(west, window.minX), minY: max(values[1], window.minY),
      maxX: min(east, window.maxX), maxY: min(values[half + 1], window.maxY))
    if box.isEmpty { return GeometryLiteral(kind: .polygon, body: .list([])) }
    let corners = [
      Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
      Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
    ]
    if box.width == 0 && box.height == 0 {
      return GeometryLiteral(kind: .point, body: .position([box.minX, box.minY]))
    }
    if box.width == 0 || box.height == 0 {
      let line = GeometryLiteral.side(corners[0], corners[2], step) + [corners[2]]
      return GeometryLiteral(kind: .lineString, body: .list(line.map(GeometryLiteral.position)))
    }
    var ring: [Point] = []
    for index in corners.indices {
      ring += GeometryLiteral.side(corners[index], corners[(index + 1) % 4], step)
    }
    ring.append(corners[0])
    return GeometryLiteral(
      kind: .polygon, body: .list([.list(ring.map(GeometryLiteral.position))]))
  }

  private static func position(_ point: Point) -> Part { .position([point.x, point.y]) }

  /// From `a` up to but without `b`.
  private static func side(_ a: Point, _ b: Point, _ step: Double) -> [Point] {
    let length = max(abs(b.x - a.x), abs(b.y - a.y))
    let count = max(1, Int((length / step).rounded(.up)))
    return (0..<count).map { index in
      let t = Double(index) / Double(count)
      return Point(x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t)
    }
  }
}
