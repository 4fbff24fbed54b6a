import Findings
import Foundation
import Testing

@testable import Reporters

/// Formats that decide a merge: levels, bounds, and texts from files that mean nothing in them.
@Suite struct MergeFormatTests {
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: Language.allCases)
  func snapshots(language: Language) throws {
    let name = language.rawValue
    try Snapshots.check(
      SyntheticRun.mergeOutput { SARIFReporter($0, language: language) }, "findings.\(name).sarif")
    try Snapshots.check(
      SyntheticRun.mergeOutput { MarkdownReporter($0, language: language) }, "summary.\(name).md")
    try Snapshots.check(
      SyntheticRun.mergeOutput { GitHubReporter($0, language: language) }, "github.\(name).txt")
  }

  @Test(arguments: Language.allCases)
  func snapshotsForOtherServers(language: Language) throws {
    let name = language.rawValue
    try Snapshots.check(
      SyntheticRun.mergeOutput { JUnitReporter($0, language: language) }, "junit.\(name).xml")
    try Snapshots.check(
      SyntheticRun.mergeOutput { GitLabReporter($0, language: language) },
      "quality.\(name).codequality.json")
    try Snapshots.check(
      SyntheticRun.mergeOutput { ReviewdogReporter($0, language: language) },
      "findings.\(name).rdjson")
  }

  /// A rule is red in JUnit where it decides the exit status, and nowhere else.
  @Test func junitFailsWhereTheRunDoes() {
    func failed(_ change: (inout ReportContext) -> Void) -> Int {
      let text = Self.text(
        SyntheticRun.mergeOutput { context in
          var context = context
          change(&context)
          return JUnitReporter(context, language: .en)
        })
      return text.components(separatedBy: "<failure ").count - 1
    }
    #expect(failed { _ in } == 1)
    #expect(failed { $0.failsAt = .warning } == 3)
    #expect(failed { $0.failsAt = nil } == 0)
    #expect(failed { $0.trustsSchematic = false } == 0)
    #expect(failed { $0.required = ["RES"] } == 2)
    // From remarks on, notes that count stand beside accepted ones and such on sketches.
    #expect(failed { $0.failsAt = .note } == 4)
    #expect(
      failed {
        $0.failsAt = .note
        $0.trustsSchematic = false
      } == 3)
  }

  /// The one finding that decides is named, however many accepted ones are worse.
  @Test func junitNamesWhatDecides() {
    func text(_ findings: [Finding], rises: [Standing.Rise] = []) -> String {
      var context = SyntheticRun.trusting
      context.failsAt = .note
      let reporter = JUnitReporter(context, language: .en, limit: 5)
      _ = reporter.fragment(Batch(findings: findings))
      var run = SyntheticRun.run
      run.standing = Standing(baseline: "known.json")
      run.standing?.rises = rises
      return Self.text(reporter.footer(run))
    }
    let known = (0..<30).map { index in
      var finding = SyntheticRun.findings[0]
      finding.acceptance = .known
      finding.fingerprint = "k\(index)"
      return finding
    }
    var remark = SyntheticRun.findings[3]
    remark.rule = 0
    let red = text(known + [remark])
    #expect(red.contains("<failure ") && red.contains("industry outside the direction"), "\(red)")
    #expect(!text(known).contains("<failure "))
    let rise = Standing.Rise(rule: "BLU101", before: 29, now: 30)
    #expect(text(known, rises: [rise]).contains("<failure "))
  }

  @Test func levelsAgreeWithTheExitStatus() {
    var context = SyntheticRun.context
    let schematic = SyntheticRun.findings[0]
    #expect(context.level(of: schematic) == .note)
    context.trustsSchematic = true
    #expect(context.level(of: schematic) == .error)
    var accepted = schematic
    accepted.acceptance = .known
    #expect(context.level(of: accepted) == .note)
    let borderline = SyntheticRun.findings[2]
    #expect(context.level(of: borderline) == .warning)
    context.countsBorderline = true
    #expect(context.level(of: borderline) == .error)
    var suspected = SyntheticRun.findings[1]
    suspected.acceptance = nil
    #expect(context.level(of: suspected) == .warning)
    #expect(context.level(of: SyntheticRun.findings[3]) == .note)
    #expect(context.level(of: SyntheticRun.findings[4]) == .warning)
    // What the material lacks counts on sketches, too.
    var lacking = SyntheticRun.findings[4]
    lacking.basis = .schematic
    context.trustsSchematic = false
    #expect(context.level(of: lacking) == .warning)
    #expect(!context.decides(lacking))
    context.failsAt = .warning
    #expect(context.decides(lacking) && !context.decides(schematic))
  }

  /// GitHub's runner cuts a command at its first `::` and a property at `,`.
  @Test func gitHubCommandsAreALineEach() throws {
    let text = Self.text(SyntheticRun.mergeOutput { GitHubReporter($0, language: .en) })
    let lines = text.split(separator: "\n")
    #expect(lines.count == 6, "\(text)")
    for line in lines {
      let match = try #require(
        line.wholeMatch(of: /::(error|warning|notice) ([a-z]+=[^,:]*(?:,[a-z]+=[^,:]*)*)::(.*)/))
      #expect(!match.3.contains("%0A::"), "\(line)")
    }
    #expect(lines[0] == "::error title=landlint::absent.geojson: no such file")
    #expect(lines[1].hasPrefix("::error file=样例.geojson,line=418,col=3,title=BLU101 "))
    #expect(lines[2].contains("byte offset 1,045"), "\(lines[2])")
    #expect(lines[5].contains("errors 2, warnings 2, notes 3; 3 not listed here"))
  }

  /// GitHub finds the file of an annotation by its path in the repository, as the other formats do.
  @Test(arguments: [("./d/a.geojson", "d/a.geojson"), ("../a.geojson", "../a.geojson")])
  func gitHubPathsBeginInTheRepository(path: String, shown: String) {
    var context = SyntheticRun.trusting
    context.provenance.inputs[0].path = path
    context.provenance.inputs[0].file = path
    let reporter = GitHubReporter(context, language: .en)
    _ = reporter.fragment(Batch(findings: [SyntheticRun.findings[0]]))
    let text = Self.text(reporter.footer(SyntheticRun.run))
    #expect(text.contains(" file=\(shown),"), "\(text)")
  }

  @Test func gitHubShowsNoMoreThanItIsShown() {
    let reporter = GitHubReporter(SyntheticRun.trusting, language: .en)
    var run = SyntheticRun.run
    for level in [Severity.error, .warning] {
      _ = reporter.fragment(
        Batch(
          findings: (0..<40).map { index in
            var finding = SyntheticRun.findings[0]
            finding.severity = level
            finding.area = index
            finding.fingerprint = "\(level) \(index)"
            return finding
          }))
    }
    run.failures = [Bilingual(zh: "甲", en: "a"), Bilingual(zh: "乙", en: "b")]
    let lines = Self.text(reporter.footer(run)).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
    #expect(lines.last?.contains("62 not listed here") == true, "\(lines.last ?? "")")
  }

  @Test func cellsOfMarkdownStayCells() {
    let text = Self.text(SyntheticRun.mergeOutput { MarkdownReporter($0, language: .en) })
    let rows = text.split(separator: "\n").filter {
      $0.hasPrefix("| error") || $0.hasPrefix("| warning")
    }
    #expect(rows.count == 4, "\(text)")
    for row in rows { #expect(row.count { $0 == "|" } == 5, "\(row)") }
    for sign in ["<script", "<i>", "@x", "http://", "\u{1B}"] { #expect(!text.contains(sign)) }
  }

  @Test func wordsFromFilesAreNoLinksInSARIF() {
    let text = Self.text(SyntheticRun.mergeOutput { SARIFReporter($0, language: .en) })
    #expect(text.contains(#"\\[y\\](http://z)"#))
    #expect(!text.contains("[y]("))
  }

  /// However much stands in the files, a summary fits into a job (1 MiB) and SARIF into 5,000.
  @Test func outputIsBounded() throws {
    let cards = (0..<300).map { number in
      var card = SyntheticRun.cards[0]
      card.code = "BLU\(number + 1_000)"
      card.title = Bilingual(zh: String(repeating: "长", count: 900), en: "long")
      return card
    }
    var context = ReportContext(provenance: SyntheticRun.provenance, cards: cards)
    context.trustsSchematic = true
    let long = String(repeating: "一|", count: 20_000)
    let markdown = MarkdownReporter(context, language: .zh)
    let sarif = SARIFReporter(context, language: .zh)
    var run = Run(provenance: SyntheticRun.provenance, cards: cards)
    for index in cards.indices { run.tallies[index][.violates] = 20 }
    run.notices = (0..<500).map { Bilingual(zh: "\($0)" + long, en: "") }
    run.failures = run.notices
    for batch in 0..<60 {
      let findings = (0..<100).map { index in
        var finding = SyntheticRun.findings[0]
        finding.rule = index
        finding.message = Bilingual(zh: index == 0 ? long : "占用", en: "")
        finding.subject.plots = (0..<20).map { "\($0)" + (index == 1 ? long : "") }
        finding.fingerprint = "\(batch)-\(index)"
        finding.area = batch * 100 + index
        return finding
      }
      _ = markdown.fragment(Batch(findings: findings))
      _ = sarif.fragment(Batch(findings: findings))
      run.findings += findings.count
    }
    #expect(markdown.footer(run).count < 1 << 20)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(sarif.footer(run))) as? [String: Any])
    let first = try #require((document["runs"] as? [[String: Any]])?.first)
    let results = try #require(first["results"] as? [[String: Any]])
    #expect(results.count == 5_000)
    let areas = results.compactMap { ($0["properties"] as? [String: Any])?["area_m2"] as? Double }
    #expect(areas == areas.sorted(by: >) && areas.count == 5_000)
    let totals = try #require(first["properties"] as? [String: Any])
    #expect(totals["findings_total"] as? Int == 6_000)
    #expect(totals["findings_listed"] as? Int == 5_000)
    let calls = try #require((first["invocations"] as? [[String: Any]])?.first)
    let notes = try #require(calls["toolExecutionNotifications"] as? [[String: Any]])
    #expect(notes.contains { "\($0)".contains("1,000") })
  }
}
