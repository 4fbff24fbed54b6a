/// The plain form of what people and input methods write: full-width digits, letters and signs
/// become ASCII, and the many dashes, tildes and comparison signs become one each.
enum PlainText {
  /// Full-width forms turned to ASCII, outer white space removed, everything else kept.
  static func trimmed(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(plain(scalar)) }
    while let last = out.last, isSpace(last) { out.removeLast() }
    let start = out.firstIndex { !isSpace($0) } ?? out.endIndex
    return String(out[start...])
  }

  /// For comparing names: full-width forms turned to ASCII, no white space, lower case.
  static func matching(_ text: String) -> String {
    // Most names and words of Chinese are in this form as they stand.
    if isMatching(text.utf8.span) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let plain = plain(scalar)
      if !isSpace(plain) { out.append(plain) }
    }
    return String(out).lowercased()
  }

  /// Whether the bytes of a text in UTF-8 alone tell that it has nothing to change: ideographs
  /// (U+4E00–9FFF), digits, signs and small letters of ASCII.
  private static func isMatching(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x21...0x40, 0x5B...0x7E: place += 1
      case 0xE4 where bytes[place + 1] >= 0xB8, 0xE5...0xE9: place += 3
      default: return false
      }
    }
    return true
  }

  /// For reading numbers and limits: as `trimmed`, with one sign for each kind of dash, tilde and
  /// comparison. A dash between two numbers may be any of them. `、` stays: it lists numbers and
  /// groups no digits; and so does `²`, which is a unit's (`m²`) or the mark of a footnote.
  static func numeric(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in trimmed(text).unicodeScalars {
      switch scalar {
      case "≤", "≦", "⩽", "≯": out.append(contentsOf: "<=".unicodeScalars)
      case "≥", "≧", "⩾", "≮": out.append(contentsOf: ">=".unicodeScalars)
      case "〈": out.append("<")
      case "〉": out.append(">")
      case "−", "‐", "‑", "‒", "–", "—", "―", "─", "﹣": out.append("-")
      case "〜", "∼", "∽": out.append("~")
      case "㎡": out.append(contentsOf: "m2".unicodeScalars)
      case "㎢": out.append(contentsOf: "km2".unicodeScalars)
      case "㏊": out.append(contentsOf: "ha".unicodeScalars)
      case "﹪": out.append("%")
      default: out.append(scalar)
      }
    }
    return String(out).lowercased()
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000, 0xFEFF, 0:
      true
    default: false
    }
  }

  /// The ASCII character of a full-width form (U+FF01–FF5E) and of the full-width space.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: " "
    default: scalar
    }
  }
}
