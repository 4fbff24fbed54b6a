public import Planar

/// Points, lines and areas together, of which any may be none.
public struct PlanarShape: Sendable {
  public var points: [Point]
  /// Each of two points or more.
  public var lines: [[Point]]
  public var areas: MultiPolygon

  public init(points: [Point] = [], lines: [[Point]] = [], areas: MultiPolygon = MultiPolygon()) {
    self.points = points
    self.lines = lines
    self.areas = areas
  }

  public var isEmpty: Bool { points.isEmpty && lines.isEmpty && areas.isEmpty }

  public var box: Box {
    var box = areas.box
    for point in points { box.extend(by: point) }
    for line in lines { for point in line { box.extend(by: point) } }
    return box
  }

  /// Points, lines and areas apart: the parts that are not empty.
  var parts: [PlanarShape] {
    var parts: [PlanarShape] = []
    if !points.isEmpty { parts.append(PlanarShape(points: points)) }
    if !lines.isEmpty { parts.append(PlanarShape(lines: lines)) }
    if !areas.isEmpty { parts.append(PlanarShape(areas: areas)) }
    return parts
  }
}
