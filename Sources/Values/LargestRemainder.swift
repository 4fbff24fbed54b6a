/// Rounds parts so that what is printed adds up to what is printed as their whole.
///
/// The method of the largest remainder (Hamilton). The whole is rounded half away from zero; each part gets its floor, and the units still
/// missing go to the parts with the largest remainders (the earlier one among equals).
public enum LargestRemainder {
  /// Each part times `numerator / denominator`, none negative, with the rounded whole: areas of
  /// 10⁻⁴ m² become hundredths of m² with 1/100, hundredths of 亩 with 15/1 000 000.
  public static func apportion(_ parts: [Int], numerator: Int = 1, denominator: Int) -> [Int] {
    let sum = parts.reduce(Int128(0)) { $0 + Int128($1) }
    let whole = round(sum, numerator, denominator)
    return apportion(parts, to: whole, numerator: numerator, denominator: denominator)
  }

  /// The same where the printed whole is given: that of a part which was adjusted itself.
  ///
  /// - Parameter whole: no further from the rounded sum than one.
  public static func apportion(
    _ parts: [Int], to whole: Int, numerator: Int, denominator: Int
  ) -> [Int] {
    let scaled = parts.map { Int128($0) * Int128(numerator) }
    var rounded = scaled.map { Int(clamping: $0 / Int128(denominator)) }
    var left = rounded.reduce(Int128(whole)) { $0 - Int128($1) }
    let remainders = scaled.map { $0 % Int128(denominator) }
    let order = parts.indices.sorted { a, b in
      remainders[a] == remainders[b] ? a < b : remainders[a] > remainders[b]
    }
    for index in order where left > 0 {
      rounded[index] += 1
      left -= 1
    }
    return rounded
  }

  /// Half away from zero.
  public static func round(_ value: Int, numerator: Int = 1, denominator: Int) -> Int {
    let (scaled, isBeyond) = value.multipliedReportingOverflow(by: numerator)
    let (sum, isOver) = scaled.addingReportingOverflow(
      (scaled < 0 ? -denominator : denominator) / 2)
    guard !isBeyond, !isOver else { return round(Int128(value), numerator, denominator) }
    return sum / denominator
  }

  /// The same of what an `Int` may not count, held where it cannot say the answer.
  private static func round(_ value: Int128, _ numerator: Int, _ denominator: Int) -> Int {
    let scaled = value * Int128(numerator)
    let half = Int128((scaled < 0 ? -denominator : denominator) / 2)
    return Int(clamping: (scaled + half) / Int128(denominator))
  }
}
