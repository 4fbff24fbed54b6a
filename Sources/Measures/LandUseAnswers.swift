import Expressions
import Values

/// Answers of the land-use catalogues that a worker has found before. A city asks the same few
/// questions of all its plots, and each answer compares texts.
struct LandUseAnswers {
  struct Question {
    var kind: Int
    var first: TextKey
    var second = TextKey(nil)
    var third = TextKey(nil)
  }

  private struct Entry {
    var kind = -1
    var first = TextKey(nil)
    var second = TextKey(nil)
    var third = TextKey(nil)
    /// Kept where a key does not say all that its text does.
    var texts: [String?] = []
    var value = Value.null
  }

  /// Names of uses are written by hand: what is kept has a bound, and a later answer takes the
  /// place of an earlier one.
  private var entries: [Entry] = []
  static let places = 4096

  /// The answer given before to the same question; `texts` are the texts behind its keys.
  func known(_ question: Question, texts: () -> [String?]) -> Value? {
    guard !entries.isEmpty else { return nil }
    let place = Self.place(of: question)
    guard entries[place].kind == question.kind, entries[place].first == question.first,
      entries[place].second == question.second, entries[place].third == question.third,
      Self.isWhole(question) || entries[place].texts == texts()
    else { return nil }
    return entries[place].value
  }

  mutating func keep(_ value: Value, of question: Question, texts: [String?]) {
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.places) }
    entries[Self.place(of: question)] = Entry(
      kind: question.kind, first: question.first, second: question.second, third: question.third,
      texts: Self.isWhole(question) ? [] : texts, value: value)
  }

  private static func isWhole(_ question: Question) -> Bool {
    question.first.isWhole && question.second.isWhole && question.third.isWhole
  }

  private static func place(of question: Question) -> Int {
    let mixed =
      question.first.hash &+ question.second.hash &* 3 &+ question.third.hash &* 5
      &+ UInt64(question.kind) &* 0x9E37_79B9_7F4A_7C15
    return Int((mixed ^ (mixed >> 32)) & UInt64(places - 1))
  }
}
