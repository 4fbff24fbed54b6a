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
  /// By the sign of the shoelace sum, taken from the first point so that small rings far from
  /// the origin keep their digits.
  static func isCounterclockwise(_ points: [Point], _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    let origin = points[first]
    var sum = 0.0
    var x0 = 0.0
    var y0 = 0.0
    for index in range {
      let x1 = points[index].x - origin.x
      let y1 = points[index].y - origin.y
      sum += x0 * y1 - x1 * y0
      x0 = x1
      y0 = y1
    }
    return sum >= 0
  }
}
