import Findings

@testable import Reporters

/// What formats for the merge are tested with: accepted findings, a plot of a file of one line, a
/// finding on the plan's own layers, texts that mean something to the format.
extension SyntheticRun {
  static var trusting: ReportContext {
    var context = Self.context
    context.trustsSchematic = true
    return context
  }

  static let merged: [Finding] = {
    var known = findings[1]
    known.acceptance = .known
    var excepted = findings[2]
    excepted.acceptance = .excepted(
      .init(
        reason: "历史遗留,2026 年前置换", by: "王工", until: "2026-12-31", place: "exceptions.yaml:12"))
    var crowded = findings[0]
    crowded.subject.move(toByte: crowded.subject.byteOffset, line: 1, column: 1_046)
    crowded.fingerprint = "b1f0a7c3"
    crowded.area -= 1
    return [findings[0], known, excepted, findings[3], findings[4], crowded, hostile]
  }()

  /// Words that end a table's cell, a workflow command, an element, a sequence of a terminal.
  static let hostile = Finding(
    rule: 6, verdict: .suspected, severity: .warning,
    subject: Subject(
      file: 0, ordinal: 4, plot: "a|b`c<i>&@x::error::%0A\n::warning::\u{1B}[31m]]>",
      byteOffset: 9_000,
      line: 800, column: 5),
    message: Bilingual(
      zh: "| <script>x</script> [y](http://z) #1 \r\n::error::",
      en: "| <script>x</script> [y](http://z) #1 \r\n::error::"),
    area: 5, plotArea: 5, fingerprint: "h-1")

  static func mergeOutput(_ make: (ReportContext) -> some BatchReporter) -> [UInt8] {
    let reporter = make(trusting)
    var run = Self.run
    run.findings = merged.count
    run.listed = merged.count
    run.standing = Standing(baseline: "known.json")
    run.standing?.known = 1
    run.standing?.excepted = 1
    run.standing?.new = 5
    run.failures = [Bilingual(zh: "缺.geojson:没有这个文件", en: "absent.geojson: no such file")]
    return reporter.header() + reporter.fragment(Batch(findings: merged)) + reporter.footer(run)
  }
}
