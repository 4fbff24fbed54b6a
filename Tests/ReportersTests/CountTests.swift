import Findings
import Foundation
import Testing
import Values

@testable import Reporters

/// How many there are, how many more than are shown, and which come first.
@Suite struct CountTests {
  private static let words = Bilingual(zh: "", en: "")
  private static let ink = Ink(isOn: false)

  private static func cards(_ count: Int) -> [RuleCard] {
    (0..<count).map { index in
      RuleCard(
        code: "USE\(index + 100)", slug: "s\(index)", title: Bilingual(zh: "规则", en: "rule"),
        ruleClass: .decidable, severity: .error)
    }
  }

  /// Of rules that found equally grave things those that found most of them are shown.
  @Test func theTableKeepsTheMost() {
    var run = Run(provenance: SyntheticRun.provenance, cards: Self.cards(9))
    for index in run.cards.indices { run.tallies[index][.violates] = index + 1 }
    run.tallies[4][.violates] = 90
    let lines = RuleTable(run: run, language: .en, ink: Self.ink).lines(height: 4)
    #expect(lines.dropFirst().prefix(2).map { $0.prefix(6) } == ["USE104", "USE108"], "\(lines)")
    #expect(lines.last?.contains("7 more rules") == true, "\(lines)")
  }

  /// A reason that several rules have is counted by the plots of the one that met it most.
  @Test(arguments: [[5, 9], [9, 5], [9, 9]])
  func aReasonOfSeveralRules(counts: [Int]) {
    var run = Run(provenance: SyntheticRun.provenance, cards: Self.cards(2))
    for (index, count) in counts.enumerated() {
      run.tallies[index].missing = [.init(reason: Self.words, count: count)]
    }
    #expect(MissingReason.ranked(run, .en).map(\.count) == [9])
  }

  private static func indicator(
    _ card: Int, _ verdict: Verdict, value: Double?, limit: Double?
  ) -> Indicator {
    var indicator = Indicator(
      card: card, verdict: verdict, over: words, unit: .percent, message: words)
    indicator.value = value
    indicator.thresholds = [
      .init(
        name: "limit", label: words, value: limit, unit: .percent, kind: "plan", cite: "",
        isLimit: true)
    ]
    return indicator
  }

