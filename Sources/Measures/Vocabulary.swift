import Values

/// A closed list of words in which a kind of note is understood, compared in the form of
/// `MatchingText.plain`.
///
/// A note is understood only where every word of it is known: a word out of the list may deny,
/// limit or doubt all the others.
struct Vocabulary<Kind: Sendable>: Sendable {
  /// What a note is made of.
  enum Lexeme {
    case word(Kind)
    /// A day, a month, a year, a part of it: from the first day to the last.
    case days(ClosedRange<CalendarDate>)
    /// A numbered part of a project: 2#, A栋, 一期.
    case part
  }

  private let kinds: [String: Kind]
  private let longest: Int

  /// A word in two lists is of the first.
  init(_ lists: [(Kind, [String])]) {
    var kinds: [String: Kind] = [:]
    for (kind, words) in lists {
      for word in words where kinds[word] == nil { kinds[word] = kind }
    }
    self.kinds = kinds
    longest = kinds.keys.reduce(0) { max($0, $1.unicodeScalars.count) }
  }

  /// The clauses of a note, of the longest words that fit; nil where a part of it is no word.
  func clauses(of plain: String) -> [[Lexeme]]? {
    let scalars = Array(plain.unicodeScalars)
    var clauses: [[Lexeme]] = [[]]
    var place = 0
    while place < scalars.count {
      if let span = DaySpan.scan(scalars, from: place) {
        clauses[clauses.count - 1].append(.days(span.days))
        place = span.end
      } else if let end = NumberedPart.end(scalars, from: place) {
        clauses[clauses.count - 1].append(.part)
        place = end
      } else if let (kind, end) = word(scalars, from: place) {
        clauses[clauses.count - 1].append(.word(kind))
        place = end
      } else if Clauses.isBreak(scalars[place]) {
        clauses.append([])
        place += 1
      } else {
        return nil
      }
    }
    return clauses.filter { !$0.isEmpty }
  }

  private func word(_ scalars: [Unicode.Scalar], from place: Int) -> (Kind, end: Int)? {
    var length = min(longest, scalars.count - place)
    while length > 0 {
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[place..<(place + length)])
      if let kind = kinds[String(word)] { return (kind, place + length) }
      length -= 1
    }
    return nil
  }
}
