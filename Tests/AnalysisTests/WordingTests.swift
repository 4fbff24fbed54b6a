import Findings
import Testing
import Values

/// A finding says what the file says, and no more.
@Suite struct WordingTests {
  private static func finding(
    _ code: String, _ row: ContractTests.Row, _ name: String
  ) async throws -> Finding? {
    try await ContractTests.scene([row]).run(select: [code], name: name).findings.first
  }

  /// A month is read as its last day, and said as it is written.
  @Test(arguments: [("2024-09", "2024-09"), ("2024年9月", "2024-09"), ("2024-09-30", "2024-09-30")])
  func months(written: String, said: String) async throws {
    let row: ContractTests.Row = [
      ("约定竣工时间", "2023-06-30"), ("实际竣工时间", written), ("实际开工时间", "2022-01-05"),
    ]
    let found = try await Self.finding("IDL302", row, "month-\(said)-\(written.utf8.count)")
    let finding = try #require(found)
    #expect(finding.message.zh.hasSuffix("资料所载竣工 \(said)"), "\(finding.message.zh)")
  }

  @Test func monthsAmongTheFacts() async throws {
    let row: ContractTests.Row = [("约定开工时间", "2024-06"), ("实际开工时间", "未动工")]
    let found = try await Self.finding("IDL101", row, "month-fact")
    let finding = try #require(found)
    let agreed = finding.evidence.first { $0.operand == "agreed_start" }
    #expect(agreed?.words?.zh == "2024-06")
    #expect(agreed?.value.date?.description == "2024-06-30")
  }

  /// A figure that is withheld is not one of which nothing is recorded.
  @Test(arguments: [
    ("1000", "挂牌出让", "不列"), ("1000", "", "不列(供地方式未载)"), ("", "挂牌出让", nil),
  ])
  func figures(price: String, mode: String, words: String?) async throws {
    let row: ContractTests.Row =
      ContractTests.idle + [
        ("成交价格(万元)", price), ("供地方式", mode), ("约定交地时间", "2023-01-30"), ("实际交地时间", ""),
      ]
    let found = try await Self.finding("IDL101", row, "figure-\(price)-\(mode.utf8.count)")
    let finding = try #require(found)
    let base = finding.evidence.first { $0.operand == "idle_fee_base()" }
    #expect(base?.value == .null)
    #expect(base?.words?.zh == words)
  }

  /// A day more than a year is no twelve months: the day itself is said.
  @Test func anExtensionByADayMore() async throws {
    let row: ContractTests.Row = [
      ("约定开工时间", "2024-06-30"), ("补充协议约定开工时间", "2025-07-01"), ("实际开工时间", "未动工"),
    ]
    let found = try await Self.finding("IDL301", row, "extension")
    let finding = try #require(found)
    #expect(finding.message.zh.contains("改为 2025-07-01,晚于一年 2025-06-30"), "\(finding.message.zh)")
    #expect(!finding.message.zh.contains("个月"))
  }

  /// A period after delivery is read where delivery is known, and nowhere else.
  @Test(arguments: [
    ("交地之日起6个月内", "2023-03-01", true), ("交地之日起6个月内", "", false),
    ("交地之日起6个月内", "未交地", false), ("交地之日起6个月内", "已交地,2023-03-01", true),
    ("未约定", "2022-03-01", true), ("尽快开工", "2023-03-01", false),
  ])
  func periodsAfterDelivery(agreed: String, delivered: String, isRead: Bool) async throws {
    let row: ContractTests.Row = [
      ("约定开工时间", agreed), ("实际交地时间", delivered), ("实际开工时间", "未动工"),
    ]
    let result = try await ContractTests.scene([row]).run(
      select: ["IDL102", "INP210"], name: "period-\(agreed.utf8.count)-\(delivered.utf8.count)")
    func found(_ code: String) -> [Finding] {
      result.findings.filter { result.run.cards[$0.rule].code == code }
    }
    #expect(found("INP210").isEmpty == isRead, "\(agreed) \(delivered)")
    #expect(found("IDL102").isEmpty != isRead, "\(agreed) \(delivered)")
    let written = found("IDL102").first?.evidence.first { $0.operand == "agreed_start" }
    #expect(written?.raw == nil)
    #expect(written?.words?.zh == (isRead ? agreed : nil))
  }

