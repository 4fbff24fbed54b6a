public import Findings
import Values

/// Workflow commands of GitHub Actions: a line an annotation, `::error file=…,line=…::words`.
///
/// GitHub shows ten errors and ten warnings of a step and drops the others without a word, so no
/// more are written, worst first; a notice at the end counts the rest. Failures of the run are
/// errors and come first.
public struct GitHubReporter: BatchReporter {
  /// Annotations of one kind that GitHub shows of a step.
  static let mostShown = 10

  private let context: ReportContext
  private let language: Language
  private let errors: Shortlist
  private let warnings: Shortlist
  private let notes: Shortlist

  /// `limit`: at most so many of one rule.
  public init(_ context: ReportContext, language: Language, limit: Int? = nil) {
    self.context = context
    self.language = language
    errors = Shortlist(most: Self.mostShown, mostPerRule: limit)
    warnings = Shortlist(most: Self.mostShown, mostPerRule: limit)
    notes = Shortlist(most: 0)
  }

  public func header() -> [UInt8] { [] }

  public func fragment(_ batch: Batch) -> [UInt8] {
    let findings = batch.findings + batch.unlisted
    for level in FindingLevel.allCases {
      list(of: level).add(findings.filter { context.level(of: $0) == level }, context)
    }
    return []
  }

  public func footer(_ run: Run) -> [UInt8] {
    let lacking = ExitWords(run: run, language: language).lacking
    let failures = (run.failures.map { $0[language] } + [lacking].compactMap(\.self))
      .prefix(Self.mostShown)
      .map { command("error", [("title", "landlint")], $0) }
    let room = Self.mostShown - failures.count
    var lines = failures
    for item in errors.items.prefix(room) { lines.append(annotation("error", item.finding)) }
    for item in warnings.items { lines.append(annotation("warning", item.finding)) }
    lines.append(command("notice", [("title", "landlint")], totals(run, errorsShown: room)))
    return TextLayout.bytes(lines)
  }

  private func list(of level: FindingLevel) -> Shortlist {
    switch level {
    case .error: errors
    case .warning: warnings
    case .note: notes
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func totals(_ run: Run, errorsShown room: Int) -> String {
    let counts = FindingLevel.allCases.map { list(of: $0).count($0) }
    let shown = min(room, errors.items.count) + warnings.items.count
    let all = counts.reduce(0, +)
    let number = { (level: FindingLevel) in FixedNumber.grouped(counts[level.rawValue]) }
    let sums = say(
      "宗地 \(FixedNumber.grouped(run.plots)) 宗,发现 \(FixedNumber.grouped(all)) 条:"
        + "错误 \(number(.error)),警告 \(number(.warning)),提示 \(number(.note))",
      EnglishCount.text(run.plots, "plot") + ", " + EnglishCount.text(all, "finding") + ": "
        + "errors \(number(.error)), warnings \(number(.warning)), notes \(number(.note))")
    let rest =
      all > shown
      ? say(
        ";未逐条列出 \(FixedNumber.grouped(all - shown)) 条(全部见 -o 写出的报告)",
        "; \(FixedNumber.grouped(all - shown)) not listed here (all of them in a report by -o)")
      : ""
    return sums + rest
  }

  private func annotation(_ kind: String, _ finding: Finding) -> String {
    let sentence = FindingSentence(finding: finding, context: context, language: language)
    var properties: [(String, String)] = []
    if let path = context.file(of: finding.subject), path != "-" {
      properties.append(("file", ReportContext.shown(path)))
      if let line = finding.subject.line {
        properties.append(("line", "\(line)"))
        if line > 1, let column = finding.subject.column { properties.append(("col", "\(column)")) }
      }
    }
    properties.append(("title", sentence.title))
    return command(kind, properties, sentence.text)
  }

  /// Values escaped as the runner unescapes them: `%`, line ends, and in properties `:` and `,`.
  private func command(
    _ kind: String, _ properties: [(String, String)], _ text: String
  ) -> String {
    let fields = properties.map { "\($0.0)=\(Self.escaped($0.1, isProperty: true))" }
    return "::\(kind) \(fields.joined(separator: ","))::\(Self.escaped(text, isProperty: false))"
  }

  static func escaped(_ text: String, isProperty: Bool) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      case ":" where isProperty: out += "%3A"
      case "," where isProperty: out += "%2C"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
