/// Decimal text with a fixed number of digits, the same on every machine and in every locale.
public enum FixedNumber {
  /// `value` with `digits` decimals (0–9), halves away from zero, minus zero printed as zero.
  /// Answers `—` for what is not finite.
  public static func text(_ value: Double, digits: Int, grouping: Bool = false) -> String {
    guard value.isFinite, abs(value) < 9e15 else { return value.isFinite ? "\(value)" : "—" }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = abs(value) * scale
    guard scaled < 9e18 else { return "\(value)" }
    // Adding half an ulp's worth first keeps 2.675 style inputs that print as x.xx5 from falling.
    let units = Int((scaled + scaled.ulp).rounded(.toNearestOrAwayFromZero))
    return text(units: value < 0 ? -units : units, digits: digits, grouping: grouping)
  }

  /// `units` counted in 10^-digits: `text(units: 12345, digits: 2)` is `123.45`.
  public static func text(units: Int, digits: Int, grouping: Bool = false) -> String {
    var divisor = 1
    for _ in 0..<digits { divisor *= 10 }
    let magnitude = units.magnitude
    let whole = Int(magnitude) / divisor
    var text = grouping ? grouped(whole) : String(whole)
    if digits > 0 {
      let fraction = String(Int(magnitude) % divisor)
      text += "." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
    return units < 0 ? "-" + text : text
  }

  /// As few decimals as tell the number from its neighbours: `1`, `0.5`.
  public static func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// `1234567` as `1,234,567`.
  public static func grouped(_ whole: Int) -> String {
    let digits = Array(String(whole.magnitude).utf8)
    var out: [UInt8] = whole < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
