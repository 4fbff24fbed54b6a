/// Decimal text with a fixed number of digits, the same on every machine and in every locale.
public enum FixedNumber {
  /// `value` with `digits` decimals (0–9), halves away from zero, minus zero printed as zero.
  /// Answers `—` for what is not finite.
  public static func text(_ value: Double, digits: Int, grouping: Bool = false) -> String {
    guard let units = units(of: value, digits: digits) else { return unlimited(value) }
    return text(units: units, digits: digits, grouping: grouping)
  }

  /// The same in UTF-8 behind what is written already.
  public static func append(
    _ value: Double, digits: Int, grouping: Bool = false, to bytes: inout [UInt8]
  ) {
    if let units = units(of: value, digits: digits) {
      append(units: units, digits: digits, grouping: grouping, to: &bytes)
    } else {
      bytes.append(unlimited(value))
    }
  }

  /// `units` counted in 10^-digits: `text(units: 12345, digits: 2)` is `123.45`.
  public static func text(units: Int, digits: Int, grouping: Bool = false) -> String {
    var bytes: [UInt8] = []
    append(units: units, digits: digits, grouping: grouping, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same in UTF-8 behind what is written already. Digits are laid down from the last to the
  /// first and appended at once: a report of findings is little else.
  public static func append(
    units: Int, digits: Int, grouping: Bool = false, to bytes: inout [UInt8]
  ) {
    // 20 digits, 6 commas, a point, a sign; no more decimals than an Int has digits.
    var laid = InlineArray<48, UInt8>(repeating: UInt8(ascii: "0"))
    var first = 48
    var rest = units.magnitude
    func lay(_ byte: UInt8) {
      first &-= 1
      laid[first] = byte
    }
    func layDigit() {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      lay(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
      rest = quotient
    }
    for _ in 0..<min(digits, 19) { layDigit() }
    if digits > 0 { lay(UInt8(ascii: ".")) }
    var whole = 0
    repeat {
      if grouping, whole == 3 {
        lay(UInt8(ascii: ","))
        whole = 0
      }
      layDigit()
      whole &+= 1
    } while rest > 0
    if units < 0 { lay(UInt8(ascii: "-")) }
    bytes.append(addingCapacity: 48 - first) { (output: inout OutputSpan<UInt8>) in
      for place in first..<48 { output.append(laid[place]) }
    }
  }

  /// Nil for what has no such digits: not finite, or beyond what an Int counts.
  private static func units(of value: Double, digits: Int) -> Int? {
    guard value.isFinite, abs(value) < 9e15 else { return nil }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = abs(value) * scale
    guard scaled < 9e18 else { return nil }
    // Adding half an ulp's worth first keeps 2.675 style inputs that print as x.xx5 from falling.
    let units = Int((scaled + scaled.ulp).rounded(.toNearestOrAwayFromZero))
    return value < 0 ? -units : units
  }

  private static func unlimited(_ value: Double) -> String {
    value.isFinite ? "\(value)" : "—"
  }

  /// As few decimals as tell the number from its neighbours: `1`, `0.5`.
  public static func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// `1234567` as `1,234,567`.
  public static func grouped(_ whole: Int) -> String {
    text(units: whole, digits: 0, grouping: true)
  }
}
