import Analysis
import Findings
import Loaders
import Plan

/// The case files of one check as a page shows them: text, what the program says of it, and a picture.
struct CheckExamples {
  /// One of the two files.
  struct Example {
    var kind: CheckCase.Kind
    var file: String
    var bytes: [UInt8]
    /// A table or a file of exceptions beside it.
    var companion: (name: String, bytes: [UInt8])?
    var outcomes: [CheckCaseRun.Outcome]
  }

  let item: CheckCase
  let examples: [Example]
  let folder: String

  /// - Parameter outcomes: by the names of files.
  init(
    _ item: CheckCase, in folder: String, outcomes: [String: [CheckCaseRun.Outcome]]
  ) throws(LoadFailure) {
    self.item = item
    self.folder = folder
    var examples: [Example] = []
    for kind in CheckCase.Kind.allCases {
      guard let file = item.files[kind] else { continue }
      var companion: (name: String, bytes: [UInt8])?
      if let name = item.companion(kind) {
        companion = (name, try WholeFile.bytes(path: "\(folder)/\(name)"))
      }
      examples.append(
        Example(
          kind: kind, file: file, bytes: try WholeFile.bytes(path: "\(folder)/\(file)"),
          companion: companion, outcomes: outcomes[file] ?? []))
    }
    self.examples = examples
  }

  private static let titles: [CheckCase.Kind: Bilingual] = [
    .violating: Bilingual(zh: "成为问题", en: "a finding"),
    .conforming: Bilingual(zh: "符合", en: "conforms"),
  ]

  static func title(_ kind: CheckCase.Kind) -> Bilingual {
    titles[kind] ?? Bilingual(zh: "", en: "")
  }

  /// Of the check itself; what the file has beside that follows.
  private func ordered(_ example: Example) -> [CheckCaseRun.Outcome] {
    example.outcomes.filter { $0.code == item.code }
      + example.outcomes.filter { $0.code != item.code }
  }

  private func text(_ example: Example) -> [String] {
    // A finding about a shape stands where its feature begins: the picture shows where.
    let isOfText = item.code.hasPrefix("INP") || item.code.hasPrefix("GEO1")
    let marks = example.outcomes.filter { isOfText && $0.code == item.code }
      .compactMap { outcome in outcome.line.map { (line: $0, column: outcome.column ?? 1) } }
    return CaseExcerpt(bytes: example.bytes, marks: marks).lines
  }

  private func command(_ example: Example) -> String {
    (["landlint check", example.file] + item.arguments(example.kind) + ["--as-of", CheckCase.day])
      .joined(separator: " ")
  }

  private func place(_ outcome: CheckCaseRun.Outcome, _ language: Language) -> String {
    guard let line = outcome.line else { return "" }
    let column = outcome.column ?? 1
    return language == .zh ? " 第 \(line) 行第 \(column) 列" : " line \(line), column \(column)"
  }

  private func sentence(_ outcome: CheckCaseRun.Outcome, _ language: Language) -> String {
    let excepted = Bilingual(zh: "(例外)", en: " (excepted)")
    return outcome.code + place(outcome, language)
      + (outcome.isExcepted ? excepted[language] : "")
      + (language == .zh ? ":" : ": ") + outcome.message[language]
  }

  private let nothing = Bilingual(zh: "没有结论。", en: "Nothing is found.")

  /// The part of a page in both languages.
  func markdown(picture: Bool) -> String {
    var text = "\n## 示例 · Examples\n"
    if let lacks = item.lacks { return text + "\n没有用例:\(lacks.zh)。\n\nNo case: \(lacks.en).\n" }
    if picture { text += "\n![\(item.code)](\(item.code).svg)\n" }
    for example in examples {
      let title = Self.title(example.kind)
      text += "\n### \(title.zh) \(title.en): `\(example.file)`\n"
      if example.kind == .violating { text += "\n\(item.wrong.zh) · \(item.wrong.en)\n" }
      text += "\n```text\n\(self.text(example).joined(separator: "\n"))\n```\n"
      if let companion = example.companion {
        let lines = CaseExcerpt(bytes: companion.bytes).lines.joined(separator: "\n")
        text += "\n`\(companion.name)`\n\n```text\n\(lines)\n```\n"
      }
      text += "\n`\(command(example))`\n\n"
      for outcome in ordered(example) {
        text +=
          "- \(Self.plain(sentence(outcome, .zh)))\\\n  \(Self.plain(sentence(outcome, .en)))\n"
      }
      if example.outcomes.isEmpty { text += "\(nothing.zh) \(nothing.en)\n" }
    }
    return text
  }

  /// What `explain` prints in one language.
  func lines(_ language: Language) -> [String] {
    let heading = Bilingual(zh: "示例", en: "Examples")
    var lines = ["", heading[language]]
    if let lacks = item.lacks { return lines + ["  \(lacks[language])"] }
    for example in examples {
      lines += ["  \(Self.title(example.kind)[language]): \(folder)/\(example.file)"]
      if example.kind == .violating { lines.append("  \(item.wrong[language])") }
      lines += text(example).map { "  " + $0 }
      if let companion = example.companion {
        lines.append("  \(companion.name)")
        lines += CaseExcerpt(bytes: companion.bytes).lines.map { "  " + $0 }
      }
      lines += ordered(example).map { "  → " + sentence($0, language) }
      if example.outcomes.isEmpty { lines.append("  → " + nothing[language]) }
    }
    return lines
  }

  /// What `explain` prints for machines.
  var records: [ExampleRecord] {
    examples.map { example in
      ExampleRecord(
        kind: example.kind.rawValue, file: "\(folder)/\(example.file)",
        wrong: example.kind == .violating ? Words(item.wrong) : nil,
        findings: ordered(example).map {
          ExampleRecord.Found(
            code: $0.code, line: $0.line, column: $0.column, excepted: $0.isExcepted,
            message: Words($0.message))
        })
    }
  }

  /// A sentence of the program within Markdown.
  private static func plain(_ text: String) -> String {
    text.reduce(into: "") { text, character in
      if "\\`*_[]<>|".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
