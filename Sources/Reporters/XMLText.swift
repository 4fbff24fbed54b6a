/// Text put into XML 1.0: what the grammar gives a meaning is escaped, what it does not allow at
/// all (control characters, U+FFFE, U+FFFF) is shown as a sign.
enum XMLText {
  static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

  static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var visible = TerminalText.withoutControls(text, keepingLines: true)
    guard visible.withUTF8({ $0.contains(where: mayMean) }) else { return visible }
    var out = ""
    for scalar in visible.unicodeScalars {
      switch scalar.value {
      case 0x26: out += "&amp;"
      case 0x3C: out += "&lt;"
      case 0x3E: out += "&gt;"
      case 0x22 where isAttribute: out += "&quot;"
      // Readers turn line ends of attributes into spaces, and CR into LF.
      case 0x0A where isAttribute, 0x09 where isAttribute, 0x0D: out += "&#\(scalar.value);"
      case 0xFFFE, 0xFFFF: out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Whether a byte is, or may begin, anything that is written otherwise. U+FFFE and U+FFFF begin as
  /// Chinese punctuation does.
  private static func mayMean(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x3C, 0x3E, 0x22, 0x09, 0x0A, 0x0D, 0xEF: true
    default: false
    }
  }
}
