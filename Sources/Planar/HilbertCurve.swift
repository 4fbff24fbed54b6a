/// The Hilbert curve of order 16: places near each other on the curve are near in the plane.
enum HilbertCurve {
  /// The position on the curve of a cell of the 65,536 × 65,536 grid.
  ///
  /// - Parameters:
  ///   - x: column, only the low 16 bits count.
  ///   - y: row, only the low 16 bits count.
  public static func code(x: UInt32, y: UInt32) -> UInt32 {
    var x = x
    var y = y
    var code: UInt32 = 0
    var bit: UInt32 = 15
    while true {
      let right = (x >> bit) & 1
      let upper = (y >> bit) & 1
      code = code << 2 | ((3 &* right) ^ upper)
      if upper == 0 {
        if right == 1 {
          x = ~x
          y = ~y
        }
        swap(&x, &y)
      }
      if bit == 0 { return code }
      bit &-= 1
    }
  }

  /// The position on the curve of the centre of `box` within `extent`; 0 for an empty box.
  public static func code(of box: Box, within extent: Box) -> UInt32 {
    guard !box.isEmpty else { return 0 }
    return code(
      x: cell((box.minX + box.maxX) / 2, from: extent.minX, width: extent.width),
      y: cell((box.minY + box.maxY) / 2, from: extent.minY, width: extent.height))
  }

  private static func cell(_ value: Double, from start: Double, width: Double) -> UInt32 {
    let share = (value - start) / width * 65535
    guard share > 0 else { return 0 }
    return share < 65535 ? UInt32(share) : 65535
  }
}
