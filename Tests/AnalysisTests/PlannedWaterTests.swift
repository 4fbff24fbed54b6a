import Findings
import Planar
import Testing
import Values

/// What of a plot the detailed plan keeps for water or green, beside what its use is judged by.
@Suite("Land planned for water or green")
struct PlannedWaterTests {
  private static let part = "'detailed-plan', 'use', 'planned-water-green'"

  /// A plot of 100 × 50 m with detailed-plan zones along it, each from its x to that of the next.
  private static func scene(_ zones: [(x: Double, use: String, from: Int)]) -> Scene {
    var scene = Scene()
    scene.plots = [
      Scene.Plot(
        shape: .rectangle(10, 10, 110, 60),
        properties: [("宗地代码", "A"), ("用地用海分类代码", "070102"), ("批准日期", "2022-05-18")])
    ]
    let ends = zones.dropFirst().map(\.x) + [300]
    scene.layers["detailed-plan"] = zip(zones, ends).enumerated().map { index, pair in
      let (zone, end) = pair
      return Scene.Source(
        id: "Z\(index)", shape: .rectangle(zone.x, 0, end, 80),
        validFrom: CalendarDate(year: zone.from, month: 1, day: 1),
        fields: ["plot": .text("Z\(index)"), "use": .text(zone.use)])
    }
    return scene
  }

  @Test("a strip is told with its area, its share and its clip, and no other land")
  func strip() async throws {
    let scene = Self.scene([(0, "070102", 2021), (107, "1701", 2021)])
    let result = try await scene.run(select: ["USE101", "USE103"], name: "strip")
    #expect(result.verdicts(of: "USE101") == ["A": .conforms])
    #expect(result.verdicts(of: "USE103") == ["A": .suspected])
    let finding = try #require(result.findings.first)
    #expect(finding.area == 1_500_000 && finding.plotArea == 50_000_000)
    let occupation = try #require(finding.occupation)
    #expect(occupation.sources.map(\.id) == ["Z1"])
    #expect(occupation.union == 1_500_000)
    #expect(occupation.label.zh == "控规地块(水域、湿地和绿地)")
    #expect(finding.geometry?.polygonCount == 1)
    #expect(finding.source == "Z1")
    func fact(_ operand: String) -> Evidence? {
      finding.evidence.first { $0.operand == operand }
    }
    let area = try #require(fact("overlap_area_where(\(Self.part))")?.value.number)
    #expect(abs(area - 150) < 1e-6)
    let share = try #require(fact("overlap_share_where(\(Self.part))"))
    #expect(share.isShare && abs((share.value.number ?? 0) - 0.03) < 1e-9)
    #expect(finding.reasons.contains { $0.zh.contains("绘图误差") })
  }

  @Test("a plot that spans several zones has no planned use of its own: that is said, not silence")
  func split() async throws {
    let scene = Self.scene([(0, "070102", 2021), (80, "1701", 2021)])
    let finding = try #require(
      try await scene.run(select: ["USE103"], name: "split").findings.first)
    let use = try #require(
      finding.evidence.first { $0.operand == "zone('detailed-plan', 'use')" })
    #expect(use.value.isNull && use.words?.zh == "跨地块")
    #expect(use.words?.en == "the plot spans several")
  }

  @Test("another building use, and what lies along the edge, are no finding")
  func nothing() async throws {
    let cases: [(Double, String, Verdict)] = [
      (107, "0902", .conforms), (110, "1701", .conforms), (109.875, "1701", .borderline),
      (107, "1401", .suspected),
    ]
    for (x, use, verdict) in cases {
      let result = try await Self.scene([(0, "070102", 2021), (x, use, 2021)])
        .run(select: ["USE103"], name: "beside")
      #expect(result.verdicts(of: "USE103") == ["A": verdict], "\(x) \(use)")
    }
  }

  @Test("features that touch count together, those that lie over each other once")
  func several() async throws {
    var scene = Self.scene([(0, "070102", 2021), (107, "1701", 2021), (109, "1401", 2021)])
    let two = try await scene.run(select: ["USE103"], name: "two")
    #expect(two.findings.first?.area == 1_500_000)
    #expect(two.findings.first?.occupation?.sources.map(\.id) == ["Z1", "Z2"])
    scene.layers["detailed-plan"]?[1].shape = .rectangle(107, 0, 300, 80)
    let over = try await scene.run(select: ["USE103"], name: "over")
    #expect(over.findings.first?.area == 1_500_000)
  }

  @Test("a zone of which nobody knows the use leaves it open, and is named")
  func open() async throws {
    let result = try await Self.scene([(0, "070102", 2021), (107, "1401/0901", 2021)])
      .run(select: ["USE103"], name: "open")
    #expect(result.verdicts(of: "USE103") == ["A": .notEvaluated])
    let missing = try #require(result.missing(of: "USE103", 0))
    #expect(missing.zh.contains("Z1") && missing.zh.contains("「1401/0901」"), "\(missing.zh)")
    let sure = try await Self.scene([(0, "1401/0901", 2021), (107, "1701", 2021)])
      .run(select: ["USE103"], name: "open-sure")
    #expect(sure.verdicts(of: "USE103") == ["A": .suspected], "a river, whatever lies beside it")
  }

  @Test("a river that was planned after the approval is told as such")
  func later() async throws {
    let result = try await Self.scene([(0, "070102", 2021), (107, "1701", 2023)])
      .run(select: ["USE103"], name: "later")
    let reasons = try #require(result.findings.first).reasons
    #expect(reasons.contains { $0.zh.contains("2023-01-01") }, "\(reasons)")
  }
}
