public import Findings
public import Land
public import Loaders

/// One thing that is wrong with a plan package, with the place where it stands.
public struct PlanFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Path of the file, as opened.
  public var path: String
  /// From 1; nil where the file as a whole is meant.
  public var line: Int?
  /// From 1, in characters; 0 where `line` is the number of a row of a file without lines.
  public var column: Int?
  /// What is wrong, what was expected, and after a semicolon what was probably meant; English.
  public var message: String
  /// The same in Chinese, where whoever made the fault knew it; else the phrases are translated.
  private var chinese: String?

  public init(
    path: String, line: Int? = nil, column: Int? = nil, message: String, chinese: String? = nil
  ) {
    self.chinese = chinese
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  /// What keeps a file of the package from being read, at the place where that is known.
  public init(_ failure: LoadFailure) {
    self.init(
      path: failure.path, line: failure.line, column: failure.characterColumn ?? failure.column,
      message: failure.words, chinese: failure.wordsInChinese)
  }

  /// About a feature of a layer, or about the file of the layer.
  public init(
    layer: PlanLayer, feature: LayerFeature?, message: String, chinese: String? = nil
  ) {
    self.init(
      path: layer.path ?? layer.declaration.key, line: feature?.span.line ?? 1,
      column: feature?.span.column ?? 1, message: message, chinese: chinese)
  }

  /// The same with a further clause, in English.
  func adding(_ clause: String) -> PlanFailure {
    var failure = self
    failure.message += "; \(clause)"
    failure.chinese = chinese.map { "\($0);\(FaultPhrases.chinese(clause))" }
    return failure
  }

  public var words: Bilingual {
    Bilingual(zh: chinese ?? FaultPhrases.chinese(message), en: message)
  }

  /// `plan.yaml:12:5`, as far as it is known.
  public var place: String {
    if let line, column == 0 { return "\(path):row=\(line)" }
    return path + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
  }

  public func text(_ language: Language) -> String { "\(place): \(words[language])" }

  public var description: String { text(.en) }
}

extension PlanFailure: Comparable {
  /// By file, line, column; what concerns the file as a whole comes first.
  public static func < (a: PlanFailure, b: PlanFailure) -> Bool {
    (a.path, a.line ?? 0, a.column ?? 0, a.message)
      < (b.path, b.line ?? 0, b.column ?? 0, b.message)
  }
}

/// Everything that is wrong with a plan package, all at once and in the order of files and lines.
public struct PlanFailures: Error, Sendable, CustomStringConvertible {
  public let failures: [PlanFailure]

  /// Sorts them; what is told twice of one place counts once.
  public init(_ failures: [PlanFailure]) {
    self.failures = Set(failures).sorted()
  }

  public func text(_ language: Language) -> String {
    failures.map { $0.text(language) }.joined(separator: "\n")
  }

  public var description: String { text(.en) }
}
