extension RawValue {
  /// As the file wrote it, or nearly so: numbers in their shortest decimal text without exponent.
  public var text: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value):
      if value == value.rounded(), abs(value) < 9_007_199_254_740_992 {
        String(Int64(value))
      } else {
        "\(value)"
      }
    case .text(let text), .nested(let text): text
    }
  }
}

/// Identifiers and other texts that a spreadsheet or a JSON writer may have made numbers of.
enum IdentifierText {
  enum Outcome {
    case null
    case text(String)
    case unreadable(Unreadable)
  }

  static func read(_ raw: RawValue) -> Outcome {
    switch raw {
    case .null: return .null
    case .text(let text):
      if text.utf8.contains(UInt8(ascii: "+")), hasLostDigits(text) { return lost(raw) }
      return .text(trimmedIfNeeded(text))
    case .integer, .bool: return .text(raw.text)
    case .number(let value):
      // Beyond 2^53 neighbouring whole numbers share one double: the last digits are gone.
      guard abs(value) < 9_007_199_254_740_992 else { return lost(raw) }
      return .text(raw.text)
    case .nested: return .unreadable(Unreadable(raw: raw.text, reason: .nestedValue))
    }
  }

  /// Whether the bytes of a text in UTF-8 alone tell that it is read as it stands: it has nothing
  /// to trim, and no digits were lost.
  static func isAsWritten(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return false }
    let first = bytes[0]
    let last = bytes[bytes.count - 1]
    func isSign(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
    // Of three bytes and no kind of space: what most words of Chinese begin and end with.
    func isChinese(_ byte: UInt8) -> Bool { byte >= 0xE4 && byte <= 0xE9 }
    guard isSign(last) || bytes.count >= 3 && last >= 0x80 && isChinese(bytes[bytes.count - 3])
    else { return false }
    // Numbers do not begin so.
    if isChinese(first) { return true }
    guard isSign(first) else { return false }
    for position in bytes.indices where bytes[position] == UInt8(ascii: "+") { return false }
    return true
  }

  /// Whether a spreadsheet has written an identifier as `4.40112E+15`.
  static func hasLostDigits(_ text: String) -> Bool {
    let plain = PlainText.matching(text)
    guard let mark = plain.firstIndex(of: "e") else { return false }
    let exponent = plain[plain.index(after: mark)...]
    guard exponent.first == "+", let power = Int(exponent.dropFirst()), power >= 5 else {
      return false
    }
    return DecimalText.plain(String(plain[..<mark])) != nil
  }

  private static func lost(_ raw: RawValue) -> Outcome {
    .unreadable(Unreadable(raw: raw.text, reason: .digitsLost))
  }

  private static func trimmedIfNeeded(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return text }
    func isOuter(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }
    guard isOuter(first) || isOuter(last) else { return text }
    // Chinese words begin and end with such bytes too.
    guard let start = text.unicodeScalars.first, let end = text.unicodeScalars.last,
      PlainText.isSpace(start) || PlainText.isSpace(end)
    else { return text }
    return outerSpaceRemoved(text)
  }

  /// White space of every width at both ends; full-width letters inside stay as written.
  private static func outerSpaceRemoved(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !PlainText.isSpace($0) }),
      let end = scalars.lastIndex(where: { !PlainText.isSpace($0) })
    else { return "" }
    return String(scalars[start...end])
  }
}