  /// What was found first; then what has a value, before what a limit waits for in vain.
  @Test func indicatorsInOrder() {
    var run = Run(provenance: SyntheticRun.provenance, cards: Self.cards(6))
    run.indicators = [
      Self.indicator(0, .notEvaluated, value: nil, limit: nil),
      Self.indicator(1, .notEvaluated, value: nil, limit: 80),
      Self.indicator(2, .notEvaluated, value: 70, limit: nil),
      Self.indicator(3, .conforms, value: 90, limit: 80),
      Self.indicator(4, .violates, value: 60, limit: 80),
      Self.indicator(5, .suspected, value: 60, limit: 80),
    ]
    func shown() -> [Substring] {
      IndicatorLines(run: run, language: .en, ink: Self.ink).lines().dropFirst().compactMap {
        $0.split(separator: " ").first { $0.hasPrefix("USE") }
      }
    }
    #expect(shown() == ["USE104", "USE105", "USE103"])
    run.indicators = Array(run.indicators.prefix(4))
    #expect(shown() == ["USE103", "USE102", "USE101"])
    let heading = IndicatorLines(run: run, language: .en, ink: Self.ink).lines().first ?? ""
    #expect(
      heading.hasPrefix(
        "Indicators 4  conforms 1  not evaluated 3 (no threshold in the plan: 2)"), "\(heading)")
  }

  /// A case of JUnit: a required rule that was not evaluated is red from its own severity on.
  @Test(arguments: [
    (FindingLevel.note, true), (.warning, true), (.error, false),
  ])
  func requiredRules(failsAt: FindingLevel, isRed: Bool) {
    var context = SyntheticRun.context
    context.failsAt = failsAt
    context.required = ["BLU103"]
    var run = SyntheticRun.run
    run.tallies[1][.notEvaluated] = 3
    let text = String(
      decoding: JUnitReporter(context, language: .en).footer(run), as: UTF8.self)
    let part = text.components(separatedBy: "<testcase ").first { $0.contains("BLU103") } ?? ""
    #expect(part.contains("<failure ") == isRed, "\(part)")
  }

  /// One line may stand for many features: what is more is what no line stands for.
  @Test(arguments: [(41, nil), (42, "… 1 more"), (1_041, "… 1,000 more")])
  func whatIsMore(found: Int, more: String?) {
    var run = SyntheticRun.run
    run.tallies[3][.incomplete] = found
    let reporter = JUnitReporter(SyntheticRun.context, language: .en)
    _ = reporter.fragment(Batch(findings: [SyntheticRun.findings[4]]))
    let text = String(decoding: reporter.footer(run), as: UTF8.self)
    let part = text.components(separatedBy: "<testcase ").first { $0.contains("INP401") } ?? ""
    #expect(part.contains("41 codes do not match"), "\(part)")
    #expect(part.contains("more") == (more != nil), "\(part)")
    if let more { #expect(part.contains(more), "\(part)") }
  }

  /// Rows of a long table on a screen: those that are shown and those that are not are all.
  @Test(arguments: [10, 60, 1_500])
  func rowsOfAStatement(rows: Int) throws {
    var table = StatementTable(
      key: "t", title: Bilingual(zh: "表", en: "Table"),
      columns: [StatementTable.Column("row", "行", "row", .id)], screenLevel: 1)
    table.rows = (0..<rows).map { StatementTable.Row([.text("row-\($0)")]) }
    table.rows.append(StatementTable.Row([.text("total")], level: 0, weight: .total))
    var statement = Statement(kind: "t", title: Self.words, sources: [SyntheticRun.provenance])
    statement.tables = [table]
    let lines = StatementText(statement, language: .en, isWhole: false).lines(outputs: [])
    let shown = lines.count { $0.contains("row-") }
    #expect(lines.contains("total"))
    let rest = lines.first { $0.contains("more row") } ?? "… 0 "
    let left = rest.split(separator: " ").compactMap {
      Int($0.replacing(",", with: ""))
    }.first
    #expect(shown + (left ?? 0) == rows, "\(rest)")
    #expect(lines.count <= 40)
  }

  /// Ground of a plot that a layer's zones leave: told once for each layer, and only where there is some.
  @Test func whatNoZoneCovers() {
    func piece(_ role: String, _ id: String, _ metres: Int) -> ZonePiece {
      ZonePiece(
        role: role, label: Bilingual(zh: role, en: role), id: id, name: id, use: nil,
        area: metres * 10_000)
    }
    var plot = PlotRecord(subject: Subject(ordinal: 0, plot: "A"), area: 1_000 * 10_000)
    plot.pieces = [
      piece("detailed plan", "B3", 600), piece("detailed plan", "B4", 150),
      piece("cluster", "C1", 1_000),
    ]
    plot.covers = [("detailed plan", 750), ("cluster", 1_000)].map {
      ZoneCover(role: $0.0, union: $0.1 * 10_000)
    }
    let lines = PieceText.lines(plot, .en).map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    #expect(
      lines == [
        "detailed plan B3 600.00 m² 60.00 %", "detailed plan B4 150.00 m² 15.00 %",
        "outside detailed plan 250.00 m² 25.00 %", "cluster C1 1,000.00 m² 100.00 %",
      ])
  }

  /// A source's share is of all that lies in it, shared ground too; what it alone has is another figure.
  @Test func theShareOfASource() {
    var finding = SyntheticRun.findings[0]
    finding.occupation = Occupation(
      constraint: "blue-line", label: Self.words,
      sources: [
        .init(id: "PHX-03", name: "", exclusive: 3_000_000, occupied: 5_000_000, whole: 20_000_000)
      ], shared: 2_000_000, union: 5_000_000)
    var out = JSONWriter(capacity: 1_000)
    out.finding(finding, SyntheticRun.context)
    let text = String(decoding: out.bytes, as: UTF8.self).replacing(" ", with: "")
    #expect(
      text.contains(
        #""exclusive_m2":300.0000,"occupied_m2":500.0000,"source_m2":2000.0000,"#
          + #""source_percent":25.0000"#), "\(text)")
  }
}
