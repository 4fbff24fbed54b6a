import Values

/// The Chinese of sentences that are made in English: those of a table, and beside them whatever is
/// said of plan packages.
public struct SpokenPhrases: Sendable {
  private let table: [(String, String)]

  /// - Parameter table: whole sentences and clauses; `{}` stands for any words, in both languages in
  ///   the same order unless the Chinese numbers them: `{2}`.
  public init(_ table: [(english: String, chinese: String)]) {
    self.table = table.map { ($0.english, $0.chinese) }
  }

  /// Line by line; a line of which nothing is known stays as it is.
  public func chinese(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private func line(_ line: String) -> String {
    let whole = translated(line)
    // What ends a sentence may have taken a clause that stands behind it.
    if let whole, !whole.contains("; ") { return whole }
    // A fault of an option that a file of settings sets begins with its place there.
    if let option = line.firstRange(of: ": -") {
      let place = line[..<option.lowerBound]
      let rest = String(line[line.index(option.lowerBound, offsetBy: 2)...])
      if place.last?.isNumber == true {
        let said = self.line(rest)
        if said != rest { return "\(place): \(said)" }
      }
    }
    let clauses = FaultPhrases.clauses(of: line)
    let said = clauses.map { translated($0) ?? FaultPhrases.chinese($0) }
    return said == clauses ? whole ?? line : said.joined(separator: ";")
  }

  private func translated(_ text: String) -> String? {
    FaultPhrases.translated(text, by: table) { word in
      translated(word) ?? SystemWords.chinese(word)
    }
  }
}
