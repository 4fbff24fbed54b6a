public import Findings

/// GitLab's report of code quality: one array, an object a finding, in the order of the file.
///
/// GitLab compares the reports of two branches by fingerprint; so every finding is listed, and an
/// accepted one too, as `info`. Of several runs the fingerprint names the run, since plots of two
/// runs may have one id.
public struct GitLabReporter: BatchReporter {
  private let context: ReportContext
  private let language: Language

  public init(_ context: ReportContext, language: Language) {
    self.context = context
    self.language = language
  }

  public func header() -> [UInt8] { context.sequence.isFirst ? Array("[".utf8) : [] }

  public func fragment(_ batch: Batch) -> [UInt8] {
    FindingObjects.bytes(batch, after: context.sequence.listedBefore, issue)
  }

  /// The format has no place for the run as a whole: what was required and not evaluated is told of
  /// the first input.
  public func additions(_ run: Run) -> Int { run.exitReason.lacking.count }

  public func footer(_ run: Run) -> [UInt8] {
    let words = ExitWords(run: run, language: language)
    let lacking = FindingObjects.bytes(
      run.exitReason.lacking, after: context.sequence.listedBefore + run.listed
    ) { lack, out in
      out.key("description")
      out.string(lack.code + " " + words.sentence(of: lack))
      out.key("check_name")
      out.string(lack.code)
      out.key("fingerprint")
      out.string("required " + lack.code + runName)
      out.key("severity")
      out.string(severity(FindingLevel(lack.severity)))
      location(context.firstPath, 1, &out)
    }
    return lacking + (context.sequence.isLast ? Array("\n]\n".utf8) : [])
  }

  private var runName: String {
    context.sequence.isOfSeveral ? " " + context.sequence.name : ""
  }

  private func issue(_ finding: Finding, _ out: inout JSONWriter) {
    let sentence = FindingSentence(finding: finding, context: context, language: language)
    out.key("description")
    out.string(sentence.title + ": " + sentence.text)
    out.key("check_name")
    out.string(context.cards[finding.rule].code)
    out.key("fingerprint")
    out.string(finding.fingerprint + runName)
    out.key("severity")
    out.string(severity(context.level(of: finding)))
    location(context.shownPath(of: finding.subject), context.shownLine(of: finding.subject), &out)
  }

  private func location(_ path: String, _ line: Int, _ out: inout JSONWriter) {
    out.key("location")
    out.beginObject()
    out.key("path")
    out.string(path)
    out.key("lines")
    out.beginObject()
    out.key("begin")
    out.integer(line)
    out.endObject()
    out.endObject()
  }

  private func severity(_ level: FindingLevel) -> String {
    switch level {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
