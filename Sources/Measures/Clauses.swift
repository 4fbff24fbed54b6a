import Values

/// The clauses of a note in its plain form: what stands between commas, brackets and the
/// conjunctions that set one thing against another (但, 而, 且).
///
/// A statement holds within its clause alone: 一期已开工,二期未动工 says two things.
enum Clauses {
  static func of(_ plain: String) -> [String] {
    plain.unicodeScalars.split(whereSeparator: isBreak).map { String($0) }
  }

  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "。", "、", ":", "(", ")", "[", "]", "【", "】", "〔", "〕", "\"", "“", "”", "/", "|",
      "但", "而", "且":
      true
    default: false
    }
  }
}

extension String {
  func hasAny(of words: [String]) -> Bool { words.contains { self.contains($0) } }

  /// What stands before and after a word; nil where it does not occur.
  func around(_ word: String) -> (before: String, after: String)? {
    guard !word.isEmpty else { return nil }
    let text = unicodeScalars
    let wanted = word.unicodeScalars
    guard let first = wanted.first else { return nil }
    var start = text.startIndex
    while let hit = text[start...].firstIndex(of: first) {
      if text[hit...].starts(with: wanted) {
        let end = text.index(hit, offsetBy: wanted.count)
        return (String(text[..<hit]), String(text[end...]))
      }
      start = text.index(after: hit)
    }
    return nil
  }
}
