import Findings
import Planar

/// Geometry members of RFC 7946: longitude and latitude, 8 decimals, exteriors counterclockwise
/// and holes clockwise (§3.1.6).
extension JSONWriter {
  /// A place; null where there is none on the earth.
  mutating func place(_ place: Point?) {
    guard let place, place.isLongitudeLatitude else { return null() }
    position(x: place.x, y: place.y)
  }

  /// A Polygon where there is one, else a MultiPolygon; null where there is nothing, or something
  /// that has no longitude and latitude.
  mutating func geometry(_ shape: MultiPolygon?) {
    guard let shape = shape?.onEarth, shape.polygonCount > 0 else { return null() }
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
  /// Degrees in 10⁻⁸, halves away from zero; 0 for what is no number of degrees, which callers
  /// leave out.
  @inline(__always)
  static func units(_ degrees: Double) -> Int {
    let scaled = degrees * 1e8
    guard scaled.magnitude < 4e18 else { return 0 }
    return Int(scaled < 0 ? scaled - 0.5 : scaled + 0.5)
  }

  /// The digits of a coordinate in 10⁻⁸, 8 decimals. An output of positions is little else, so
  /// that the decimals are split in four, two and one digits at once, in one register.
  @inline(__always)
  static func append(_ units: Int, to output: inout OutputSpan<UInt8>) {
    if units < 0 { output.append(UInt8(ascii: "-")) }
    let (whole, decimals) = UInt64(units.magnitude).quotientAndRemainder(dividingBy: 100_000_000)
    if whole < 1_000 {
      let degrees = UInt32(truncatingIfNeeded: whole)
      let (tens, ones) = degrees.quotientAndRemainder(dividingBy: 10)
      let (hundreds, ten) = tens.quotientAndRemainder(dividingBy: 10)
      if hundreds > 0 { output.append(0x30 &+ UInt8(truncatingIfNeeded: hundreds)) }
      if tens > 0 { output.append(0x30 &+ UInt8(truncatingIfNeeded: ten)) }
      output.append(0x30 &+ UInt8(truncatingIfNeeded: ones))
    } else {
      for byte in String(whole).utf8 { output.append(byte) }
    }
    output.append(UInt8(ascii: "."))
    let digits = eightDigits(decimals)
    for place in 0..<8 {
      output.append(UInt8(truncatingIfNeeded: digits >> UInt64(place * 8)))
    }
  }

  /// The eight digits of a number below 10⁸ as characters, the first in the lowest byte.
  @inline(__always)
  private static func eightDigits(_ number: UInt64) -> UInt64 {
    // Two lanes of four digits, then four of two, then eight of one; x ÷ 100 and x ÷ 10 are
    // multiplications that are exact below 10⁴ and 10².
    let fours = number / 10_000 | (number % 10_000) << 32
    let hundreds = ((fours &* 10_486) >> 20) & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- 100 &* hundreds) << 16
    let tens = ((twos &* 103) >> 10) & 0x000F_000F_000F_000F
    let ones = tens | (twos &- 10 &* tens) << 8
    return ones | 0x3030_3030_3030_3030
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
