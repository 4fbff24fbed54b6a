import Digests
public import Planar

/// A digest of a plot's shape as its file gives it.
///
/// It does not depend on how numbers are written, where rings begin, which way they turn or in what
/// order parts and holes stand; it differs where a vertex differs by more than its last place:
/// 10⁻⁸ degrees or 1 mm. An approval is of the shape that was looked at, so there is no tolerance.
public enum GeometryHash {
  /// 16 hexadecimal digits; nil for a shape without vertices.
  public static func text(of shape: MultiPolygon) -> String? {
    guard !shape.points.isEmpty else { return nil }
    let isMetric = shape.points.contains { abs($0.x) > 360 || abs($0.y) > 360 }
    let scale = isMetric ? 1e3 : 1e8
    var polygons: [[[Int64]]] = []
    for polygon in 0..<shape.polygonCount {
      let rings = shape.polygonRange(polygon).map { ring in
        canonical(shape.points[shape.ringRange(ring)], scale: scale)
      }
      // The first is the exterior.
      let holes = rings.dropFirst().sorted { $0.lexicographicallyPrecedes($1) }
      polygons.append(Array(rings.prefix(1)) + holes)
    }
    polygons.sort { a, b in
      a.joined().lexicographicallyPrecedes(b.joined())
    }
    let words = polygons.map { rings in
      rings.map { $0.map(String.init).joined(separator: " ") }.joined(separator: ",")
    }
    return String(SHA256Digest.text(of: Array(words.joined(separator: ";").utf8)).prefix(16))
  }

  /// The vertices of a ring from the least one on, in the direction that comes first.
  private static func canonical(_ ring: ArraySlice<Point>, scale: Double) -> [Int64] {
    var vertices: [SIMD2<Int64>] = []
    for point in ring {
      let vertex = SIMD2(units(point.x * scale), units(point.y * scale))
      if vertex != vertices.last { vertices.append(vertex) }
    }
    if vertices.count > 1, vertices.first == vertices.last { vertices.removeLast() }
    func begun(_ list: [SIMD2<Int64>]) -> [Int64] {
      let least = list.indices.min { (list[$0].x, list[$0].y) < (list[$1].x, list[$1].y) } ?? 0
      return (list[least...] + list[..<least]).flatMap { [$0.x, $0.y] }
    }
    let (there, back) = (begun(vertices), begun(vertices.reversed()))
    return there.lexicographicallyPrecedes(back) ? there : back
  }

  private static func units(_ value: Double) -> Int64 {
    value.magnitude < 9e15 ? Int64(value.rounded()) : 0
  }
}
