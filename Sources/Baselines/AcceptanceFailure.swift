public import Findings

/// Why a baseline or a file of exceptions cannot be used.
public struct AcceptanceFailure: Error, Hashable, Sendable {
  /// `baseline.json:12:5`, as far as it is known.
  public var place: String
  public var words: Bilingual

  public init(place: String, words: Bilingual) {
    self.place = place
    self.words = words
  }

  public func text(_ language: Language) -> String { "\(place): \(words[language])" }
}

/// All that is wrong with a file, in the order of its lines; never empty.
public struct AcceptanceFailures: Error, Sendable {
  public let failures: [AcceptanceFailure]

  init(_ failures: [AcceptanceFailure]) {
    self.failures = failures
  }

  /// One a line.
  public func text(_ language: Language) -> String {
    failures.map { $0.text(language) }.joined(separator: "\n")
  }
}