  /// A note that is a day is one however it is written.
  @Test(arguments: ["20230301", "2023.3.1", "44986"])
  func periodsAfterADayInANote(note: String) async throws {
    let row: ContractTests.Row = [
      ("约定开工时间", "交地之日起6个月内"), ("交地情况", note), ("实际开工时间", "未动工"),
    ]
    let result = try await ContractTests.scene([row]).run(
      select: ["IDL102", "INP210"], name: "period-note-\(note)")
    #expect(result.findings.map { result.run.cards[$0.rule].code } == ["IDL102"], "\(note)")
  }

  /// What works are judged by is not to be mended.
  @Test(arguments: [
    ("在建", true), ("已竣工验收", true), ("未建成", true), ("办理验收手续", false), ("见附件", false),
  ])
  func wordsOfCompletion(words: String, isRead: Bool) async throws {
    let row: ContractTests.Row = [("约定开工时间", "2023-06-30"), ("实际竣工时间", words)]
    let result = try await ContractTests.scene([row]).run(
      select: ["INP210"], name: "completion-\(words)")
    #expect(result.findings.isEmpty == isRead, "\(words)")
  }

  /// A blank column does not say that works have not begun.
  @Test(arguments: [("", "no record of a start"), ("未动工", "not started (the file says so)")])
  func states(start: String, words: String) async throws {
    let row: ContractTests.Row = [("约定开工时间", "2022-06-30"), ("实际开工时间", start)]
    let found = try await Self.finding("IDL102", row, "state-\(start.utf8.count)")
    let finding = try #require(found)
    #expect(finding.message.en.hasSuffix(words), "\(finding.message.en)")
  }

  /// How a cell is written is no fact of a finding; what may have moved the day is.
  @Test func questionsOfColumnsAreNoFacts() async throws {
    let row: ContractTests.Row = [
      ("约定竣工时间", "2023-06-30"), ("实际竣工时间", "2024-09-30"), ("实际开工时间", "2022-01-05"),
      ("补充协议约定开工时间", "2022-01-01"), ("闲置原因", "政府原因"), ("原因审核状态", "经审核属实"),
    ]
    let found = try await Self.finding("IDL302", row, "no-facts")
    let operands = try #require(found).evidence.map(\.operand)
    let asked = operands.filter { operand in
      ["column(", "has_day(", "first_day("].contains(where: operand.hasPrefix)
    }
    #expect(asked.isEmpty, "\(operands)")
    #expect(Set(operands).isSuperset(of: ["extended_start", "cause_state()", "actual_completion"]))
  }

  /// The gate tells of a blue line; reserve that the plot does not touch is no fact beside it.
  @Test func reserveThatIsNotTouched() async throws {
    var scene = Scene()
    scene.plots = [
      Scene.Plot(
        shape: .rectangle(0, 0, 100, 80),
        properties: [
          ("宗地代码", "P0"), ("用地代码", "100101"), ("批准日期", ""), ("蓝线许可", "无"),
        ])
    ]
    let strip = Scene.Source(id: "blue", shape: .rectangle(-20, 0, 30, 80))
    let reserve = Scene.Source(id: "reserve", shape: .rectangle(300, 0, 400, 80))
    scene.layers = [Scene.permanent: [strip], "reserved-land": [reserve]]
    let found = try await scene.run(select: ["STK301"], name: "reserve").findings.first
    let finding = try #require(found)
    let operands = finding.evidence.map(\.operand)
    let asked = operands.filter { $0.hasPrefix("column(") || $0.hasPrefix("released(") }
    #expect(asked.isEmpty, "\(operands)")
    #expect(finding.message.zh.hasPrefix("蓝线:是 留白:否"), "\(finding.message.zh)")
  }
}
