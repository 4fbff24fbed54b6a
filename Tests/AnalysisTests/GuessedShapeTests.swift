import Findings
import Land
import Planar
import Testing
import Values

/// Features of layers that are not valid: a repair that changes their area is a guess, and no
/// verdict rests on it.
@Suite("Shapes of layers that were guessed")
struct GuessedShapeTests {
  private static func ring(_ corners: [(Double, Double)]) -> MultiPolygon {
    MultiPolygon(polygons: [[(corners + corners.prefix(1)).map { Point(x: $0.0, y: $0.1) }]])
  }

  /// Corners of a square in the wrong order: two triangles in place of it.
  private static let bowTie = ring([(0, 0), (80, 80), (80, 0), (0, 80)])

  private static func plot(_ id: String, _ west: Double) -> Scene.Plot {
    Scene.Plot(
      shape: .rectangle(west, 0, west + 40, 80),
      properties: [
        ("宗地代码", id), ("用地用海分类代码", "070102"), ("批准日期", "2022-05-18"), ("蓝线内规划许可", "无"),
      ])
  }

  private static func scene(_ sources: [Scene.Source]) -> Scene {
    var scene = Scene()
    scene.plots = [plot("within", 20), plot("edge", 70), plot("apart", 300), plot("river", 500)]
    scene.layers[Scene.permanent] =
      [
        Scene.Source(
          id: "R", shape: .rectangle(490, -10, 560, 90),
          validFrom: CalendarDate(year: 2020, month: 9, day: 28))
      ] + sources
    return scene
  }

  @Test("a plot within the reach of a shape that was guessed is not judged by its layer")
  func guessed() async throws {
    let day = CalendarDate(year: 2020, month: 9, day: 28)
    let scene = Self.scene([Scene.Source(id: "T", shape: Self.bowTie, validFrom: day)])
    let result = try await scene.run(select: ["BLU101"], name: "guessed")
    #expect(
      result.verdicts(of: "BLU101") == [
        "within": .notEvaluated, "edge": .notEvaluated, "apart": .conforms, "river": .violates,
      ])
    #expect(result.missing(of: "BLU101", 0)?.zh.contains("要素 T 图形不合法") == true)
    // The areas are stated, as those of the repaired shape.
    let stated = result.plots[0].occupations.first { $0.constraint == Scene.permanent }
    #expect(stated?.isOfRepair == true)
    #expect((stated?.union ?? 0) > 0)
    #expect(result.plots[3].occupations.map(\.isOfRepair) == [false])
    #expect(result.run.notices.contains { $0.zh.contains("修复改变了面积") && $0.zh.contains("T") })
  }

  @Test("a repair that leaves the area as it was leaves the verdicts as they were")
  func harmless() async throws {
    let day = CalendarDate(year: 2020, month: 9, day: 28)
    // A spike that encloses nothing.
    let spike = Self.ring([(0, 0), (80, 0), (80, 40), (120, 40), (80, 40), (80, 80), (0, 80)])
    let scene = Self.scene([Scene.Source(id: "S", shape: spike, validFrom: day)])
    let result = try await scene.run(select: ["BLU101"], name: "harmless")
    #expect(
      result.verdicts(of: "BLU101") == [
        "within": .violates, "edge": .violates, "apart": .conforms, "river": .violates,
      ])
    #expect(result.run.notices.contains { $0.zh.contains("已修复后使用") })
    #expect(!result.run.notices.contains { $0.zh.contains("修复改变了面积") })
  }

  @Test("of a feature of many parts only those count as guessed that are at fault")
  func parts() async throws {
    let day = CalendarDate(year: 2020, month: 9, day: 28)
    var both = Self.bowTie
    both.append(.rectangle(290, 0, 350, 80))
    let scene = Self.scene([Scene.Source(id: "M", shape: both, validFrom: day)])
    let result = try await scene.run(select: ["BLU101"], name: "guessed-parts")
    #expect(
      result.verdicts(of: "BLU101") == [
        "within": .notEvaluated, "edge": .notEvaluated, "apart": .violates, "river": .violates,
      ])
  }

  @Test("a measure of a layer as a whole is not taken where a shape of it was guessed")
  func whole() async throws {
    var scene = Self.scene([Scene.Source(id: "T", shape: Self.bowTie)])
    scene.layers["blue-line:pre-control"] = [
      Scene.Source(id: "P", shape: .rectangle(550, -10, 600, 90))
    ]
    let open = try await scene.run(select: ["BLU201"], name: "guessed-layer")
    let card = try #require(open.run.cards.firstIndex { $0.code == "BLU201" })
    #expect(open.run.tallies[card][.notEvaluated] == 1)
    scene.layers[Scene.permanent]?.removeLast()
    let sure = try await scene.run(select: ["BLU201"], name: "sure-layer")
    let again = try #require(sure.run.cards.firstIndex { $0.code == "BLU201" })
    #expect(sure.run.tallies[again][.violates] == 1)
  }
}
