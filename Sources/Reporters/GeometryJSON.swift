import Findings
import Planar

/// Geometry members of RFC 7946: longitude and latitude, 8 decimals, exteriors counterclockwise
/// and holes clockwise (§3.1.6).
extension JSONWriter {
  /// A Polygon where there is one, else a MultiPolygon; null where there is nothing.
  mutating func geometry(_ shape: MultiPolygon?) {
    guard let shape, !shape.isEmpty, shape.polygonCount > 0 else { return null() }
    beginObject()
    key("type")
    if shape.polygonCount == 1 {
      string("Polygon")
      key("coordinates")
      polygon(shape, 0)
    } else {
      string("MultiPolygon")
      key("coordinates")
      beginArray()
      for index in 0..<shape.polygonCount { polygon(shape, index) }
      endArray()
    }
    endObject()
  }

  private mutating func polygon(_ shape: MultiPolygon, _ index: Int) {
    beginArray()
    let rings = shape.polygonRange(index)
    for ring in rings {
      let range = shape.ringRange(ring)
      let isExterior = ring == rings.lowerBound
      beginArray()
      if GeometryJSON.isCounterclockwise(shape.points, range) == isExterior {
        for point in range { position(x: shape.points[point].x, y: shape.points[point].y) }
      } else {
        for point in range.reversed() {
          position(x: shape.points[point].x, y: shape.points[point].y)
        }
      }
      endArray()
    }
    endArray()
  }
}

enum GeometryJSON {
  /// Degrees in 10⁻⁸, halves away from zero.
  @inline(__always)
  static func units(_ degrees: Double) -> Int {
    let scaled = degrees * 1e8
    return Int(scaled < 0 ? scaled - 0.5 : scaled + 0.5)
  }

  /// By the sign of the shoelace sum over the positions as they are written, 8 decimals, so that
  /// a sliver turns the right way for who reads the file.
  static func isCounterclockwise(_ points: [Point], _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    let originX = units(points[first].x)
    let originY = units(points[first].y)
    var sum = 0.0
    var x0 = 0.0
    var y0 = 0.0
    for index in range {
      let x1 = Double(units(points[index].x) - originX)
      let y1 = Double(units(points[index].y) - originY)
      sum += x0 * y1 - x1 * y0
      x0 = x1
      y0 = y1
    }
    return sum >= 0
  }
}
