/// Decimal numbers as text, read exactly as a decimal literal is.
enum DecimalText {
  /// The number of plain ASCII text `[-+]digits[.digits]` of at most 15 digits, without spaces;
  /// nil for every other text, which then needs a closer look.
  static func plain(_ text: String) -> Double? {
    var mantissa: Int64 = 0
    var digits = 0
    var decimals = 0
    var seenPoint = false
    var negative = false
    var first = true
    for byte in text.utf8 {
      let digit = byte &- 0x30
      if digit <= 9 {
        digits += 1
        if digits > 15 { return nil }
        mantissa = mantissa &* 10 &+ Int64(digit)
        if seenPoint { decimals += 1 }
      } else if byte == UInt8(ascii: ".") {
        if seenPoint { return nil }
        seenPoint = true
      } else if first, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        negative = byte == UInt8(ascii: "-")
      } else {
        return nil
      }
      first = false
    }
    guard digits > 0 else { return nil }
    // Both operands are exact (below 2^53 and 10^22), so the quotient is correctly rounded.
    let magnitude = decimals == 0 ? Double(mantissa) : Double(mantissa) / powersOfTen[decimals]
    return negative ? -magnitude : magnitude
  }

  /// A number with thousands separators (comma, space, apostrophe), exponent or any count of
  /// digits; nil where the text is not a number. Groups must be of three digits.
  static func grouped(_ text: some StringProtocol) -> Double? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var run = 0
    var groups = 0
    var fraction = false
    var exponent = false
    var digits = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        run += 1
        digits += 1
        bytes.append(byte)
      case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "'"):
        guard !fraction, !exponent, groups == 0 ? (1...3).contains(run) : run == 3 else {
          return nil
        }
        groups += 1
        run = 0
      case UInt8(ascii: "."):
        guard !fraction, !exponent, groups == 0 || run == 3 else { return nil }
        fraction = true
        bytes.append(byte)
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard digits > 0, !exponent, groups == 0 || fraction || run == 3 else { return nil }
        exponent = true
        bytes.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard bytes.isEmpty && groups == 0 || previous == UInt8(ascii: "e") else { return nil }
        bytes.append(byte)
      default: return nil
      }
      previous = byte | 0x20 == UInt8(ascii: "e") ? UInt8(ascii: "e") : byte
    }
    guard digits > 0, groups == 0 || fraction || exponent || run == 3 else { return nil }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
