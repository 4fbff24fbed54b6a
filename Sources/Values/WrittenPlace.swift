/// How finely a number is written, as far as the number shows it, or its text.
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

  /// The same of a text, which shows the noughts at its end too: 10.00 is in hundredths. Nil for one
  /// without a decimal point, or in which it is not clear what it is.
  public static func half(ofText text: String, factor: Double) -> Double? {
    let parts = PlainText.trimmed(text).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let decimals = parts[1].utf8.prefix { $0 &- 0x30 <= 9 }
    let rest = parts[1].utf8.dropFirst(decimals.count)
    guard !decimals.isEmpty, rest.first.map({ $0 | 0x20 != UInt8(ascii: "e") }) ?? true else {
      return nil
    }
    var place = 1.0
    for _ in 0..<min(6, decimals.count) { place /= 10 }
    return place / 2 * factor
  }
}
