import Findings
import Testing
import Values

/// What stands in the column of a contract's number, and what other polygons of it may say.
@Suite struct ContractNumberTests {
  typealias Row = ContractTests.Row

  static func tally(
    _ rows: [Row], select: [String], of code: String, _ name: String
  ) async throws -> (tally: Tally, findings: [Finding]) {
    let result = try await ContractTests.scene(rows).run(select: select, name: name)
    let card = try #require(result.run.cards.firstIndex { $0.code == code })
    return (result.run.tallies[card], result.findings.filter { $0.rule == card })
  }

  /// Words in place of a number join no strangers; a number does.
  @Test(arguments: [
    "补录中", "未录入", "待补", "历史遗留", "历史用地", "无监管号", "无电子监管号", "0", "见附件1", "2018年出让",
  ])
  func wordsMakeStrangersNoContract(words: String) async throws {
    func row(_ number: String, _ due: String, _ start: String) -> Row {
      [("电子监管号", number), ("约定开工时间", due), ("实际开工时间", start), ("供地方式", "挂牌出让")]
    }
    func rows(_ number: String) -> [Row] {
      [
        row(number, "2022-06-30", "未动工"), row(number, "2022-06-30", "2021-01-01"),
        row(number, "2022-08-30", "未动工"),
      ]
    }
    let rules = ["IDL102", "IDL305"]
    let (apart, findings) = try await Self.tally(
      rows(words), select: rules, of: "IDL102", "words-\(words)")
    #expect(apart[.suspected] == 2 && apart[.conforms] == 1, "\(apart.counts)")
    #expect(findings.allSatisfy { $0.subject.contract == nil })
    let (without, _) = try await Self.tally(
      rows(words), select: rules, of: "IDL305", "none-\(words)")
    #expect(without[.advisory] == 3, "\(without.counts)")
    let (joined, _) = try await Self.tally(
      rows("4401122023A00001"), select: rules, of: "IDL102", "number-\(words)")
    #expect(joined[.notEvaluated] == 1 && joined[.suspected] == 0, "\(joined.counts)")
  }

  /// Polygons whose numbers differ in how they are spelled are one contract, told as written.
  @Test(arguments: ["4401122023a00001", "4401122023Ａ00001", "440112 2023A00001"])
  func spellingsAreOneContract(number: String) async throws {
    let numbers = ["4401122023A00001", number]
    func rows(_ days: [String]) -> [Row] {
      zip(numbers, days).map { number, day in
        [("电子监管号", number), ("约定开工时间", "2022-06-30"), ("实际开工时间", day)]
      }
    }
    let (open, _) = try await Self.tally(
      rows(["未动工", "2022-01-01"]), select: ["IDL102"], of: "IDL102", "spelled-\(number)")
    #expect(open[.notEvaluated] == 1 && open.counts.reduce(0, +) == 1, "\(open.counts)")
    let (idle, findings) = try await Self.tally(
      rows(["未动工", "未动工"]), select: ["IDL102"], of: "IDL102", "idle-\(number)")
    #expect(idle[.suspected] == 1 && idle.counts.reduce(0, +) == 1, "\(idle.counts)")
    #expect(findings.allSatisfy { numbers.contains($0.subject.contract ?? "") })
  }

  /// Of land that another polygon says went back nothing is suspected.
  @Test func takenBackOnOnePolygonIsOpen() async throws {
    let sold = ContractTests.idle + [("供地方式", "挂牌出让")]
    let back = ContractTests.idle + [("供地方式", "已收回")]
    for (turn, rows) in [[sold, back], [back, sold]].enumerated() {
      let (tally, _) = try await Self.tally(
        rows, select: ["IDL101"], of: "IDL101", "back-\(turn)")
      #expect(tally[.notEvaluated] == 1 && tally[.suspected] == 0)
      #expect(tally.missing.contains { $0.reason.zh.contains("写明收回") })
    }
  }

  /// A number that was cancelled leaves open whether there is a contract, and the text is shown.
  @Test(arguments: [
    ("4401122023A00001(已注销)", Verdict.notEvaluated), ("4401122023A00001 已解除", .notEvaluated),
    ("已收回", .notEvaluated), ("见合同", .suspected), ("穗国地出合440112-2019-000012", .suspected),
  ])
  func cancelledNumbers(number: String, verdict: Verdict) async throws {
    let row: Row =
      ContractTests.idle + [("宗地代码", "P1"), ("供地方式", "挂牌出让"), ("电子监管号", number)]
    let result = try await ContractTests.scene([row]).run(
      select: ["IDL101"], name: "cancelled-\(number.utf8.count)")
    #expect(result.verdicts(of: "IDL101") == ["P1": verdict])
    let missing = result.missing(of: "IDL101", 0)?.zh ?? ""
    let isTold = missing.contains("电子监管号写明注销") && missing.contains(number)
    #expect(isTold == (verdict == .notEvaluated), "\(missing)")
  }

  /// A developed area within what the register may differ by is no contradiction, whatever other
  /// rules are selected.
  @Test func theAnswerDoesNotHangOnOtherRules() async throws {
    let works: Row = [
      ("约定开工时间", "2022-06-30"), ("实际开工时间", "2023-01-01"), ("中止开发日期", "2024-06-01"),
      ("应动工开发面积", "8002"), ("已动工开发面积", "8002"), ("登记面积", "7999"), ("总投资额(万元)", "10000"),
      ("已投资额(万元)", "5000"),
    ]
    for (turn, select) in [["IDL201"], ["IDL201", "INP120"]].enumerated() {
      let (tally, _) = try await Self.tally(
        [works], select: select, of: "IDL201", "select-\(turn)")
      #expect(tally[.notEvaluated] == 0, "\(select): \(tally.missing)")
    }
    let beyond =
      works.filter { !$0.name.hasPrefix("应") && !$0.name.hasPrefix("已动工") }
      + [("应动工开发面积", "9000"), ("已动工开发面积", "9000")]
    let (tally, _) = try await Self.tally([beyond], select: ["IDL201"], of: "IDL201", "beyond")
    #expect(tally[.notEvaluated] == 1)
  }
}
