import Values

/// Numbers as people and every spreadsheet read them: no exponent, no trailing zeros.
enum PlainNumber {
  /// At most `digits` decimals (0–9).
  static func text(_ value: Double, digits: Int = 9) -> String {
    let magnitude = abs(value)
    if value.isFinite, magnitude < 9e15, value == value.rounded() {
      return String(Int(value))
    }
    // The shortest text that reads back as the same number, where it is short enough.
    if magnitude >= 1e-4, magnitude < 9e15 {
      let shortest = "\(value)"
      if let point = shortest.utf8.firstIndex(of: UInt8(ascii: ".")),
        shortest.utf8.distance(from: point, to: shortest.utf8.endIndex) <= digits + 1
      {
        return shortest
      }
    }
    var decimals = digits
    var scaled = magnitude * 1e9
    while scaled >= 9e18, decimals > 0 {
      scaled /= 10
      decimals -= 1
    }
    var text = FixedNumber.text(value, digits: decimals)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "-0" ? "0" : text
  }
}
