import Findings
import Planar
import Testing
import Values

@testable import Forms

/// A page of review: parts that close to the plot, and what is said of it.
@Suite struct ReviewSheetTests {
  /// 10⁻⁴ m² of so many m².
  private static func area(_ metres: Int) -> Int { metres * 10_000 }

  private static func record(
    _ verdicts: [Verdict] = FormRun.codes.map { _ in .conforms }, conclusion: Verdict = .conforms
  ) -> PlotRecord {
    PlotRecord(
      subject: Subject(ordinal: 0, plot: "A"), area: area(1_000), conclusion: conclusion,
      verdicts: verdicts)
  }

  private static func sheet(_ record: PlotRecord, _ findings: [Finding] = []) throws -> ReviewSheet
  {
    let review = Review(
      FormRun.run(), plots: [ReviewPlot(record)], findings: findings, choice: .all)
    let sheets = review.statement.sheets
    try #require(sheets.count == 1)
    return sheets[0]
  }

  private static func zones(_ metres: Int...) -> PlotRecord {
    var record = record()
    record.pieces = metres.enumerated().map { number, metres in
      ZonePiece(
        role: "detailed-plan", label: Bilingual(zh: "控规", en: "detailed plan"), id: "B\(number)",
        name: "", use: "0701", area: area(metres))
    }
    return record
  }

  private static func composition(_ record: PlotRecord) throws -> [String] {
    FormRun.rows(try sheet(record).composition, ["zone", "area_m2", "percent"])
  }

  @Test("planned uses close to the plot: with what none covers, less what two cover")
  func plannedUses() throws {
    #expect(
      try Self.composition(Self.zones(600, 150)) == [
        "detailed plan | 60000 | 6000", "detailed plan | 15000 | 1500",
        "outside the detailed plan | 25000 | 2500", "total (plot as drawn) | 100000 | 10000",
      ])
    #expect(
      try Self.composition(Self.zones(700, 600)) == [
        "detailed plan | 70000 | 7000", "detailed plan | 60000 | 6000",
        "plan plots overlap: taken off | -30000 | -3000", "total (plot as drawn) | 100000 | 10000",
      ])
    #expect(
      try Self.composition(Self.zones(400, 600)) == [
        "detailed plan | 40000 | 4000", "detailed plan | 60000 | 6000",
        "total (plot as drawn) | 100000 | 10000",
      ])
    #expect(
      try Self.composition(Self.record()) == [
        "no detailed plan here | 100000 | 10000", "total (plot as drawn) | 100000 | 10000",
      ])
  }

  @Test("nothing found is conforming only where something was evaluated")
  func conclusions() throws {
    func words(_ record: PlotRecord, _ findings: [Finding] = []) throws -> String {
      let sheet = try Self.sheet(record, findings)
      return "\(sheet.verdict): \(sheet.conclusion.en)"
    }
    #expect(try words(Self.record()) == "conforms: conforms")
    let open: [Verdict] = [.notEvaluated, .conforms, .conforms, .conforms, .conforms]
    #expect(
      try words(Self.record(open))
        == "conforms: nothing found by the rules that were evaluated (1 were not)")
    let none = FormRun.codes.map { _ in Verdict.notEvaluated }
    #expect(try words(Self.record(none, conclusion: .notEvaluated)).hasPrefix("notEvaluated: "))
    let found = FormRun.finding(3, .violates)
    #expect(
      try words(Self.record(none, conclusion: .notEvaluated), [found]).hasPrefix("violates: "))
  }

  @Test("rules on land that were evaluated are counted, checks of the material are not")
  func countedRules() throws {
    let all = try Self.sheet(Self.record()).opinion.map(\.en)
    #expect(all == ["The 4 rules on land that were evaluated found nothing."])
    let one: [Verdict] = [.notApplicable, .notApplicable, .notApplicable, .conforms, .conforms]
    #expect(
      try Self.sheet(Self.record(one)).opinion.map(\.en)
        == ["The rule on land that was evaluated found nothing."])
    let none: [Verdict] = [.notApplicable, .notApplicable, .notApplicable, .notApplicable]
    #expect(try Self.sheet(Self.record(none + [.conforms])).opinion.isEmpty)
  }

  @Test("of several reasons the one of most rules is told, the first by its words among equals")
  func reasons() throws {
    func told(_ reasons: [String]) throws -> String? {
      var record = Self.record(
        reasons.map { _ in .notEvaluated } + [.conforms], conclusion: .conforms)
      for (rule, reason) in reasons.enumerated() {
        record.missing[rule] = Bilingual(zh: reason, en: reason)
      }
      return try Self.sheet(record).opinion.last?.en
    }
    let head = "Not evaluated: 4 (IDL101, IDL102, IDL201, USE101), "
    let tail = ". Not evaluated is not conforming."
    #expect(try told(["b", "b", "b", "b"]) == head + "b" + tail)
    #expect(try told(["a", "b", "b", "b"]) == head + "b and 1 other reasons" + tail)
    #expect(try told(["b", "a", "b", "a"]) == head + "a and 1 other reasons" + tail)
  }

  @Test(arguments: [(980, "+20.00"), (1_040, "-40.00"), (1_000, "0.00")])
  func heldAgainstTheRegister(register: Int, difference: String) throws {
    var record = Self.record()
    record.registerArea = Self.area(register)
    let fact = try Self.sheet(record).facts.first { $0.label.en == "register area" }
    #expect(
      fact?.value.en.hasSuffix("(measured − register \(difference) m²)") == true,
      "\(fact?.value.en ?? "")")
  }

  @Test("a part of the plot is drawn on its page, the plot itself not twice")
  func drawnParts() throws {
    let corners = [(0.0, 0.0), (0.001, 0), (0.001, 0.001), (0, 0.001), (0, 0)]
    let outline = MultiPolygon(polygons: [
      [corners.map { Point(x: 113.5 + $0.0, y: 23.3 + $0.1) }]
    ])
    var record = Self.record()
    record.outline = outline
    var finding = FormRun.finding(3, .violates)
    (finding.geometry, finding.plotArea) = (outline, Self.area(1_000))
    for (metres, count) in [(999, 1), (1_000, 0)] {
      finding.area = Self.area(metres)
      let plan = try #require(try Self.sheet(record, [finding]).plan)
      #expect(plan.pieces.count == count && plan.plot.count == 1)
    }
  }
}
