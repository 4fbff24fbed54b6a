import Findings
import Testing
import Values

/// The day by which works of a contract were due, where its polygons come to different ones.
@Suite struct ContractDayTests {
  typealias Row = ContractTests.Row

  /// Delivered late (Article 22) on two days: the agreed day is one, and both are beyond two years.
  @Test func lateDeliveriesOfTwoDaysAreOneSuspicion() async throws {
    func late(_ delivered: String) -> Row {
      [("约定开工时间", "2021-06-30"), ("实际开工时间", "未动工"), ("实际交地时间", delivered)]
    }
    let (days, count) = try await Self.verdicts([late("2021-09-28"), late("2021-12-28")], "late")
    #expect(count == 1)
    #expect(days.map(\.code) == ["IDL102"])
    #expect(days.first?.finding.message.zh.contains("应动工 2022-12-28") == true)
    let reasons = days.first?.finding.reasons.map(\.zh) ?? []
    #expect(reasons.contains { $0.contains("自 2022-09-28 至 2022-12-28") }, "\(reasons)")
    // One of them only in its first year of suspicion: then none is known.
    let (open, _) = try await Self.verdicts([late("2021-09-28"), late("2023-03-01")], "later")
    #expect(open.isEmpty)
  }

  /// Of three polygons in any order the same one speaks for the contract, and the same is missing.
  @Test func noOrderOfThreeMatters() async throws {
    func works(_ id: String, _ delivered: String) -> Row {
      [
        ("宗地代码", id), ("实际开工时间", "2020-01-01"), ("中止开发日期", "2022-01-01"), ("已动工开发面积", "10"),
        ("应动工开发面积", "1000"), ("已投资额(万元)", "1"), ("总投资额(万元)", "100"), ("实际交地时间", delivered),
      ]
    }
    try await Self.inAllOrders(
      [works("A", "2018-01-01"), works("B", ""), works("C", "2019-01-01")], "IDL201", .suspected)
    let open: [Row] = [
      [("约定开工时间", "2023-05-01"), ("实际开工时间", "见附件三")],
      [("约定开工时间", "找不到"), ("实际开工时间", "未动工")], ContractTests.silent,
    ]
    try await Self.inAllOrders(open, "IDL102", .notEvaluated)
  }

