/// Codes of 国民经济行业分类 (GB/T 4754—2017): a letter of the section and up to four digits. Files
/// leave the letter out, which the first two digits give back.
public enum IndustryCode {
  /// The code with its letter in the case of `MatchingText`; what is no code stays as it is.
  public static func withSection(_ plain: String) -> String {
    guard (2...4).contains(plain.utf8.count), plain.utf8.allSatisfy(isDigit),
      let division = Int(plain.prefix(2)),
      let section = sections.first(where: { $0.divisions.contains(division) })
    else { return plain }
    return section.letter + plain
  }

  /// Whether a plain text is a code: a section, or one with one to four digits, of which the first
  /// two are a division of that section.
  public static func isOne(_ plain: String) -> Bool {
    guard let first = plain.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "t")).contains(first)
    else { return false }
    let digits = plain.dropFirst()
    guard digits.utf8.count <= 4, digits.utf8.allSatisfy(isDigit) else { return false }
    let divisions = sections.first { $0.letter == plain.prefix(1) }?.divisions
    guard let divisions else { return false }
    switch digits.utf8.count {
    case 0: return true
    // The beginning of a division: C2 of C26.
    case 1: return divisions.contains { String($0 + 100).dropFirst().prefix(1) == digits }
    default: return Int(digits.prefix(2)).map(divisions.contains) ?? false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Sections and the divisions that they hold.
  private static let sections: [(letter: String, divisions: ClosedRange<Int>)] = [
    ("a", 1...5), ("b", 6...12), ("c", 13...43), ("d", 44...46), ("e", 47...50), ("f", 51...52),
    ("g", 53...60), ("h", 61...62), ("i", 63...65), ("j", 66...69), ("k", 70...70),
    ("l", 71...72), ("m", 73...75), ("n", 76...79), ("o", 80...82), ("p", 83...83),
    ("q", 84...85), ("r", 86...90), ("s", 91...96), ("t", 97...97),
  ]
}
