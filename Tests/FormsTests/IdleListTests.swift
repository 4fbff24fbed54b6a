import Findings
import Testing
import Values

@testable import Forms

/// 疑似闲置土地清单: whose plots stand in a row, and what a row says.
@Suite struct IdleListTests {
  static let suspected = ["IDL102": Verdict.suspected]
  static let number = "4401122020A00053"

  static func plot(
    _ record: PlotRecord, _ says: [String: String] = [:]
  ) -> IdlePlot {
    var record = record
    record.asked = ContractFields.names.map { says[$0] }
    return IdlePlot(record, rules: IdleList.rules(of: Offices.cards))
  }

  static func list(
    _ plots: [IdlePlot], _ findings: [Finding], files: Int = 2
  ) -> Statement {
    IdleList(Offices.run(files: files), plots: plots, findings: findings).statement
  }

  @Test("plots of one id and no number are not one contract", arguments: [0, 1])
  func alike(file: Int) {
    let first = Offices.record("1", place: 0, area: 2500, verdicts: Self.suspected)
    let second = Offices.record("1", file: file, place: 1, area: 6400)
    let plots = [
      Self.plot(first, ["holder": "甲公司"]), Self.plot(second, ["holder": "乙公司"]),
    ]
    let list = Self.list(plots, [Offices.finding("IDL102", on: first)])
    let rows = Offices.rows("suspected", of: list).filter { $0["number"] != "" }
    #expect(rows.map { $0["holder"] } == ["甲公司"] && rows.map { $0["area_m2"] } == ["2500.00"])
    // Two of them are two.
    let both = Self.list(
      plots.reversed(),
      [Offices.finding("IDL102", on: second), Offices.finding("IDL102", on: first)])
    let holders = Offices.rows("suspected", of: both).filter { $0["number"] != "" }
    #expect(holders.map { $0["holder"] } == ["甲公司", "乙公司"])
  }

  @Test("plots of one number are one contract, in whatever file and spelling")
  func oneNumber() {
    let first = Offices.record("1", place: 0, area: 2500, verdicts: Self.suspected)
    let second = Offices.record("2", file: 1, place: 1, area: 6400, verdicts: Self.suspected)
    let list = Self.list(
      [
        Self.plot(first, ["contract_no": Self.number]),
        Self.plot(second, ["contract_no": "4401122020a00053"]),
      ], [Offices.finding("IDL102", on: first, contract: Self.number, plots: ["1", "2"])])
    let rows = Offices.rows("suspected", of: list).filter { $0["number"] != "" }
    #expect(rows.map { $0["plot"] } == ["1、2"] && rows.map { $0["area_m2"] } == ["8900.00"])
  }
}
