import Findings
import Planar
import Testing
import Values

/// Which day's layers count: those of the approval for rules that look back to it, those of the
/// day of judgement for all else.
@Suite struct LookBackTests {
  static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3
      ? CalendarDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  /// Plots side by side, each approved on a day of its own, all crossed by the same sources.
  static func scene(
    _ approvals: [String], layer: String = Scene.permanent,
    _ sources: [(id: String, from: String, to: String)]
  ) -> Scene {
    var scene = Scene()
    for (index, approval) in approvals.enumerated() {
      let x = Double(index) * 128
      scene.plots.append(
        Scene.Plot(
          shape: .rectangle(x, 0, x + 100, 80),
          properties: [
            ("宗地代码", "P\(index)"), ("用地代码", "070102"), ("批准日期", approval), ("蓝线许可", "无"),
            ("约定开工时间", "2025-06-30"), ("留白启用日期", "2026-01-01"),
          ]))
    }
    scene.layers[layer] = sources.enumerated().map { index, source in
      let y = Double(index) * 20
      return Scene.Source(
        id: source.id, shape: .rectangle(-50, y, 2000, y + 20), validFrom: day(source.from),
        validTo: day(source.to))
    }
    return scene
  }

  @Test func aRepealedLineCountsForWhatItSaw() async throws {
    let scene = Self.scene(
      ["2022-05-18", "2023-12-31", "2024-01-01", "2025-01-01", "2019-01-01", ""],
      [("old", "2020-09-28", "2024-01-01"), ("elsewhere", "2099-01-01", "")])
    var withAnother = scene
    withAnother.layers[Scene.permanent]?.append(
      Scene.Source(id: "far", shape: .rectangle(0, 5000, 10, 5010)))
    let result = try await withAnother.run(select: ["BLU101"], name: "repealed")
    let verdicts = (0..<6).map { result.verdicts(of: "BLU101")["P\($0)"] }
    #expect(verdicts == [.violates, .violates, .conforms, .conforms, .conforms, .conforms])
    // The table of plots states what is occupied on the day of judgement: nothing any more.
    #expect(result.plots.allSatisfy { $0.occupations.isEmpty })
    #expect(result.findings.count == 2)
    for finding in result.findings {
      #expect(finding.area == 20_000_000)
      #expect(finding.occupation?.sources.map(\.id) == ["old"])
    }
  }

  /// What was drawn after the approval is no part of the area that was occupied then, whether what
  /// was there before was repealed or not.
  @Test(arguments: ["2023-01-01", ""])
  func theAreaIsOfTheDay(repealed: String) async throws {
    let result = try await Self.scene(
      ["2022-05-18", "2024-05-18", "2019-05-18"],
      [("old", "2020-09-28", repealed), ("new", "2023-01-01", "")]
    ).run(select: ["BLU101"], name: "area-of-the-day")
    let found = (0..<3).map { index in
      result.findings.first { $0.subject.plot == "P\(index)" }
    }
    #expect(found.map { $0?.verdict } == [.violates, .violates, .suspected])
    #expect(found[0]?.area == 20_000_000)
    #expect(found[0]?.occupation?.sources.map(\.id) == ["old"])
    let since = repealed.isEmpty ? ["new", "old"] : ["new"]
    for later in found.dropFirst() {
      #expect(later?.area == since.count * 20_000_000)
      #expect(later?.occupation?.sources.map(\.id) == since)
    }
  }

  /// A sliver of what was there before does not hide what was drawn since.
  @Test func aSliverOfTheDayIsNotAllThatCounts() async throws {
    var scene = Self.scene(["2022-05-18"], [("new", "2023-01-01", "")])
    scene.layers[Scene.permanent]?.append(
      Scene.Source(
        id: "old", shape: .rectangle(-50, 40, 2000, 40.0625), validFrom: Self.day("2020-09-28"),
        validTo: Self.day("2023-01-01")))
    let result = try await scene.run(select: ["BLU101"], name: "sliver-of-the-day")
    #expect(result.verdicts(of: "BLU101")["P0"] == .suspected)
    #expect(result.findings.first?.area == 20_062_500)
  }

  @Test func aLayerThatIsRepealedAsAWholeIsNotAnEmptyOne() async throws {
    let result = try await Self.scene(
      ["2022-05-18", "2025-01-01"], [("old", "2020-09-28", "2024-01-01")]
    ).run(select: ["BLU101"], name: "all-repealed")
    #expect(result.verdicts(of: "BLU101")["P0"] == .violates)
    #expect(result.verdicts(of: "BLU101")["P1"] == .notEvaluated)
    #expect(result.missing(of: "BLU101", 1)?.zh == "缺永久蓝线图层(当日未生效)")
  }

