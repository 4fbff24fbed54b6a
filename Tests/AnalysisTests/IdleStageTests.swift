import Findings
import Testing
import Values

/// Around the end of the second year a contract has one card, whatever the day.
@Suite struct IdleStageTests {
  /// Works were due on 2023-12-15; two years end on 2025-12-15.
  @Test(arguments: [
    (14, "IDL101", Verdict.suspected, "未满两年"), (15, "IDL101", .suspected, "未满两年"),
    (16, "IDL101", .suspected, "阶段待复核"), (25, "IDL101", .suspected, "阶段待复核"),
    (26, "IDL102", .suspected, "满两年"), (31, "IDL102", .suspected, "满两年"),
  ])
  func oneCard(day: Int, code: String, verdict: Verdict, words: String) async throws {
    var scene = ContractTests.scene([[("约定开工时间", "2023-12-15"), ("实际开工时间", "未动工")]])
    scene.asOf = CalendarDate(year: 2025, month: 12, day: day)
    let result = try await scene.run(select: ["IDL101", "IDL102"], name: "stage-\(day)")
    #expect(result.findings.count == 1)
    let finding = try #require(result.findings.first)
    #expect(result.run.cards[finding.rule].code == code)
    #expect(finding.verdict == verdict)
    #expect(finding.message.zh.contains(words), "\(finding.message.zh)")
  }

  /// Both languages give the same days; a year is over the day before suspicion begins.
  @Test(arguments: [
    ("2024-06-30", ["2024-06-30", "2025-07-01", "2026-06-30"]),
    ("2023-06-30", ["2023-06-30", "2024-07-01", "2025-06-30"]),
  ])
  func bothLanguagesGiveTheSame(due: String, days: [String]) async throws {
    let scene = ContractTests.scene([[("约定开工时间", due), ("实际开工时间", "未动工")]])
    let result = try await scene.run(select: ["IDL101", "IDL102"], name: "languages-\(due)")
    let message = try #require(result.findings.first).message
    for day in days {
      #expect(message.zh.contains(day) && message.en.contains(day), "\(message)")
    }
    #expect(message.zh.contains("满一年次日 \(days[1])"), "\(message.zh)")
    #expect(message.en.contains("1 year by \(days[1])"), "\(message.en)")
  }

  /// Two polygons of one contract, in either order: the same card.
  @Test func orderOfPolygonsDoesNotMatter() async throws {
    var scene = ContractTests.scene([ContractTests.idle, ContractTests.idle])
    let straight = try await scene.run(select: ["IDL101"], name: "straight").findings
    scene.plots.reverse()
    let turned = try await scene.run(select: ["IDL101"], name: "turned").findings
    #expect(straight.map(\.fingerprint) == turned.map(\.fingerprint))
    #expect(straight.map(\.message) == turned.map(\.message))
  }
}
