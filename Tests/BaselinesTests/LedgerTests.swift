import Baselines
import Findings
import Testing
import Values

/// What is known is a matching: each line of a baseline takes as many findings as it has, and no worse
/// ones.
@Suite struct LedgerTests {
  private static let words = Bilingual(zh: "", en: "")
  private static let origin = Baseline.Origin(plan: "plan", asOf: "2025-12-31")
  private static let code = "USE101"
  private static let card = RuleCard(
    code: code, slug: "", title: words, ruleClass: .decidable, severity: .error)

  /// 1e-8 degrees of longitude are about 1 mm here.
  private static func place(_ metres: Double) -> PlotExtent {
    let shift = Int(metres * 1_000 / 1.022)
    return PlotExtent(
      west: 11_353_000_000 + shift, south: 2_335_000_000, east: 11_353_100_000 + shift,
      north: 2_335_100_000, area: 1_000_000)
  }

  private static func finding(
    _ plots: [String] = ["A"], verdict: Verdict = .violates, features: Int = 1,
    at metres: Double = 0
  ) -> Finding {
    var finding = Finding(
      rule: 0, verdict: verdict, severity: .error,
      subject: Subject(ordinal: 0, plot: plots.first.flatMap { $0.hasPrefix("@") ? nil : $0 }),
      message: words, count: features)
    finding.subject.plots = plots
    finding.subject.place = place(metres)
    return finding
  }

  private static func ledger(_ lines: [Baseline.Line], ratchets: Bool = false) -> AcceptanceLedger {
    AcceptanceLedger(
      baseline: Baseline(path: "b.json", origin: origin, lines: lines), tolerance: 0.1,
      ratchets: ratchets, records: true)
  }

  private static func key(_ plots: String...) -> FindingKey { FindingKey(rule: code, plots: plots) }

  /// Of findings in their order, which are known.
  private static func known(_ lines: [Baseline.Line], _ findings: [Finding]) -> [Bool] {
    var ledger = ledger(lines)
    return findings.map { finding in
      var finding = finding
      ledger.settle(&finding, card: card)
      return finding.acceptance != nil
    }
  }

  @Test("where some of the plots have no id their place is asked for, where all have one it is not")
  func places() {
    let some = [Baseline.Line(key: Self.key("A"), place: Self.place(0))]
    let unnamed = ["A", "@113.53,23.35,100"]
    #expect(Self.known(some, [Self.finding(unnamed, at: 0.03)]) == [true])
    #expect(Self.known(some, [Self.finding(unnamed, at: 3)]) == [false])
    let all = [Baseline.Line(key: Self.key("A", "B"))]
    #expect(Self.known(all, [Self.finding(["A", "B"], at: 3)]) == [true])
    // Each place is taken once.
    #expect(
      Self.known(some, [Self.finding(unnamed, at: 0.03), Self.finding(unnamed, at: 0.02)])
        == [true, false])
  }

  @Test("a finding that is worse than the known one is new, with an id and without one")
  func verdicts() {
    let unnamed = ["@113.53,23.35,100"]
    for (key, place, plots) in [
      (Self.key("A"), nil, ["A"]), (Self.key(), Self.place(0), unnamed),
    ] {
      let line = Baseline.Line(key: key, place: place, verdict: .borderline)
      for (verdict, isKnown) in [
        (Verdict.borderline, true), (.suspected, false), (.violates, false),
      ] {
        #expect(
          Self.known([line], [Self.finding(plots, verdict: verdict)]) == [isKnown], "\(verdict)")
      }
    }
    // What is wrong with the material is no milder verdict, and the worst is not written.
    for (verdict, kept) in [
      (Verdict.violates, nil), (.suspected, .suspected), (.borderline, .borderline),
      (.incomplete, nil), (.advisory, .advisory),
    ] as [(Verdict, Verdict?)] {
      #expect(Baseline.Line(key: Self.key("A"), verdict: verdict).verdict == kept, "\(verdict)")
    }
  }

  @Test("of the lines that fit the closest is taken; a fault that more features share is new")
  func features() {
    let lines = [5, 2].map { Baseline.Line(key: Self.key("A"), features: $0) }
    let (two, five, six) = (
      Self.finding(features: 2), Self.finding(features: 5), Self.finding(features: 6)
    )
    #expect(Self.known(lines, [two, five]) == [true, true])
    #expect(Self.known(lines, [five, two]) == [true, true])
    #expect(Self.known(lines, [two, two, two]) == [true, true, false])
    #expect(Self.known(lines, [six]) == [false])
  }

  @Test("counts that may not rise are of features, as those of the baseline are")
  func ratchet() {
    func rises(_ features: Int) -> [Standing.Rise] {
      var ledger = Self.ledger(
        [Baseline.Line(key: Self.key("A"), times: 2, features: 2)], ratchets: true)
      for _ in 0..<2 {
        var finding = Self.finding(features: features)
        ledger.settle(&finding, card: Self.card)
      }
      ledger.close(Self.origin) { _ in true }
      return ledger.standing?.rises ?? []
    }
    #expect(rises(2).isEmpty && rises(1).isEmpty)
    #expect(rises(3) == [Standing.Rise(rule: Self.code, before: 4, now: 6)])
  }

  @Test("what is gone counts as often as it was there; what could not be judged is kept")
  func ends() {
    func closed(
      undecided: [String: Set<String>] = [:], isJudged: Bool = true
    ) -> (gone: Int?, kept: [Int]) {
      var ledger = Self.ledger([
        Baseline.Line(key: Self.key("A"), times: 3), Baseline.Line(key: Self.key("B")),
      ])
      var finding = Self.finding()
      ledger.settle(&finding, card: Self.card)
      ledger.close(Self.origin, undecided: undecided) { _ in isJudged }
      return (
        ledger.standing?.gone,
        ledger.written(to: "c.json").lines.filter { $0.key.plots == ["B"] }.map(\.times)
      )
    }
    #expect(closed() == (3, []))
    #expect(closed(undecided: [Self.code: ["B"]]) == (2, [1]))
    #expect(closed(undecided: ["USE102": ["B"]]) == (3, []))
    #expect(closed(isJudged: false) == (0, [1]))
  }

  @Test("a contract is one, however its number is spelt")
  func contracts() {
    let keys = ["4401122020A00001", "4401122020a00001", "4401122020A00001"].map {
      FindingKey(rule: "IDL101", contract: $0)
    }
    #expect(Set(keys).count == 1 && keys[0].words == "IDL101 4401122020A00001")
    #expect(FindingKey(rule: "IDL101", contract: "4401122020A00002") != keys[0])
  }
}

private func == (a: (gone: Int?, kept: [Int]), b: (Int, [Int])) -> Bool {
  a.gone == b.0 && a.kept == b.1
}
