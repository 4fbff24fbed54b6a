import Planar

/// A geometry as GeoPackage stores it (OGC 12-128r18 §2.1.3): a header with the reference system and
/// the envelope, then well-known binary, little-endian throughout.
///
/// Positions carry 8 decimals of a degree, as in every other report; exteriors turn
/// counterclockwise, holes clockwise.
enum GeometryBlob {
  /// Number of WGS 84 longitude and latitude in `gpkg_spatial_ref_sys`.
  static let referenceSystem: UInt32 = 4326
  /// `GP`, version, flags, reference system, envelope of four doubles.
  static let headerSize = 40

  static func areas(_ shape: MultiPolygon) -> [UInt8] {
    var out = header(shape.points, capacity: shape.points.count * 16 + shape.ringCount * 16)
    begin(6, count: shape.polygonCount, &out)
    for polygon in 0..<shape.polygonCount {
      let rings = shape.polygonRange(polygon)
      begin(3, count: rings.count, &out)
      for ring in rings {
        let points = shape.points[shape.ringRange(ring)]
        let isExterior = ring == rings.lowerBound
        if isCounterclockwise(points) == isExterior {
          self.ring(points, &out)
        } else {
          self.ring(points.reversed(), &out)
        }
      }
    }
    return out
  }

  static func lines(_ lines: [[Point]]) -> [UInt8] {
    var out = header(lines.flatMap(\.self), capacity: 64)
    let drawn = lines.filter { $0.count >= 2 }
    begin(5, count: drawn.count, &out)
    for line in drawn {
      begin(2, count: line.count, &out)
      for point in line { position(point, &out) }
    }
    return out
  }

  static func points(_ points: [Point]) -> [UInt8] {
    var out = header(points, capacity: 64)
    begin(4, count: points.count, &out)
    for point in points {
      out.append(1)
      append(UInt32(1), &out)
      position(point, &out)
    }
    return out
  }

  /// The envelope that a blob states: smallest and largest x, then y.
  static func envelope(_ blob: ArraySlice<UInt8>) -> [Double] {
    (0..<4).map { index in
      let start = blob.startIndex + 8 + index * 8
      var bits: UInt64 = 0
      for byte in (0..<8).reversed() { bits = bits << 8 | UInt64(blob[start + byte]) }
      return Double(bitPattern: bits)
    }
  }

  private static func header(_ points: [Point], capacity: Int) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(capacity + headerSize + 32)
    // Version 1; envelope of x and y, little-endian.
    out.append(contentsOf: [0x47, 0x50, 0x00, 0x03])
    append(referenceSystem, &out)
    var box = Box.empty
    for point in points { box.extend(by: Point(x: rounded(point.x), y: rounded(point.y))) }
    for side in [box.minX, box.maxX, box.minY, box.maxY] { append(side.bitPattern, &out) }
    return out
  }

  private static func begin(_ type: UInt32, count: Int, _ out: inout [UInt8]) {
    out.append(1)
    append(type, &out)
    append(UInt32(count), &out)
  }

  private static func ring(_ points: some Collection<Point>, _ out: inout [UInt8]) {
    append(UInt32(points.count), &out)
    for point in points { position(point, &out) }
  }

  private static func position(_ point: Point, _ out: inout [UInt8]) {
    append(rounded(point.x).bitPattern, &out)
    append(rounded(point.y).bitPattern, &out)
  }

  /// Halves go away from zero, as where positions are written as text.
  private static func rounded(_ degrees: Double) -> Double {
    (degrees * 1e8).rounded(.toNearestOrAwayFromZero) / 1e8
  }

  private static func isCounterclockwise(_ ring: ArraySlice<Point>) -> Bool {
    guard let first = ring.first else { return true }
    let origin = Point(x: rounded(first.x), y: rounded(first.y))
    var sum = 0.0
    var last = Point(x: 0, y: 0)
    for point in ring {
      let next = Point(x: rounded(point.x) - origin.x, y: rounded(point.y) - origin.y)
      sum += last.x * next.y - next.x * last.y
      last = next
    }
    return sum >= 0
  }

  private static func append(_ value: UInt32, _ out: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      out.append(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }

  private static func append(_ value: UInt64, _ out: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      out.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }
}
