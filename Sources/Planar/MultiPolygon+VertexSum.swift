extension MultiPolygon {
  /// A hash of where the vertices lie: the same wherever a ring begins, whichever way it runs, and
  /// in whatever order rings and polygons stand, so that it tells land drawn once more from land of
  /// another shape. Vertices count by their bits, the last of a ring as the first that it repeats.
  public var vertexSum: UInt64 {
    var sum: UInt64 = 0
    for ring in 0..<ringCount {
      for point in points[ringRange(ring)].dropLast() {
        var mixed = point.x.bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ point.y.bitPattern
        mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        sum &+= mixed ^ mixed >> 32
      }
    }
    return sum
  }
}
