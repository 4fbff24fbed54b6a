import Planar
import Values

/// Parts of a degree of longitude and latitude that a page draws with.
enum PagePrecision: Double {
  /// 10⁻⁶, a decimetre on the ground: plots and the plan's layers.
  case plot = 1e6
  /// 10⁻⁷, a centimetre: what is occupied may be a narrow strip.
  case piece = 1e7
}

extension JSONWriter {
  /// Polygons as rings as paths; the closing point is left out.
  mutating func pageShape(_ shape: MultiPolygon, _ parts: PagePrecision) {
    beginArray()
    for polygon in 0..<shape.polygonCount {
      beginArray()
      for ring in shape.polygonRange(polygon) {
        pagePath(shape.points[shape.ringRange(ring)].dropLast(), parts)
      }
      endArray()
    }
    endArray()
  }

  /// A path in Google's Encoded Polyline Algorithm Format, longitude before latitude: steps from point
  /// to point in whole parts of a degree, five bits a character. A third of what numbers take.
  mutating func pagePath(_ points: ArraySlice<Point>, _ parts: PagePrecision) {
    var text = ""
    var x = 0
    var y = 0
    for point in points {
      let nextX = Int(held: point.x * parts.rawValue)
      let nextY = Int(held: point.y * parts.rawValue)
      Self.append(nextX - x, to: &text)
      Self.append(nextY - y, to: &text)
      x = nextX
      y = nextY
    }
    string(text)
  }

  private static func append(_ step: Int, to text: inout String) {
    var rest = step < 0 ? ~(step << 1) : step << 1
    while rest >= 0x20 {
      text.unicodeScalars.append(UnicodeScalar(UInt8(0x20 | rest & 0x1F) + 63))
      rest >>= 5
    }
    text.unicodeScalars.append(UnicodeScalar(UInt8(rest) + 63))
  }
}
