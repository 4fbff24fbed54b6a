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

  public func footer(_ run: Run) -> [UInt8] {
    context.sequence.isLast ? Array("\n]}\n".utf8) : []
  }

  private func diagnostic(_ finding: Finding, _ out: inout JSONWriter) {
    let sentence = FindingSentence(finding: finding, context: context, language: language)
    out.key("message")
    out.string(sentence.title + ": " + sentence.text)
    out.key("location")
    out.beginObject()
    out.key("path")
    out.string(context.shownPath(of: finding.subject))
    out.key("range")
    out.beginObject()
    out.key("start")
    out.beginObject()
    out.key("line")
    out.integer(context.shownLine(of: finding.subject))
    if let column = finding.subject.column {
      out.key("column")
      out.integer(column)
    }
    out.endObject()
    out.endObject()
    out.endObject()
    out.key("severity")
    out.string(severity(context.level(of: finding)))
    out.key("code")
    out.beginObject()
    out.key("value")
    out.string(context.cards[finding.rule].code)
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
