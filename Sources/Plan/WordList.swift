public import Findings
import Values

/// The words that a property of a layer or a column of a table may have: each as rules write it,
/// with the names under which files carry it, the plan's own among them.
///
/// What is in no list is not read as something else: the property is then silent, and says why.
public struct WordList: Sendable {
  public struct Entry: Sendable {
    /// As rules write it: `municipal`.
    public var word: String
    /// As files write it, the plan's own first: 市级.
    public var names: [String]

    /// The plan's own name in Chinese, the rules' word in English.
    public var label: Bilingual {
      Bilingual(zh: names.first ?? word, en: String(word.map { $0 == "-" ? " " : $0 }))
    }
  }

  public private(set) var entries: [Entry]
  private let words: [String: String]

  init(_ entries: [Entry]) {
    self.entries = entries
    var words: [String: String] = [:]
    for entry in entries {
      for name in [entry.word] + entry.names { words[MatchingText.plain(name)] = entry.word }
    }
    self.words = words
  }

  /// The word that rules know a written text by; nil for one that is in no list.
  public func word(for written: String) -> String? { words[MatchingText.plain(written)] }

  public func label(of word: String) -> Bilingual? {
    entries.first { $0.word == word }?.label
  }

  /// `市级、区级、组团级`: what may be written.
  public var listed: Bilingual {
    Bilingual(
      zh: entries.map(\.label.zh).joined(separator: "、"),
      en: entries.map(\.word).joined(separator: ", "))
  }

  /// `{municipal: [市级], district: [区级]}`; no name may stand for two words.
  static func read(_ node: PlanNode) -> WordList? {
    var entries: [Entry] = []
    var seen: [String: String] = [:]
    for item in PlanMapping.members(node) {
      let names = item.value.attempt { () throws(PlanFailure) in
        try item.value.items().map { name throws(PlanFailure) in try name.text() }
      }
      for name in [item.key] + (names ?? []) {
        if let other = seen[MatchingText.plain(name)], other != item.key {
          item.value.note("'\(name)' stands for '\(other)' already")
        }
        seen[MatchingText.plain(name)] = item.key
      }
      entries.append(Entry(word: item.key, names: names ?? []))
    }
    guard !entries.isEmpty else {
      node.note("expected at least one word with its names")
      return nil
    }
    return WordList(entries)
  }
}
