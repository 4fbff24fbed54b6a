/// The Chinese of what can be wrong with a plan package.
///
/// Faults are made in English, by the reader of files and by the compiler of expressions, which
/// knows no other language; names that the author wrote pass through. A phrase that stands in no
/// table is told in English rather than not at all.
enum FaultPhrases {
  static func chinese(_ message: String) -> String {
    clauses(of: message).map { translated($0, by: whole, nouns: FaultNouns.chinese) ?? $0 }
      .joined(separator: ";")
  }

  /// The words of the author may hold a semicolon; those within quotes end no clause.
  static func clauses(of message: String) -> [String] {
    var clauses = [""]
    var isQuoted = false
    var previous: Character = " "
    for character in message {
      if character == "'", isQuoted || " (「".contains(previous) { isQuoted.toggle() }
      if character == " ", previous == ";", !isQuoted {
        clauses[clauses.count - 1].removeLast()
        clauses.append("")
      } else {
        clauses[clauses.count - 1].append(character)
      }
      previous = character
    }
    return clauses
  }

  /// `{}` stands for any words; the same number of `{}` in both languages, in the same order
  /// unless the Chinese numbers them: `{2}`.
  static func translated(
    _ text: String, by table: [(String, String)], nouns: (String) -> String
  ) -> String? {
    for (english, chinese) in table {
      guard let words = match(text, english) else { continue }
      var result = chinese
      for (index, word) in words.enumerated() {
        let inner = isQuoted(index, in: english) ? word : nouns(word)
        if result.contains("{\(index + 1)}") {
          result = result.replacing("{\(index + 1)}", with: inner)
        } else if let place = result.firstRange(of: "{}") {
          result.replaceSubrange(place, with: inner)
        }
      }
      return result
    }
    return nil
  }

  /// Words of the author's are quoted, and are left as they are.
  private static func isQuoted(_ index: Int, in pattern: String) -> Bool {
    pattern.split(separator: "{}", omittingEmptySubsequences: false)[index].hasSuffix("'")
  }

  /// What stands in the places of `{}`; nil where the text is of another kind.
  private static func match(_ text: String, _ pattern: String) -> [String]? {
    let fixed = pattern.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
    guard text.hasPrefix(fixed[0]) else { return nil }
    var rest = text.dropFirst(fixed[0].count)
    var words: [String] = []
    for (index, piece) in fixed.enumerated().dropFirst() {
      if index == fixed.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        words.append(String(rest.dropLast(piece.count)))
        return words
      }
      guard let place = rest.firstRange(of: piece) else { return nil }
      words.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return rest.isEmpty ? words : nil
  }

  private static let whole: [(String, String)] =
    authoring + reading + layers + expressions + suggestions
}
