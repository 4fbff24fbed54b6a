import Values

/// Notes on contracts and works, which name days and parts beside words.
extension Vocabulary {
  /// What a note is made of.
  enum Lexeme {
    case word(Kind)
    /// A day, a month, a year, a part of it: from the first day to the last.
    case days(ClosedRange<CalendarDate>)
    /// A numbered part of a project: 2#, A栋, 一期.
    case part
  }

  /// The clauses of a note in the form of `MatchingText.plain`, of the longest words that fit; nil
  /// where a part of it is no word, which may deny, limit or doubt all the others, and where it is
  /// longer than notes are.
  func clauses(of plain: String) -> [[Lexeme]]? {
    guard ReadableLength.isNote(plain) else { return nil }
    let scalars = Array(plain.unicodeScalars)
    var rest = Substring(plain).unicodeScalars
    var clauses: [[Lexeme]] = [[]]
    while !rest.isEmpty {
      let place = scalars.count - rest.count
      if let span = DaySpan.scan(scalars, from: place) {
        clauses[clauses.count - 1].append(.days(span.days))
        rest = rest.dropFirst(span.end - place)
      } else if let end = NumberedPart.end(scalars, from: place) {
        clauses[clauses.count - 1].append(.part)
        rest = rest.dropFirst(end - place)
      } else if let (kind, after) = first(in: rest) {
        clauses[clauses.count - 1].append(.word(kind))
        rest = after
      } else if Clauses.isBreak(scalars[place]) {
        clauses.append([])
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return clauses.filter { !$0.isEmpty }
  }
}
