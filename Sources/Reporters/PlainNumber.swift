import Values

/// Numbers as people and every spreadsheet read them: no exponent below 9e15, no trailing zeros.
enum PlainNumber {
  /// At most `digits` decimals (0–9).
  static func text(_ value: Double, digits: Int = 9) -> String {
    var bytes: [UInt8] = []
    append(value, digits: digits, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same in UTF-8 behind what is written already.
  static func append(_ value: Double, digits: Int = 9, to bytes: inout [UInt8]) {
    let magnitude = abs(value)
    guard value.isFinite, magnitude < 9e15 else {
      return FixedNumber.append(value, digits: 0, to: &bytes)
    }
    if value == value.rounded() {
      return FixedNumber.append(units: Int(value), digits: 0, to: &bytes)
    }
    let start = bytes.count
    // The shortest text that reads back as the same number, where it is short enough.
    if magnitude >= 1e-4 {
      bytes.append("\(value)")
      if let point = bytes[start...].firstIndex(of: UInt8(ascii: ".")),
        bytes.count - point <= digits + 1
      {
        return
      }
      bytes.removeSubrange(start...)
    }
    var decimals = digits
    var scaled = magnitude * 1e9
    while scaled >= 9e18, decimals > 0 {
      scaled /= 10
      decimals -= 1
    }
    FixedNumber.append(value, digits: decimals, to: &bytes)
    guard bytes[start...].contains(UInt8(ascii: ".")) else { return }
    while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
  }
}
