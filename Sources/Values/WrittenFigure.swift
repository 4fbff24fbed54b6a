/// Ratios, shares and lengths as a person would have written them: 0.1 × 28 is held as
/// 2.8000000000000003, and is no more than a limit of 2.8.
public enum WrittenFigure {
  /// Decimals that anybody writes, and more: what lies beyond is left by binary arithmetic.
  public static let decimals = 9
  private static let scale = 1e9
  /// From here on a number has not so many decimals itself.
  private static let limit = 1e6

  /// The number to so many decimals, the same that their text is read as.
  public static func settled(_ value: Double) -> Double {
    guard value.magnitude < limit else { return value }
    // Both are exact, so that the quotient is the number nearest to the decimal one.
    return (value * scale).rounded() / scale
  }

  /// Sums of money and areas are counted and not held against limits to the last digit.
  static func isOf(_ dimension: Dimension) -> Bool { dimension == .none || dimension == .length }
}
