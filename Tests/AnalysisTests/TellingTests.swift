import Analysis
import Findings
import Planar
import Testing
import Values

/// What a finding is known by and why nothing is said: by sources that count, by days that are known, by
/// numbers that are fine enough.
@Suite struct TellingTests {
  private static func scene(_ sources: [Scene.Source], approved: String = "2022-05-18") -> Scene {
    var scene = Scene()
    scene.plots = [
      Scene.Plot(
        shape: .rectangle(0, 0, 100, 80),
        properties: [
          ("宗地代码", "A"), ("用地代码", "070102"), ("批准日期", approved), ("蓝线许可", "无"),
        ])
    ]
    scene.layers[Scene.permanent] = sources
    return scene
  }

  /// A strip along one side is within the tolerance up to 36 m²: 0.1 m by four times the root of 8,000 m².
  @Test(arguments: [(0.0, "S"), (0.25, "S"), (0.5, "S+T")])
  func sourcesOfAFinding(width: Double, source: String) async throws {
    var sources = [Scene.Source(id: "S", shape: .rectangle(-10, -10, 40, 100))]
    if width > 0 {
      sources.append(Scene.Source(id: "T", shape: .rectangle(100 - width, -10, 120, 100)))
    }
    let found = try await Self.scene(sources).run(select: ["BLU101"], name: "telling-\(width)")
    #expect(found.findings.map(\.source) == [source])
    #expect(found.findings.first?.occupation?.sources.count == sources.count)
  }

  /// A line of which only the month is told may be older or younger than an approval in that month.
  @Test(arguments: [
    ("2022-04-30", Verdict.suspected), ("2022-05-01", .notEvaluated), ("2022-05-31", .violates),
    ("2022-06-01", .violates),
  ])
  func linesOfAMonth(approved: String, verdict: Verdict) async throws {
    let day = CalendarDate(year: 2022, month: 5, day: 31)
    let line = Scene.Source(
      id: "S", shape: .rectangle(-10, -10, 40, 100), validFrom: day, month: "2022年5月")
    let found = try await Self.scene([line], approved: approved)
      .run(select: ["BLU101"], name: "month-\(approved)")
    #expect(found.verdicts(of: "BLU101") == ["A": verdict])
    if verdict == .notEvaluated {
      #expect(found.missing(of: "BLU101", 0)?.zh.contains("「2022年5月」只写到月") == true)
    }
  }

  private static func check(_ text: String, _ select: [String]) async throws -> Scene.Result {
    let path = "\(ShippedPlan.scratch)/telling-\(UInt32.random(in: 0...UInt32.max)).geojson"
    try ShippedPlan.write(text, to: path)
    defer { ShippedPlan.remove(path) }
    return try await Scene.check(
      CheckRequest(
        inputs: [path], plan: try ShippedPlan.package.get(),
        asOf: CalendarDate(year: 2025, month: 12, day: 31), areaMethod: .planar, select: select,
        jobs: 1, wantsFindings: true))
  }

  /// Tenths of a metre are as fine as the tolerance, whole metres are not.
  @Test func numbersAsFineAsTheTolerance() async throws {
    var scene = Self.scene([])
    scene.plots[0].shape = .rectangle(0.5, 0.5, 100.5, 80.5)
    let tenths = scene.text
    #expect(tenths.contains("450000.5,2583000.5"))
    #expect(try await Self.check(tenths, ["INP220"]).findings.isEmpty)
    let metres = tenths.replacing(/\.5/, with: "")
    #expect(try await Self.check(metres, ["INP220"]).findings.count == 1)
  }

  /// Where a file lies nowhere that is its fault, not that of its shapes.
  @Test func filesWithoutAPlace() async throws {
    let text = Self.scene([]).text.replacing(/"crs":\{.*?\}\},/, with: "")
    #expect(!text.contains("crs"))
    let found = try await Self.check(text, ["BLU101"])
    #expect(found.missing(of: "BLU101", 0)?.zh == "坐标系不明")
    let shapeless = Self.scene([]).text
      .replacing(/"geometry":\{.*\}/, with: #""geometry":null}"#)
    let without = try await Self.check(shapeless, ["BLU101"])
    #expect(without.missing(of: "BLU101", 0)?.zh == "缺可用图形")
  }
}
