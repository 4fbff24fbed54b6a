/// How finely a number is written, as far as the number shows it.
public enum WrittenPlace {
  /// Half of the last decimal place that a number is written with, of six at most. Noughts at its
  /// end are not seen: 3333.00 counts as written in whole units.
  public static func half(_ number: Double) -> Double {
    var place = 1.0
    for _ in 0..<6 where abs((number / place).rounded() * place - number) > 1e-9 * abs(number) {
      place /= 10
    }
    return place / 2
  }

  /// The same of a number in the base unit of its dimension: places are those of the number as it
  /// stands in the file. 3.33 亩 is in hundredths of a 亩, and 2220 m².
  ///
  /// - Parameter factor: turns the number as written into the base unit.
  public static func half(_ number: Double, factor: Double) -> Double {
    half(number / factor) * factor
  }
}
