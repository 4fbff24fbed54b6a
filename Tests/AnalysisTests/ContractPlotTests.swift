import Findings
import Testing
import Values

/// A plot stands as its contract does, whatever its own polygon says; the contract is judged by what
/// the polygons say, however often the file is read.
@Suite struct ContractPlotTests {
  typealias Row = ContractTests.Row

  static func works(_ id: Int, _ part: String, _ more: Row = []) -> Row {
    let row: Row = [
      ("宗地代码", "M\(id)"), ("约定开工时间", "2022-06-30"), ("实际开工时间", "2022-01-01"),
      ("中止开发日期", "2024-05-01"), ("已动工开发面积", part), ("应动工开发面积", "1600"),
    ]
    let named = Set(more.map(\.name))
    return row.filter { !named.contains($0.name) } + more
  }

  static let invested: Row = [("已投资额(万元)", "3000"), ("总投资额(万元)", "10000")]

  /// The rows judged as a file is that is read a second time, which changes neither count nor
  /// finding.
  static func judged(
    _ rows: [Row], _ code: String, _ name: String
  ) async throws -> Scene.Result {
    let scene = ContractTests.scene(rows)
    let first = try await scene.run(select: [code], name: "\(name)-1")
    let second = try await scene.run(
      select: [code], settled: first.run.contractVerdicts, name: "\(name)-2")
    let card = try #require(first.run.cards.firstIndex { $0.code == code })
    #expect(first.run.tallies[card].counts == second.run.tallies[card].counts)
    #expect(
      first.run.tallies[card].missing.map { "\($0.reason.zh) \($0.count)" }
        == second.run.tallies[card].missing.map { "\($0.reason.zh) \($0.count)" })
    #expect(first.findings.map(\.fingerprint) == second.findings.map(\.fingerprint))
    #expect(first.findings.map(\.message) == second.findings.map(\.message))
    #expect(first.findings.map(\.reasons) == second.findings.map(\.reasons))
    return second
  }

  /// Of 1600 m² each 800 and none are begun: a quarter of the contract's land. The first plot lacks
  /// what it would be judged by alone, or conforms.
  @Test(arguments: [false, true])
  func everyPlotIsSuspectedWithItsContract(isInvested: Bool) async throws {
    let more = isInvested ? Self.invested : []
    for turn in [0, 1] {
      let rows = [Self.works(1, "800", more), Self.works(2, "0", more)]
      let result = try await Self.judged(
        turn == 0 ? rows : rows.reversed(), "IDL201", "plots-\(isInvested)-\(turn)")
      #expect(result.verdicts(of: "IDL201") == ["M1": .suspected, "M2": .suspected])
      let finding = try #require(result.findings.first)
      #expect(result.findings.count == 1)
      #expect(finding.subject.plot == "M2", "the polygon that falls short speaks")
      #expect(finding.subject.plots == ["M1", "M2"])
      let reasons = finding.reasons.map(\.zh)
      #expect(reasons.contains { $0.contains("合计:已动工面积 25.00 %") }, "\(reasons)")
      #expect(!reasons.contains { $0.contains("按另一图形的记载为符合") }, "\(reasons)")
    }
  }

  @Test func noPlotIsSuspectedWhereTheSumSuffices() async throws {
    let rows = [Self.works(1, "1400", Self.invested), Self.works(2, "0", Self.invested)]
    let result = try await Self.judged(rows, "IDL201", "sum")
    #expect(result.verdicts(of: "IDL201") == ["M1": .conforms, "M2": .conforms])
    #expect(result.findings.isEmpty)
  }

  @Test func whatOnePolygonLacksIsOpenOnTheOther() async throws {
    let rows = [Self.works(1, "1400", Self.invested), Self.works(2, "", Self.invested)]
    let result = try await Self.judged(rows, "IDL201", "lacking")
    #expect(result.verdicts(of: "IDL201") == ["M1": .notEvaluated, "M2": .notEvaluated])
    let missing = try #require(result.missing(of: "IDL201", 0)).zh
    #expect(missing.hasPrefix("同一合同的另一图形:缺已动工开发面积"), "\(missing)")
    #expect(result.missing(of: "IDL201", 1)?.zh.hasPrefix("缺") == true)
  }

  /// Works that are said to go on on one polygon do not stand still on the whole contract.
  @Test func worksThatGoOnElsewhereLeaveTheStandstillOpen() async throws {
    let goingOn: Row = Self.invested + [("中止开发日期", ""), ("停工情况", "未停工")]
    let rows = [Self.works(1, "800", goingOn), Self.works(2, "0", Self.invested)]
    let result = try await Self.judged(rows, "IDL201", "going-on")
    #expect(result.verdicts(of: "IDL201") == ["M1": .notEvaluated, "M2": .notEvaluated])
    #expect(result.missing(of: "IDL201", 1)?.zh.contains("中止开发(同一合同的图形记载不一)") == true)
    // A blank denies nothing.
    let silent: Row = Self.invested + [("中止开发日期", "")]
    let rest = [Self.works(1, "800", silent), Self.works(2, "0", Self.invested)]
    let found = try await Self.judged(rest, "IDL201", "silent")
    #expect(found.verdicts(of: "IDL201")["M2"] == .suspected)
  }

  /// Works stand still for a year once those that stopped last do.
  @Test(arguments: [
    ("2024-06-30", Verdict.suspected), ("2025-06-30", .notEvaluated), ("2024-12-25", .notEvaluated),
  ])
  func theLastStandstillCounts(day: String, verdict: Verdict) async throws {
    let later: Row = Self.invested + [("中止开发日期", day)]
    let rows = [Self.works(1, "800", later), Self.works(2, "0", Self.invested)]
    let result = try await Self.judged(rows, "IDL201", "standstill-\(day)")
    #expect(result.verdicts(of: "IDL201") == ["M1": verdict, "M2": verdict])
  }

  /// What is contradicted is told of where the verdict is one polygon's.
  @Test func aPolygonThatConformsIsToldOf() async throws {
    func built(_ id: Int, _ day: String) -> Row {
      [
        ("宗地代码", "M\(id)"), ("约定竣工时间", "2024-06-30"), ("实际开工时间", "2022-01-01"), ("实际竣工时间", day),
      ]
    }
    let rows = [built(1, "2024-03-01"), built(2, "2025-03-01")]
    let result = try await Self.judged(rows, "IDL302", "built")
    #expect(result.verdicts(of: "IDL302") == ["M1": .suspected, "M2": .suspected])
    let reasons = result.findings.flatMap { $0.reasons.map(\.zh) }
    #expect(reasons.contains { $0.contains("按另一图形的记载为符合") }, "\(reasons)")
  }

  @Test func reservedPlotsAreOfNoContract() async throws {
    let rows = [Self.works(1, "0", [("用地代码", "16")]), Self.works(2, "0", Self.invested)]
    let result = try await Self.judged(rows, "IDL201", "reserved")
    #expect(result.verdicts(of: "IDL201") == ["M1": .notApplicable, "M2": .suspected])
  }
}