  @Test func aLineDrawnSinceMakesASuspicion() async throws {
    let result = try await Self.scene(
      ["2022-05-18", "2023-06-01", "2023-05-31"],
      [("new", "2023-06-01", ""), ("brief", "2023-01-01", "2023-02-01")]
    ).run(select: ["BLU101"], name: "drawn-since")
    let verdicts = (0..<3).map { result.verdicts(of: "BLU101")["P\($0)"] }
    #expect(verdicts == [.suspected, .violates, .suspected])
    let suspected = try #require(result.findings.first)
    #expect(suspected.reasons.contains { $0.zh.contains("历史存量") && $0.zh.contains("2023-06-01") })
    #expect(suspected.area == 20_000_000)
  }

  /// The plan begins on 2020-09-28.
  @Test func aLineWithoutADayIsNoOlderThanThePlan() async throws {
    let days = ["2019-01-01", "2020-09-27", "2020-09-28", ""]
    let undated = try await Self.scene(days, [("undated", "", "")])
      .run(select: ["BLU101"], name: "undated")
    let verdicts = (0..<4).map { undated.verdicts(of: "BLU101")["P\($0)"] }
    #expect(verdicts == [.suspected, .suspected, .violates, .suspected])
    let first = try #require(undated.findings.first)
    #expect(first.reasons.map(\.zh) == ["划定日期不明,批准早于规划起始日 2020-09-28"])
    // Beside one that was there before, it changes nothing.
    let both = try await Self.scene(days, [("undated", "", ""), ("old", "2018-01-01", "")])
      .run(select: ["BLU101"], name: "undated-and-old")
    #expect(
      (0..<4).map { both.verdicts(of: "BLU101")["P\($0)"] }
        == [.violates, .violates, .violates, .suspected])
  }

  /// The same layer in one run for a rule that looks back and for one that does not.
  @Test func rulesOfBothKindsDoNotMixTheirLayers() async throws {
    let result = try await Self.scene(
      ["2022-05-18"], layer: "reserved-land",
      [("old", "2020-09-28", "2024-01-01"), ("far", "2020-09-28", "")]
    ).run(select: ["RES101", "RES104"], name: "both")
    #expect(result.verdicts(of: "RES101")["P0"] == .violates)
    let area = try #require(result.findings.first { $0.subject.plot == "P0" }).area
    #expect(area == 40_000_000)
    #expect(result.verdicts(of: "RES104")["P0"] == .violates)
    let occupation = try #require(result.plots.first?.occupations.first)
    #expect(occupation.sources.map(\.id) == ["far"])
    #expect(occupation.union == 20_000_000)
  }

  /// A rule that asks two lines: whichever makes its condition true by itself is asked for its day.
  @Test func eachLineOfARuleIsAskedWhenItWasDrawn() async throws {
    let preControl = "blue-line:pre-control"
    func finding(_ layers: [String: [(id: String, from: String)]]) async throws -> Finding {
      var scene = Scene()
      scene.plots = [
        Scene.Plot(
          shape: .rectangle(0, 0, 100, 80),
          properties: [("宗地代码", "P0"), ("用地代码", "100103"), ("批准日期", "2022-05-18")])
      ]
      scene.layers = layers.mapValues { sources in
        sources.map { source in
          Scene.Source(
            id: source.id,
            shape: source.id == "far" ? .rectangle(0, 900, 9, 909) : .rectangle(-50, 0, 200, 20),
            validFrom: Self.day(source.from))
        }
      }
      let result = try await scene.run(select: ["ENV203"], name: "two-lines")
      return try #require(result.findings.first)
    }
    // Met by the second of the two, which was drawn after the approval.
    let since = try await finding([
      Scene.permanent: [("far", "2020-09-28")], preControl: [("new", "2024-01-01")],
    ])
    #expect(since.reasons.contains { $0.zh.contains("历史存量") && $0.zh.contains("2024-01-01") })
    #expect(since.occupation?.sources.map(\.id) == ["new"])
    #expect(since.area == 20_000_000)
    // One that was there by then carries the verdict by itself, whichever of them it is.
    for (old, new) in [(Scene.permanent, preControl), (preControl, Scene.permanent)] {
      let both = try await finding([old: [("old", "2020-09-28")], new: [("new", "2024-01-01")]])
      #expect(!both.reasons.contains { $0.zh.contains("历史存量") })
    }
  }

  @Test func aPlotThatNoRuleCouldJudgeDoesNotConform() async throws {
    var scene = Self.scene(["2022-05-18"], [])
    scene.layers = [:]
    let none = try await scene.run(select: ["BLU101", "INP120"], name: "unjudged")
    #expect(none.plots.map(\.conclusion) == [.notEvaluated])
    #expect(none.run.conclusions[Int(Verdict.notEvaluated.rawValue)] == 1)
    // A rule that does not speak of the plot lacks nothing; an empty layer is one that was looked at.
    scene.layers[Scene.permanent] = []
    let empty = try await scene.run(select: ["BLU101", "RES101"], name: "judged")
    #expect(empty.plots.map(\.conclusion) == [.conforms])
  }
}
