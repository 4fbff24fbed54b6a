import Findings
import Planar
import Testing
import Values

@testable import Comparison

/// What a change of a finding came from, and which difference of the plan is one: told on dates made
/// by hand, of which one thing at a time is another.
@Suite struct CauseTests {
  private static func plot(_ x: Double = 0, _ width: Double = 100) -> ComparedPlot {
    MatchingTests.plot("A", MatchingTests.square(x, 0, width, 100), use: "07")
  }

  private static func finding(
    plots: [String] = [], verdict: Verdict = .suspected, area: Int = 1_000_000
  ) -> Finding {
    var finding = Finding(
      rule: 0, verdict: verdict, severity: .warning, subject: Subject(ordinal: 0, plot: "A"),
      message: Bilingual(zh: "", en: ""), area: area, fingerprint: "IDL101-a")
    finding.subject.plots = plots
    return finding
  }

  private static func changes(
    _ old: [ComparedPlot], _ new: [ComparedPlot], before: [Finding] = [],
    after: [Finding] = [finding()], change: (inout DatedLand, inout DatedLand) -> Void = { _, _ in }
  ) throws -> [String] {
    var dates = (
      Dates.land("2024-12-31", old, findings: before),
      Dates.land("2025-12-31", new, findings: after)
    )
    change(&dates.0, &dates.1)
    return try Dates.rows(
      try Dates.statement([dates.0, dates.1]), "finding_changes", ["change", "cause"])
  }