  /// Days are each contract's own and are told of it alone: counted, the contracts lack the same.
  @Test func reasonsAreCountedWithoutDays() async throws {
    let rows: [Row] = ["2022-06-30", "2022-08-30", "2021-06-30", "2021-08-30"].enumerated().map {
      [
        ("电子监管号", "4401122023A0000\($0.offset / 2)"), ("约定开工时间", $0.element),
        ("实际开工时间", "未动工"),
      ]
    }
    let result = try await ContractTests.scene(rows).run(select: ["IDL102"], name: "days")
    let card = try #require(result.run.cards.firstIndex { $0.code == "IDL102" })
    #expect(
      result.run.tallies[card].missing.map { "\($0.reason.zh) \($0.count)" }
        == ["缺约定动工日(同一合同的图形记载不一) 2"])
    let own = result.run.contractVerdicts.compactMap(\.ownMissing?.zh).sorted()
    #expect(
      own == [
        "缺约定动工日(同一合同的图形记载不一:2021-06-30、2021-08-30)",
        "缺约定动工日(同一合同的图形记载不一:2022-06-30、2022-08-30)",
      ])
  }

  private static func inAllOrders(
    _ rows: [Row], _ code: String, _ verdict: Verdict
  ) async throws {
    var told: Set<[String]> = []
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      let result = try await ContractTests.scene(order.map { rows[$0] }).run(
        select: [code], name: "order-\(code)-\(order)")
      let card = try #require(result.run.cards.firstIndex { $0.code == code })
      let tally = result.run.tallies[card]
      #expect(tally[verdict] == 1 && tally.counts.reduce(0, +) == 1, "\(order) \(tally.counts)")
      told.insert(
        result.findings.flatMap { [$0.subject.plot ?? "", $0.fingerprint, $0.message.zh] }
          + tally.missing.map(\.reason.zh))
    }
    #expect(told.count == 1, "\(told)")
  }

  /// Findings of the first paragraph, in either order of the file.
  static func verdicts(
    _ rows: [Row], _ name: String
  ) async throws -> (found: [(code: String, finding: Finding)], count: Int) {
    var all: [[(code: String, finding: Finding)]] = []
    for (turn, rows) in [rows, rows.reversed()].enumerated() {
      let result = try await ContractTests.scene(rows).run(
        select: ["IDL101", "IDL102"], name: "\(name)-\(turn)")
      all.append(result.findings.map { (result.run.cards[$0.rule].code, $0) })
    }
    #expect(all[0].map(\.code) == all[1].map(\.code), "\(name): the order does not matter")
    return (all[0], all[0].count)
  }

  /// One agreed day is the contract's, whatever a blank polygon comes to by its delivery.
  @Test func oneAgreedDayCountsForBlankPolygons() async throws {
    func row(_ agreed: String, _ delivered: String) -> Row {
      [
        ("约定开工时间", agreed), ("实际交地时间", delivered), ("实际开工时间", "未动工"), ("供地方式", "挂牌出让"),
        ("成交价格(万元)", "1000"),
      ]
    }
    let (found, _) = try await Self.verdicts(
      [row("2024-06-30", "2021-09-28"), row("", "2021-09-28")], "blank")
    #expect(found.map(\.code) == ["IDL101"], "each contract once")
    #expect(found.first?.finding.message.zh.contains("应动工 2024-06-30") == true)
    let base = found.first?.finding.evidence.first { $0.operand == "idle_fee_base()" }?.value
    #expect(base == .number(10_000_000))
    // Delivered on different days, and no day is agreed: of two stages none is known.
    let (open, _) = try await Self.verdicts(
      [row("", "2021-09-28"), row("", "2023-09-28")], "deliveries")
    #expect(open.isEmpty, "\(open)")
    let (same, _) = try await Self.verdicts(
      [row("", "2021-09-28"), row("", "2021-12-28")], "same-stage")
    #expect(same.map(\.code) == ["IDL102"])
  }

  /// Works of two polygons were due on 2022-12-05 and on 2022-12-15, a year after delivery: for ten
  /// days after a year from the later day, and after two, a holiday may have moved its end.
  @Test(arguments: [
    (2023, 25, nil), (2023, 26, "IDL101"), (2024, 25, nil), (2024, 26, "IDL102"),
  ])
  func daysOfTheLaterPolygonLeaveItOpen(year: Int, day: Int, code: String?) async throws {
    let rows = ["2021-12-05", "2021-12-15"].map { delivered in
      ContractTests.silent + [("实际交地时间", delivered)]
    }
    for (turn, rows) in [rows, rows.reversed()].enumerated() {
      var scene = ContractTests.scene(rows)
      scene.asOf = CalendarDate(year: year, month: 12, day: day)
      let result = try await scene.run(
        select: ["IDL101", "IDL102"], name: "near-\(year)-\(day)-\(turn)")
      #expect(result.findings.map { result.run.cards[$0.rule].code } == [code].compactMap(\.self))
      #expect(result.findings.allSatisfy { $0.verdict == .suspected }, "\(year)-12-\(day)")
      let open = result.run.tallies.flatMap(\.missing).contains {
        $0.reason.zh.contains("应动工日(同一合同的图形记载不一")
      }
      #expect(open == (code == nil), "\(year)-12-\(day)")
    }
  }

  @Test func reservedPolygonsAddNoArea() async throws {
    let (_, findings) = try await ContractTests.tally(
      [ContractTests.idle, ContractTests.idle + [("用地代码", "16")]], "reserved-part")
    #expect(findings.first?.area == 80_000_000)
  }
}
