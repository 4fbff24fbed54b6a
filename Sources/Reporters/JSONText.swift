import Values

/// Text as a string of JSON: what RFC 8259 §7 asks to escape, and what terminals and scripts would
/// act upon (C1 controls, U+2028, U+2029, U+FEFF).
enum JSONText {
  /// The text between quotes, escaped.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(text)
    escape(&bytes, from: start)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Escapes what stands from `start` on; almost always nothing.
  static func escape(_ bytes: inout [UInt8], from start: Int) {
    if isPlain(bytes.span.extracting(start..<bytes.count)) { return }
    let text = String(decoding: bytes[start...], as: UTF8.self)
    bytes.removeSubrange(start...)
    appendEscaped(text, to: &bytes)
  }

  /// True where nothing has to be escaped. The first byte of a sequence tells almost always;
  /// `“`, `…` and full-width signs share theirs with U+2028 and U+FEFF and are looked at closely.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    // Blocks of a fixed length without a way out in the middle are looked at all at once; the last
    // one may look at some bytes a second time.
    var suspects: UInt8 = 0
    let count = bytes.count
    if count >= 16 {
      var start = 0
      while start < count - 16 {
        suspects |= suspectsOf16(bytes.extracting(start..<start + 16))
        start += 16
      }
      suspects |= suspectsOf16(bytes.extracting(count - 16..<count))
    } else {
      for index in 0..<count { suspects |= suspect(bytes[index]) }
    }
    return suspects == 0 || isPlainOnCloserLook(bytes)
  }

  @inline(__always)
  private static func suspectsOf16(_ bytes: Span<UInt8>) -> UInt8 {
    var suspects: UInt8 = 0
    for index in 0..<16 { suspects |= suspect(bytes[index]) }
    return suspects
  }

  /// Not 0 for a byte that has to be looked at closely. Without comparisons: of those the compiler
  /// makes jumps, and looks at one byte after the other.
  @inline(__always)
  private static func suspect(_ byte: UInt8) -> UInt8 {
    // The highest bit is set where the difference is 0.
    func isZero(_ difference: UInt8) -> UInt8 { (difference &- 1) & ~difference }
    let isControl = (byte &- 0x20) & ~byte
    let isEscaped = isZero(byte ^ 0x22) | isZero(byte ^ 0x5C) | isZero(byte ^ 0x7F)
    // 0xC2 and 0xE2 differ in one bit.
    let isLead = isZero((byte | 0x20) ^ 0xE2) | isZero(byte ^ 0xEF)
    return (isControl | isEscaped | isLead) & 0x80
  }

  private static func isPlainOnCloserLook(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0..<0x20, 0x22, 0x5C, 0x7F: return false
      case 0xC2 where bytes[index + 1] < 0xA0: return false
      case 0xE2 where bytes[index + 1] == 0x80 && (0xA8...0xA9).contains(bytes[index + 2]):
        return false
      case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: return false
      default: index += 1
      }
    }
    return true
  }

  private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes += #"\""#.utf8
      case 0x5C: bytes += #"\\"#.utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
        appendHexadecimal(scalar.value, to: &bytes)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private static func appendHexadecimal(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes += "\\u".utf8
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8((value >> shift) & 0xF)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