  @Test("the day alone is a cause only where nothing else is another")
  func plots() throws {
    let whole = [Self.plot()]
    #expect(try Self.changes(whole, whole) == ["new | day"])
    #expect(
      try Self.changes(whole, whole, before: [Self.finding()], after: []) == ["fixed | day"])
    // A field that no table compares, which a rule may ask for.
    var other = whole
    other[0].attributes &+= 1
    #expect(try Self.changes(whole, other) == ["new | plot"])
    #expect(try Self.changes(whole, [Self.plot(0, 130)]) == ["new | plot"])
    // The same ground as two features: drawn otherwise, and whether that matters is not known.
    #expect(try Self.changes(whole, [Self.plot(0, 50), Self.plot(50, 50)]) == ["new | -"])
    #expect(try Self.changes([Self.plot(0, 50), Self.plot(50, 50)], whole) == ["new | -"])
    // Of what no plot is called nothing is known.
    #expect(
      try Self.changes(whole, whole, after: [Self.finding(plots: ["A", "B"])]) == ["new | -"])
  }

  @Test("what could not be evaluated on a date is not known to come of the day")
  func unevaluated() throws {
    let judged = [Self.plot()]
    var open = judged
    open[0].unevaluated = [0]
    let finding = [Self.finding()]
    #expect(try Self.changes(open, judged) == ["new | -"])
    #expect(try Self.changes(judged, open, before: finding, after: []) == ["fixed | -"])
    // Another rule's evidence is not asked for.
    open[0].unevaluated = [1]
    #expect(try Self.changes(open, judged) == ["new | day"])
    #expect(try Self.changes(judged, open, before: finding, after: []) == ["fixed | day"])
  }

  /// A disc of the tolerance, 0.1 m, has 314 of 10⁻⁴ m².
  @Test(arguments: [
    (314, nil), (315, "worse"), (-314, nil), (-315, "better"),
  ])
  func areas(more: Int, change: String?) throws {
    let plots = [Self.plot()]
    let found = try Self.changes(
      plots, plots, before: [Self.finding()], after: [Self.finding(area: 1_000_000 + more)])
    #expect(found == (change.map { ["\($0) | day"] } ?? []))
  }

  @Test("a worse verdict is worse however small the land is, a milder one better")
  func verdicts() throws {
    let plots = [Self.plot()]
    let (mild, grave) = (
      [Self.finding(verdict: .borderline, area: 900_000)], [Self.finding(area: 100_000)]
    )
    #expect(try Self.changes(plots, plots, before: mild, after: grave) == ["worse | day"])
    #expect(try Self.changes(plots, plots, before: grave, after: mild) == ["better | day"])
  }

  private static func notice(
    _ change: (inout DatedLand, inout DatedLand) -> Void
  ) throws -> (words: String, cause: [String]) {
    var dates = (
      Dates.land("2024-12-31", [plot()]),
      Dates.land("2025-12-31", [plot()], findings: [finding()])
    )
    change(&dates.0, &dates.1)
    let statement = try Dates.statement([dates.0, dates.1])
    return (
      statement.notices.first?.en ?? "",
      try Dates.rows(statement, "finding_changes", ["change", "cause"])
    )
  }

  @Test("a limit of another value or unit is the plan's change, of other words it is none")
  func limits() throws {
    func limit(_ value: Double?, _ unit: Unit, _ cite: String = "a") -> [Provenance.Threshold] {
      [Provenance.Threshold(name: "depth", value: value, unit: unit, kind: "plan", cite: cite)]
    }
    for (later, isOther) in [
      (limit(10, .metre), false), (limit(10, .metre, "b"), false), (limit(11, .metre), true),
      (limit(10, .percent), true), (limit(nil, .metre), true), ([], true),
    ] {
      let found = try Self.notice {
        $0.run.provenance.thresholds = limit(10, .metre)
        $1.run.provenance.thresholds = later
      }
      #expect(found.words.hasSuffix("the plan changed: depth") == isOther, "\(found.words)")
      #expect(found.cause == [isOther ? "new | plan" : "new | day"])
    }
  }

  @Test("a layer that comes, goes or is drawn anew is the plan's change")
  func layers() throws {
    func layer(_ path: String?, _ digest: String) -> [Provenance.Layer] {
      [
        Provenance.Layer(
          role: "axis", label: Bilingual(zh: "轴", en: "the axis"), path: path, sha256: digest,
          features: 1, basis: .surveyed, replaced: false)
      ]
    }
    for (before, after, isOther) in [
      (layer("a", "1"), layer("b", "1"), false), (layer("a", "1"), layer("a", "2"), true),
      (layer("a", "1"), [], true), ([], layer("a", "1"), true),
      (layer(nil, ""), layer("a", ""), true),
    ] {
      let found = try Self.notice {
        $0.run.provenance.layers = before
        $1.run.provenance.layers = after
      }
      #expect(found.words.hasSuffix("the plan changed: the axis") == isOther, "\(found.words)")
      #expect(found.cause == [isOther ? "new | plan" : "new | day"])
    }
  }

  @Test("land of another class is what both dates have; what comes or goes is none")
  func factOfAStep() throws {
    func plot(_ id: String, _ x: Double, _ use: String) -> ComparedPlot {
      MatchingTests.plot(id, MatchingTests.square(x, 0, 100, 100), use: use)
    }
    let statement = try Dates.statement([
      Dates.land("2024-12-31", [plot("A", 0, "07"), plot("B", 200, "09"), plot("C", 400, "14")]),
      Dates.land("2025-12-31", [plot("A", 0, "09"), plot("B", 200, "09"), plot("D", 600, "14")]),
    ])
    #expect(
      statement.facts.map(\.en) == [
        "2024-12-31 to 2025-12-31: 3 to 3 plots; 1 group unchanged, 3 changed; "
          + "1.0000 ha (15.00 mu) of another class"
      ])
  }

  @Test(
    "a contract is one, however its number is spelt",
    arguments: [
      "4401122020A00001", "4401122020a00001", "4401122020A00001",
    ])
  func contracts(number: String) {
    var record = PlotRecord(subject: Subject(ordinal: 0, plot: "A"))
    record.asked = ["07", nil, "far", number]
    #expect(ComparedPlot(record, idleRules: [], compared: 1).contract == "4401122020A00001")
    #expect(ComparedPlot(record, idleRules: [], compared: 1).values == ["far"])
    // Without fields of its own at the end there is none.
    #expect(ComparedPlot(record, idleRules: []).contract == nil)
  }
}
