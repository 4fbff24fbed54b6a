/// The two escapes of a character beyond U+FFFF: `\uD83D\uDE00` (RFC 8259 §7).
enum EscapedPair {
  /// What should stand in the place of the first escape of half a character; nil where another
  /// escape is wrong before it, or none is.
  static func lacking(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { return nil }
      guard bytes[index + 1] == UInt8(ascii: "u") else {
        guard #""\/bfnrt"#.utf8.contains(bytes[index + 1]) else { return nil }
        index += 2
        continue
      }
      guard let unit = unit(bytes, at: index) else { return nil }
      let written = String(decoding: bytes[index..<index + 6], as: UTF8.self)
      switch unit {
      case 0xD800...0xDBFF:
        guard let next = self.unit(bytes, at: index + 6), 0xDC00...0xDFFF ~= next else {
          return #"\#(written)\uDC00 … \#(written)\uDFFF"#
        }
        index += 12
      case 0xDC00...0xDFFF: return #"\uD800\#(written) … \uDBFF\#(written)"#
      default: index += 6
      }
    }
    return nil
  }

  /// The number of the escape `\uXXXX` that begins here.
  private static func unit(_ bytes: [UInt8], at index: Int) -> Int? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u"),
      bytes[index + 2] != UInt8(ascii: "+"), bytes[index + 2] != UInt8(ascii: "-")
    else { return nil }
    return Int(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
}
