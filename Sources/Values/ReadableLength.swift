/// How long a text may be that is read for more than its letters.
///
/// Every word of a note has to be known, and a number has a unit behind it: no such text that
/// people write is near these lengths. A longer one is a report in the wrong column; it is unread,
/// as one with unknown words is, and searching it for words would cost each plot its length.
///
/// Counted in bytes of UTF-8, which a text knows without being walked: three to a Chinese
/// character.
public enum ReadableLength {
  /// Of a number with its unit, a limit, a day, a class of land: a hundred Chinese characters.
  static let quantity = 300
  /// Of a note on contract, works or permits: five hundred.
  static let note = 1500

  /// Whether a note is short enough to be read.
  public static func isNote(_ text: String) -> Bool { text.utf8.count <= note }

  /// The same of a cell by what its field holds. White space around it does not count.
  static func isReadable(_ text: String, as type: ValueType) -> Bool {
    let most: Int
    switch type {
    case .number, .date, .timestamp, .code: most = quantity
    case .bool: most = note
    default: return true
    }
    if text.utf8.count <= most { return true }
    let head = text.unicodeScalars.drop(while: PlainText.isSpace)
    guard let last = head.lastIndex(where: { !PlainText.isSpace($0) }) else { return true }
    return Substring(head[...last]).utf8.count <= most
  }
}

extension MatchingText {
  /// The plain form of a note; nil where it is too long to be one.
  public static func note(_ text: String) -> String? {
    ReadableLength.isNote(text) ? plain(text) : nil
  }
}
