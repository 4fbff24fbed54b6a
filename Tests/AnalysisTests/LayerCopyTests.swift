import Findings
import Planar
import Testing
import Values

/// A plot of the detailed plan that stands twice is one where both copies say the same.
@Suite("Features of a layer that stand twice")
struct LayerCopyTests {
  private static let detailed = "detailed-plan"

  private static func scene(_ first: [String: Value], _ second: [String: Value]) -> Scene {
    let day = CalendarDate(year: 2021, month: 1, day: 1)
    var scene = Scene()
    scene.plots = [
      Scene.Plot(
        shape: .rectangle(10, 10, 60, 60),
        properties: [("宗地代码", "A"), ("用地用海分类代码", "070102"), ("批准日期", "2022-05-18")])
    ]
    // The same ring from another corner and the other way round.
    let shape = MultiPolygon.rectangle(0, 0, 100, 80)
    let turned = shape.withRings { ring in
      let corners = ring.dropLast().reversed()
      return corners + [corners.first ?? ring[0]]
    }
    scene.layers[detailed] = [
      Scene.Source(id: "K1", shape: shape, validFrom: day, fields: first),
      Scene.Source(id: "K2", shape: turned, validFrom: day, fields: second),
    ]
    return scene
  }

  @Test("copies that agree are judged by as one")
  func agreeing() async throws {
    let fields: [String: Value] = ["plot": .text("A1-01"), "use": .text("100102")]
    let result = try await Self.scene(fields, fields).run(
      select: ["USE101", "USE102"], name: "copies")
    #expect(result.verdicts(of: "USE101") == ["A": .violates])
    #expect(result.verdicts(of: "USE102") == ["A": .conforms])
  }

  @Test("what the rule does not read may differ")
  func elsewhere() async throws {
    let result = try await Self.scene(
      ["use": .text("070102"), "far_max": .number(2.5)],
      ["use": .text("070102"), "far_max": .number(3)]
    ).run(select: ["USE101"], name: "copies-far")
    #expect(result.verdicts(of: "USE101") == ["A": .conforms])
  }

  @Test("copies that disagree decide nothing, and both are named with what they say")
  func disagreeing() async throws {
    let result = try await Self.scene(["use": .text("070102")], ["use": .text("100102")]).run(
      select: ["USE101"], name: "copies-use")
    #expect(result.verdicts(of: "USE101") == ["A": .notEvaluated])
    let missing = try #require(result.missing(of: "USE101", 0))
    #expect(missing.zh.contains("K1「070102」、K2「100102」"), "\(missing.zh)")
    #expect(missing.en.contains("K1 '070102', K2 '100102'"), "\(missing.en)")
  }

  /// One released before the agreed start, one after it: neither is the larger.
  @Test("of two features that have as much of a plot none is the largest, in whatever order")
  func largest() async throws {
    func verdict(_ days: [Int]) async throws -> (Verdict?, Bilingual?) {
      var scene = Scene()
      scene.plots = [
        Scene.Plot(
          shape: .rectangle(10, 10, 60, 60),
          properties: [
            ("宗地代码", "A"), ("用地用海分类代码", "070102"), ("约定开工时间", "2023-06-30"),
          ])
      ]
      scene.layers["reserved-land"] = try days.enumerated().map { index, year in
        let day = try #require(CalendarDate(year: year, month: 1, day: 1))
        return Scene.Source(
          id: "R\(index)", shape: .rectangle(Double(-index), 0, 100, 80),
          fields: ["release_date": .date(day)])
      }
      let result = try await scene.run(select: ["RES104"], name: "reserves")
      return (result.verdicts(of: "RES104")["A"], result.missing(of: "RES104", 0))
    }
    for days in [[2021, 2025], [2025, 2021]] {
      let (contested, missing) = try await verdict(days)
      #expect(contested == .notEvaluated, "\(days)")
      #expect(missing?.en.contains("two features in one place disagree") == true, "\(days)")
    }
    #expect(try await verdict([2021, 2021]).0 == .conforms)
    #expect(try await verdict([2025, 2025]).0 == .violates)
  }
}
