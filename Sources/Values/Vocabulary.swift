/// A closed vocabulary: what the words of a text are, where all of it is known words.
///
/// A text with one word that is not known may say anything of the known ones, so that nothing is
/// made of it.
public struct Vocabulary<Kind: Sendable>: Sendable {
  private let kinds: [String: Kind]
  private let longest: Int

  /// A word of several kinds is of the one that names it first.
  public init(_ lists: [(kind: Kind, words: [String])]) {
    var kinds: [String: Kind] = [:]
    for (kind, words) in lists {
      for word in words where kinds[word] == nil { kinds[word] = kind }
    }
    self.kinds = kinds
    longest = kinds.keys.map(\.unicodeScalars.count).max() ?? 0
  }

  /// The longest known word that a text begins with, and what follows it.
  public func first(
    in text: Substring.UnicodeScalarView
  ) -> (kind: Kind, rest: Substring.UnicodeScalarView)? {
    var end =
      text.index(text.startIndex, offsetBy: longest, limitedBy: text.endIndex)
      ?? text.endIndex
    while end > text.startIndex {
      if let kind = kinds[String(text[..<end])] { return (kind, text[end...]) }
      end = text.index(before: end)
    }
    return nil
  }

  /// The kinds of the words of a text, the longest word first at every place; nil where any of
  /// it is unknown, or it is longer than notes are.
  public func kinds(of text: String) -> [Kind]? {
    guard ReadableLength.isNote(text) else { return nil }
    var rest = Substring(text).unicodeScalars
    var found: [Kind] = []
    while !rest.isEmpty {
      guard let (kind, after) = first(in: rest) else { return nil }
      found.append(kind)
      rest = after
    }
    return found
  }
}
