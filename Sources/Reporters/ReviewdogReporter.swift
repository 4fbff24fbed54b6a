public import Findings

/// Reviewdog's diagnostic format, `rdjson`: one document, a diagnostic a finding, in the order of
/// the file. Lines and columns are from 1, columns in bytes of UTF-8 there as here.
public struct ReviewdogReporter: BatchReporter {
  private let context: ReportContext
  private let language: Language

  public init(_ context: ReportContext, language: Language) {
    self.context = context
    self.language = language
  }

  public func header() -> [UInt8] {
    guard context.sequence.isFirst else { return [] }
    return Array("{\"source\":{\"name\":\"landlint\"},\"diagnostics\":[".utf8)
  }

  public func fragment(_ batch: Batch) -> [UInt8] {
    FindingObjects.bytes(batch, after: context.sequence.listedBefore, diagnostic)
  }

  /// The format has no place for the run as a whole: what was required and not evaluated is told of
  /// the first input.
  public func additions(_ run: Run) -> Int { run.exitReason.lacking.count }

  public func footer(_ run: Run) -> [UInt8] {
    let words = ExitWords(run: run, language: language)
    let lacking = FindingObjects.bytes(
      run.exitReason.lacking, after: context.sequence.listedBefore + run.listed
    ) { lack, out in
      out.key("message")
      out.string(lack.code + " " + words.sentence(of: lack))
      location(context.firstPath, 1, nil, &out)
      out.key("severity")
      out.string(severity(FindingLevel(lack.severity)))
      code(lack.code, &out)
    }
    return lacking + (context.sequence.isLast ? Array("\n]}\n".utf8) : [])
  }

  private func diagnostic(_ finding: Finding, _ out: inout JSONWriter) {
    let sentence = FindingSentence(finding: finding, context: context, language: language)
    out.key("message")
    out.string(sentence.title + ": " + sentence.text)
    location(
      context.shownPath(of: finding.subject), context.shownLine(of: finding.subject),
      finding.subject.column, &out)
    out.key("severity")
    out.string(severity(context.level(of: finding)))
    code(context.cards[finding.rule].code, &out)
  }

  private func location(_ path: String, _ line: Int, _ column: Int?, _ out: inout JSONWriter) {
    out.key("location")
    out.beginObject()
    out.key("path")
    out.string(path)
    out.key("range")
    out.beginObject()
    out.key("start")
    out.beginObject()
    out.key("line")
    out.integer(line)
    if let column {
      out.key("column")
      out.integer(column)
    }
    out.endObject()
    out.endObject()
    out.endObject()
  }

  private func code(_ code: String, _ out: inout JSONWriter) {
    out.key("code")
    out.beginObject()
    out.key("value")
    out.string(code)
    out.endObject()
  }

  private func severity(_ level: FindingLevel) -> String {
    switch level {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}
