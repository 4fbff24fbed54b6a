/// Which side of a directed line a point is on, decided exactly.
///
/// The determinant is first taken in floating point with the error bound of Shewchuk, "Adaptive
/// Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates" (1997); where that
/// does not decide, its exact value is summed as an expansion. Coordinates are finite and their
/// products neither overflow nor underflow.
public enum Orientation {
  /// 1 if `c` lies to the left of the line from `a` to `b`, −1 to its right, 0 if upon it.
  @inlinable
  public static func sign(_ a: Point, _ b: Point, _ c: Point) -> Int {
    let left = (a.x - c.x) * (b.y - c.y)
    let right = (a.y - c.y) * (b.x - c.x)
    let determinant = left - right
    // (3 + 16 u) u with u = 2⁻⁵³: Shewchuk's bound A.
    let bound = 3.3306690738754716e-16 * (left.magnitude + right.magnitude)
    if determinant > bound { return 1 }
    if -determinant > bound { return -1 }
    // A difference is 0 only of equal numbers, so a bound of 0 is an exact 0.
    if bound == 0 { return 0 }
    return exactSign(a, b, c)
  }

  @usableFromInline
  static func exactSign(_ a: Point, _ b: Point, _ c: Point) -> Int {
    if a == b || b == c || a == c { return 0 }
    var sum = Expansion()
    addProduct(difference(a.x, c.x), difference(b.y, c.y), negated: false, to: &sum)
    addProduct(difference(a.y, c.y), difference(b.x, c.x), negated: true, to: &sum)
    return sum.sign
  }

  /// A number as the exact sum of a rounded one and what the rounding left.
  private typealias Pair = (high: Double, low: Double)

  private static func difference(_ a: Double, _ b: Double) -> Pair {
    let high = a - b
    let shadow = a - high
    return (high, (a - (high + shadow)) + (shadow - b))
  }

  private static func addProduct(
    _ a: Pair, _ b: Pair, negated: Bool, to sum: inout Expansion
  ) {
    for x in [a.low, a.high] where x != 0 {
      for y in [b.low, b.high] where y != 0 {
        let high = x * y
        let low = (-high).addingProduct(x, y)
        sum.add(negated ? -low : low)
        sum.add(negated ? -high : high)
      }
    }
  }

  /// A sum of at most 16 doubles kept exactly, as parts that do not overlap, smallest first.
  private struct Expansion {
    private var parts = InlineArray<16, Double>(repeating: 0)
    private var count = 0

    mutating func add(_ value: Double) {
      var carry = value
      for index in 0..<count {
        let part = parts[index]
        let total = carry + part
        let shadow = total - carry
        parts[index] = (carry - (total - shadow)) + (part - shadow)
        carry = total
      }
      parts[count] = carry
      count += 1
    }

    var sign: Int {
      var index = count
      while index > 0 {
        index -= 1
        if parts[index] != 0 { return parts[index] > 0 ? 1 : -1 }
      }
      return 0
    }
  }
}
