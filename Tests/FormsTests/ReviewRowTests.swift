import Findings
import Testing
import Values

@testable import Forms

/// Rows of a page of review: on what a finding rests, and figures that a reader can follow.
@Suite struct ReviewRowTests {
  private static func statement(
    _ record: PlotRecord, _ findings: [Finding], _ change: (inout Run) -> Void = { _ in }
  ) -> Statement {
    var run = Offices.run()
    change(&run)
    return Review(run, plots: [ReviewPlot(record)], findings: findings, choice: .all).statement
  }

  private static func basis(
    kind: String, interpretation: Bilingual?, hasLimit: Bool, _ language: Language = .zh
  ) -> String? {
    let record = Offices.record("1")
    var finding = Offices.finding("IDL101", on: record)
    if hasLimit {
      finding.evidence = [
        Evidence(
          operand: "threshold('fire-station-distance')",
          label: Bilingual(zh: "消防站距离", en: "distance"), value: .number(1200),
          dimension: .length)
      ]
    }
    let list = statement(record, [finding]) { run in
      run.cards[0].plan = RuleCard.PlanCitation(clause: "第八章第一节", quote: "完善")
      run.cards[0].law = [RuleCard.LawCitation(name: "《消防法》", article: "第八条")]
      run.cards[0].interpretation = interpretation
      run.provenance.thresholds = [
        Provenance.Threshold(
          name: "fire-station-distance", value: 1200, unit: .metre, kind: kind, cite: ""),
        Provenance.Threshold(
          name: "fire-station", value: 7, unit: .metre, kind: "plan", cite: ""),
      ]
    }
    return Offices.rows("findings", of: list, language).first?["basis"]
  }

  @Test("a limit is printed with who set it, and a reading as the package's")
  func basis() {
    let reading = Bilingual(zh: "规划未定半径", en: "the plan gives no radius")
    #expect(
      Self.basis(kind: "user", interpretation: reading, hasLimit: true)
        == "限值 消防站距离 1200 m(用户所定);规划第八章第一节(按方案包解释)「完善」;"
        + "《消防法》第八条;方案包解释:规划未定半径")
    #expect(
      Self.basis(kind: "plan", interpretation: nil, hasLimit: true)
        == "限值 消防站距离 1200 m(规划所定);规划第八章第一节「完善」;《消防法》第八条")
    #expect(
      Self.basis(kind: "user", interpretation: nil, hasLimit: false)
        == "规划第八章第一节「完善」;《消防法》第八条")
    #expect(
      Self.basis(kind: "user", interpretation: reading, hasLimit: true, .en)?
        .hasPrefix("limit distance 1200 m (the user's); plan, 第八章第一节 (as the plan package")
        == true)
  }

  @Test("what was not measured and what is not about land have no area of 0")
  func areas() {
    func area(_ code: String, _ size: Int?, concerned: Int) -> String? {
      let record = Offices.record("1", area: size)
      var finding = Offices.finding(code, on: record)
      finding.area = concerned
      return Offices.rows("findings", of: Self.statement(record, [finding])).first?["area_m2"]
    }
    #expect(area("IDL101", nil, concerned: 0) == "未量算")
    #expect(area("TOP101", 100, concerned: 0) == "")
    #expect(area("IDL101", 100, concerned: 0) == "0.00")
    #expect(area("TOP101", 100, concerned: 123_400) == "12.34")
  }

  @Test("features that have one register area between them share it by their shapes")
  func sharedRegister() {
    func rows(_ registers: [Int?]) -> (areas: [String?], facts: [String?]) {
      let plots = zip(registers, [6_000, 2_000]).map { register, area in
        var record = Offices.record("1", area: area)
        (record.registerArea, record.registerKey) = (register, 7)
        return ReviewPlot(record)
      }
      let statement = Review(Offices.run(), plots: plots, findings: [], choice: .all).statement
      return (
        Offices.rows("plots", of: statement).map { $0["register_area_m2"] },
        (0..<statement.sheets.count).map { page in
          statement.sheets[page].facts.first { $0.label.zh == "登记面积" }?.value.zh
        }
      )
    }
    for registers in [[84_000_000, 84_000_000], [nil, 84_000_000]] {
      let shared = rows(registers)
      #expect(shared.areas == ["6,300.00", "2,100.00"] || shared.areas == ["6300.00", "2100.00"])
      #expect(
        shared.facts.first
          == "8,400.00 m²,为几个图形共有(图形合计 8,000.00 m²,图形减登记 -400.00 m²);本图形按面积分得 6,300.00 m²")
    }
    let apart = rows([61_000_000, 19_000_000])
    #expect(apart.areas == ["6100.00", "1900.00"] || apart.areas == ["6,100.00", "1,900.00"])
    #expect(apart.facts.last == "1,900.00 m²(图形减登记 +100.00 m²)")
  }

  @Test("the difference from the register is that of the figures beside it")
  func difference() {
    func register(_ area: Int, _ register: Int) -> String? {
      var record = Offices.record("1")
      record.area = area
      record.registerArea = register
      return Self.statement(record, []).sheets[0].facts
        .first { $0.label.zh == "登记面积" }?.value.zh
    }
    // 6,573.7149 and 6,573.5251 differ by 0.1898.
    #expect(register(65_737_149, 65_735_251) == "6,573.53 m²(图形减登记 +0.18 m²)")
    #expect(register(65_735_251, 65_737_149) == "6,573.71 m²(图形减登记 -0.18 m²)")
    #expect(register(65_737_149, 65_737_149) == "6,573.71 m²(图形减登记 0.00 m²)")
  }
}
