import Findings
import Planar
import Testing
import Values

@testable import Reporters

@Suite struct TextDetailTests {
  /// A late code with the only violation outranks a dozen rules that merely lack something.
  @Test func tableKeepsTheWorst() {
    let cards = (0..<40).map { index in
      RuleCard(
        code: "USE\(index + 100)", slug: "s\(index)", title: Bilingual(zh: "规则", en: "rule"),
        ruleClass: .decidable, severity: .error)
    }
    var run = Run(provenance: SyntheticRun.provenance, cards: cards)
    for index in cards.indices {
      run.tallies[index][.notEvaluated] = 1_000
      run.tallies[index][.conforms] = 1
    }
    run.tallies[39][.violates] = 1
    run.tallies[38][.advisory] = 5
    let table = RuleTable(run: run, language: .zh, ink: Ink(isOn: false))
    let lines = table.lines(height: 6)
    #expect(lines.count == 6)
    #expect(lines[3].hasPrefix("USE138") && lines[4].hasPrefix("USE139"), "\(lines)")
    #expect(lines[5].contains("另 36 条"))
    #expect(table.lines(height: 41).count == 41)
    #expect(table.lines(height: 1).isEmpty)
    // Rules that judged no plot are named beneath the table, all together.
    for index in 0..<38 { run.tallies[index][.conforms] = 0 }
    #expect(RuleTable(run: run, language: .zh, ink: Ink(isOn: false)).lines(height: 6).count == 3)
  }

  /// Rules that lack the same thing for the same plots do not count them twice.
  @Test func reasonsAreCountedOnce() {
    var run = SyntheticRun.run
    let reason = Bilingual(zh: "缺批准日期", en: "no approval date")
    run.tallies[0].missing = [.init(reason: reason, count: 5)]
    run.tallies[2].missing = [.init(reason: reason, count: 9)]
    let ranked = MissingReason.ranked(run, .zh)
    #expect(ranked[0].text == "缺批准日期")
    #expect(ranked[0].count == 9)
    #expect(ranked[0].rules == ["BLU101", "IDL101"])
  }

