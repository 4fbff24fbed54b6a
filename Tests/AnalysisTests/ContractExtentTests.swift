import Findings
import Testing
import Values

/// How far the works of a contract have come, over all its polygons.
@Suite struct ContractExtentTests {
  typealias Row = ContractTests.Row

  /// A register states the works of a contract on each of its polygons, here of 8000 m²: they are more
  /// than one has, and not more than both.
  @Test(
    arguments: [
      ("13000平方米", "13000平方米", "20000平方米", Verdict.conforms),
      ("15500平方米", "15500平方米", "20000平方米", .conforms),
      ("17000平方米", "17000平方米", "20000平方米", .notEvaluated),
      ("13000平方米", "12000平方米", "20000平方米", .notEvaluated),
      ("13000平方米", "13000平方米", "40000平方米", .notEvaluated),
      ("13000平方米", "13000平方米", "12000平方米", .notEvaluated),
      ("13000平方米", nil, "20000平方米", .notEvaluated),
    ] as [(String, String?, String, Verdict)])
  func worksOfAContractAreOfAllItsPolygons(
    first: String, second: String?, due: String, verdict: Verdict
  ) async throws {
    let rows: [Row] = [first, second].compactMap(\.self).map { developed in
      [
        ("约定开工时间", "2022-06-30"), ("实际开工时间", "2022-01-01"), ("中止开发日期", "2024-05-01"),
        ("已动工开发面积", developed), ("应动工开发面积", due), ("总投资额(万元)", "1000"), ("已投资额(万元)", "900"),
      ]
    }
    let result = try await ContractTests.scene(rows).run(
      select: ["IDL201"], name: "whole-\(first)-\(second ?? "")-\(due)")
    let card = try #require(result.run.cards.firstIndex { $0.code == "IDL201" })
    #expect(result.run.tallies[card][verdict] == 1, "\(result.run.tallies[card].counts)")
    #expect(result.run.tallies[card].counts.reduce(0, +) == 1)
  }

  /// What else is not known of a polygon stays so.
  @Test(arguments: [("实际竣工时间", "办理验收手续"), ("供地方式", "已收回"), ("权属性质", "国有/集体")])
  func worksOfAContractThatIsNotKnown(column: String, written: String) async throws {
    let row: Row = [
      ("约定开工时间", "2022-06-30"), ("实际开工时间", "2022-01-01"), ("中止开发日期", "2024-05-01"),
      ("已动工开发面积", "13000平方米"), ("应动工开发面积", "20000平方米"), ("总投资额(万元)", "1000"),
      ("已投资额(万元)", "900"),
    ]
    let other: Row = row + [(column, written)]
    let result = try await ContractTests.scene([row, other]).run(
      select: ["IDL201"], name: "whole-open-\(column)")
    let card = try #require(result.run.cards.firstIndex { $0.code == "IDL201" })
    #expect(result.run.tallies[card][.notEvaluated] == 1, "\(result.run.tallies[card].counts)")
  }
}