  /// A share of the denominator that is not that of the members says what it is of.
  @Test func evidenceSaysWhatItIsAShareOf() {
    var indicator = SyntheticRun.indicators[0]
    func over(_ language: Language) -> String? {
      IndicatorBlock(
        indicator: indicator, cards: SyntheticRun.run.cards, language: language,
        ink: Ink(isOn: false)
      ).lines().first { $0.contains(language == .zh ? "有证据" : "with evidence") }
    }
    #expect(over(.en)?.hasSuffix("4, with evidence 3 (75.00 %)") == true)
    (indicator.members, indicator.covered, indicator.coveredShare) = (2, 1, 1)
    #expect(
      over(.en)?.hasSuffix("2, with evidence 1 (100.00 % of the denominator as known)") == true)
    #expect(over(.zh)?.hasSuffix("2 个,有证据 1 个(占已知分母的 100.00 %)") == true)
  }

  @Test func commandCanBePasted() {
    var provenance = SyntheticRun.provenance
    provenance.inputs[0].path = "my file's $(x).geojson"
    provenance.layers[0].replaced = true
    provenance.layers[0].path = "蓝线.geojson"
    provenance.areaMethod = "planar"
    let text = ReproductionCommand.text(provenance, rule: "BLU101", plot: "A 1")
    #expect(
      text == #"landlint check 'my file'\''s $(x).geojson' --as-of 2025-12-31 --area planar "#
        + #"--layer blue-line:permanent=蓝线.geojson --select BLU101 --plot 'A 1'"#)
    provenance.command = ["landlint", "check", "a.geojson"]
    #expect(
      ReproductionCommand.text(provenance, rule: nil, plot: nil) == "landlint check a.geojson")
  }

  /// One rule alone is not refused for what others were asked for.
  @Test func commandAsksNothingOfOtherRules() {
    var provenance = SyntheticRun.provenance
    provenance.command = [
      "landlint", "check", "a.geojson", "--required-field", "X", "--select", "INP,GEO",
      "--require", "INP206,GEO201", "--require", "BLU",
    ]
    let shape = ReproductionCommand.text(provenance, rule: "GEO201", plot: nil)
    #expect(shape == "landlint check a.geojson --require GEO201 --select GEO201")
    let column = ReproductionCommand.text(provenance, rule: "INP240", plot: nil)
    #expect(column == "landlint check a.geojson --required-field X --select INP240")
  }

  /// Another area and verdict than all plots of the contract.
  @Test func commandNamesNoPlotOfSeveral() throws {
    let context = ReportContext(SyntheticRun.run)
    var finding = try #require(
      SyntheticRun.findings.first {
        context.cards[$0.rule].code == "IDL101" && $0.subject.plot != nil
      })
    #expect(ReproductionCommand.text(finding, context).contains("--plot"))
    finding.polygons = 2
    #expect(!ReproductionCommand.text(finding, context).contains("--plot"))
  }

  /// A sign in the place of a line break names no plot.
  @Test func commandSaysControlCharacters() {
    var provenance = SyntheticRun.provenance
    provenance.command = ["landlint", "check", "a.geojson"]
    let text = ReproductionCommand.text(provenance, rule: nil, plot: "A\n1'\u{1B}\u{202E}")
    #expect(text == #"landlint check a.geojson --plot $'A\n1\'\033\342\200\256'"#)
    #expect(TerminalText.withoutControls(text) == text)
  }

  /// Lines stay lines, but none of them is a command to GitHub's runner.
  @Test func linesObeyNothing() {
    #expect(TerminalText.lines("a\n\tb\n\nc: d::e\n") == "a\n\tb\n\nc: d::e\n")
    #expect(TerminalText.lines("a\u{1B}[2K\rb\u{202E}") == "a␛[2K␍b\u{FFFD}")
    #expect(TerminalText.lines("a\n ::error::b\nc") == "a␊ ::error::b\nc")
    #expect(TerminalText.lines("::error::b") == "\u{FFFD}::error::b")
    #expect(TerminalText.lines("").isEmpty && TerminalText.lines("\n") == "\n")
    let orders = "x ##[add-mask]y ##vso[task.x]z ###teamcity[a]"
    #expect(
      TerminalText.withoutControls(orders)
        == "x #\u{FFFD}#[add-mask]y #\u{FFFD}#vso[task.x]z ##\u{FFFD}#teamcity[a]")
    for plain in ["## A [1]", "宗地#12[3]", "##3[a]", "C##"] {
      #expect(TerminalText.lines(plain) == plain)
    }
  }

  /// A message that ends with the number of features says it for all.
  @Test func featuresAreCountedOnce() {
    var finding = SyntheticRun.findings[0]
    finding.count = 2
    #expect(finding.countWords?.en == "2 features" && finding.countWords?.zh == "共 2 处")
    finding.message = Bilingual(zh: "值不是代码:全文件 2 处", en: "no code: 2 features")
    #expect(finding.countWords == nil)
    finding.message = Bilingual(zh: "12 处", en: "codes of 12 features")
    #expect(finding.countWords != nil)
    finding.count = 1
    #expect(finding.countWords == nil)
  }

  /// The mark of what was not looked up is a word; titles are names.
  @Test func lawsAreSaidInEnglish() {
    let open = RuleCard.LawCitation(name: "《城市绿线管理办法》", article: "[未核]")
    #expect(open.words(.zh) == "《城市绿线管理办法》[未核]")
    #expect(open.words(.en) == "《城市绿线管理办法》 [not verified]")
    let known = RuleCard.LawCitation(name: "《城市蓝线管理办法》", article: "第十条")
    #expect(known.words(.en) == known.words(.zh) && known.words(.en).hasSuffix("第十条"))
  }

  /// What nobody has set has no unit, and no source in another language.
  @Test func openThresholdsAreSaidOnce() {
    var indicator = SyntheticRun.indicators[0]
    func said(_ value: Double?, _ cite: String, _ language: Language) -> String {
      indicator.thresholds = [
        .init(
          name: "d", label: Bilingual(zh: "湖滨距离", en: "distance from the lakes"), value: value,
          unit: .metre, kind: "user", cite: cite, isLimit: false)
      ]
      return IndicatorWords(indicator: indicator, language: language).conditions
    }
    let cite = "规划未给出,由用户设定"
    #expect(said(nil, cite, .en) == "distance from the lakes not set (the user's)")
    #expect(said(nil, cite, .zh) == "湖滨距离 未设定(用户所定,\(cite))")
    #expect(said(nil, "left open", .en).hasSuffix("not set (the user's, left open)"))
    #expect(said(200, "--threshold d=200", .en).contains("lakes 200 m (the user's, --threshold"))
  }

  /// A list of codes with names in both languages is read in that of the report.
  @Test func landUsesAreNamedInTheLanguage() {
    var record = SyntheticRun.plots[0]
    record.landUseName = "工业"
    record.landUseNameEnglish = "industry"
    #expect(record.useName(.zh) == "工业" && record.useName(.en) == "industry")
    record.landUseNameEnglish = nil
    #expect(record.useName(.en) == "工业")
    record.landUseName = nil
    #expect(record.useNames == nil)
  }

  @Test func unknownPlotHasNoSheet() {
    let reporter = PlotSheetReporter(SyntheticRun.context, plot: "nowhere", language: .zh)
    #expect(SyntheticRun.output(reporter).isEmpty)
  }

  /// Rules on the plan's layers are judged once a run: a plot's sheet gives no verdict of theirs.
  @Test func sheetTellsNoVerdictOfLayers() throws {
    var cards = SyntheticRun.cards
    cards[2].isOfLayers = true
    let reporter = PlotSheetReporter(
      ReportContext(provenance: SyntheticRun.provenance, cards: cards),
      plot: "440112003012GB00417", language: .zh)
    let text = String(decoding: SyntheticRun.output(reporter), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.contains("IDL101") }
    #expect(lines == [" 方案图层规则,不针对宗地:IDL101"], "\(text)")
  }

  /// A plot is found as a partner of a finding about several, and by its plan plot.
  @Test(arguments: ["440112003015GB00094", "示例-B3-07"])
  func plotsAreFoundByEveryName(name: String) {
    let reporter = PlotSheetReporter(SyntheticRun.context, plot: name, language: .zh)
    #expect(!SyntheticRun.output(reporter).isEmpty)
  }

  /// Rings turn the right way as written, slivers of a few millimetres too.
  @Test(arguments: 0..<200)
  func ringsTurnAsWritten(seed: Int) {
    var random = Splitmix(state: UInt64(seed))
    var ring = (0..<4).map { _ in
      Point(
        x: 113.5 + Double(random.next() % 400) * 1e-10,
        y: 23.3 + Double(random.next() % 400) * 1e-10)
    }
    ring.append(ring[0])
    var out = JSONWriter()
    out.geometry(MultiPolygon(polygons: [[ring]]))
    let text = String(decoding: out.bytes, as: UTF8.self)
    let numbers = text.matches(of: #/\[([0-9.]+),([0-9.]+)\]/#).map { match in
      (
        Int(match.1.replacing(".", with: "")) ?? 0, Int(match.2.replacing(".", with: "")) ?? 0
      )
    }
    #expect(numbers.count == 5, "seed \(seed)")
    var doubled = 0
    for (a, b) in zip(numbers, numbers.dropFirst()) {
      doubled += (a.0 - numbers[0].0) * (b.1 - numbers[0].1)
      doubled -= (b.0 - numbers[0].0) * (a.1 - numbers[0].1)
    }
    #expect(doubled >= 0, "seed \(seed): \(text)")
  }
}
