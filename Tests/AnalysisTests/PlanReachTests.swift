import Findings
import Planar
import Testing
import Values

/// The plan's words judge no plot outside its area, and rules that are of no plot say nothing of one.
@Suite("What the plan reaches") struct PlanReachTests {
  private static let area = "plan-area"

  private static func rectangle(_ x0: Double, _ x1: Double, _ y1: Double = 80) -> MultiPolygon {
    MultiPolygon(
      points: [
        Point(x: x0, y: 0), Point(x: x1, y: 0), Point(x: x1, y: y1), Point(x: x0, y: y1),
        Point(x: x0, y: 0),
      ], ringEnds: [5], polygonEnds: [1])
  }

  private static func plot(
    _ id: String, _ x0: Double, _ y1: Double = 80, stars: String = "一星级"
  ) -> Scene.Plot {
    Scene.Plot(
      shape: rectangle(x0, x0 + 100, y1),
      properties: [
        ("宗地代码", id), ("用地代码", "0901"), ("批准日期", "2022-05-18"), ("投资主体", "区政府投资"),
        ("绿色建筑星级", stars),
      ])
  }

  /// Within, half within, sharing exactly 1.00 m² and apart: the area ends at x = 100.
  private static var scene: Scene {
    var scene = Scene()
    scene.plots = [
      plot("within", 0), plot("half", 50), plot("limit", 99.875, 8), plot("apart", 5000),
    ]
    scene.layers[area] = [Scene.Source(id: "A", shape: rectangle(-20, 100))]
    return scene
  }

  @Test("a plot outside the plan area is not evaluated, and told why")
  func outside() async throws {
    let result = try await Self.scene.run(select: ["BLD101"], name: "reach")
    #expect(
      result.verdicts(of: "BLD101") == [
        "within": .violates, "half": .violates, "limit": .notEvaluated, "apart": .notEvaluated,
      ])
    #expect(result.missing(of: "BLD101", 3)?.zh == "在规划范围外,本规划不适用")
    #expect(result.plots.map(\.conclusion) == [.violates, .violates, .notEvaluated, .notEvaluated])
  }

  @Test("where a plot lies is said before what it lacks")
  func lackingOutside() async throws {
    var scene = Self.scene
    for index in scene.plots.indices {
      scene.plots[index].properties.removeAll { $0.name == "绿色建筑星级" || $0.name == "用地代码" }
    }
    let result = try await scene.run(select: ["BLD101"], name: "lacking")
    #expect(Set(result.verdicts(of: "BLD101").values) == [.notEvaluated])
    let words = (0..<4).map { result.missing(of: "BLD101", $0)?.zh ?? "" }
    #expect(words[0].contains("用地") && words[1] == words[0], "\(words)")
    #expect(words[2] == "在规划范围外,本规划不适用" && words[3] == words[2], "\(words)")
  }

  @Test("a layer of the user's binds where it lies, the plan's own within its area")
  func ownLayer() async throws {
    var scene = Self.scene
    scene.layers[Scene.permanent] = [Scene.Source(id: "P", shape: Self.rectangle(4000, 6000))]
    let plan = try await scene.run(select: ["BLU101"], name: "own-line")
    #expect(plan.verdicts(of: "BLU101")["apart"] == .notEvaluated)
    scene.former[Scene.permanent] = []
    let user = try await scene.run(select: ["BLU101"], name: "brought-line")
    #expect(user.verdicts(of: "BLU101")["apart"] == .suspected)
  }

  @Test("a wider area of the user's draws nothing into the plan's own layers")
  func widerArea() async throws {
    var scene = Scene()
    scene.plots = [Self.plot("within", 0), Self.plot("half", 50), Self.plot("beyond", 1000)]
    scene.layers[Self.area] = [Scene.Source(id: "mine", shape: Self.rectangle(-20, 2000))]
    scene.layers[Scene.permanent] = [Scene.Source(id: "P", shape: Self.rectangle(-20, -10))]
    scene.covers[Scene.permanent] = Self.area
    let own = try await scene.run(select: ["BLU101"], name: "own-area")
    #expect(Set(own.verdicts(of: "BLU101").values) == [.conforms])
    scene.former[Self.area] = [Scene.Source(id: "A", shape: Self.rectangle(-20, 100))]
    let result = try await scene.run(select: ["BLU101"], name: "wider-area")
    #expect(
      result.verdicts(of: "BLU101") == [
        "within": .conforms, "half": .notEvaluated, "beyond": .notEvaluated,
      ])
    #expect(result.missing(of: "BLU101", 2)?.zh.contains("未覆盖该宗地") == true)
  }

  @Test("an area drawn twice reaches no farther than once, the plan's own or the user's")
  func areaDrawnTwice() async throws {
    let twice = [
      Scene.Source(id: "A", shape: Self.rectangle(-20, 60)),
      Scene.Source(id: "B", shape: Self.rectangle(-10, 60)),
    ]
    var scene = Scene()
    // Of 100 m by 80 m: two thirds covered twice; whole by two that overlap; whole by one.
    scene.plots = [Self.plot("half", 0), Self.plot("both", 300), Self.plot("within", 600)]
    scene.layers[Self.area] =
      twice + [
        Scene.Source(id: "C", shape: Self.rectangle(290, 370)),
        Scene.Source(id: "D", shape: Self.rectangle(340, 410)),
        Scene.Source(id: "E", shape: Self.rectangle(590, 710)),
      ]
    scene.layers[Scene.permanent] = [Scene.Source(id: "P", shape: Self.rectangle(-30, -25))]
    scene.covers[Scene.permanent] = Self.area
    let expected: [String: Verdict] = [
      "half": .notEvaluated, "both": .conforms, "within": .conforms,
    ]
    let own = try await scene.run(select: ["BLU101"], name: "area-twice")
    #expect(own.verdicts(of: "BLU101") == expected)
    #expect(own.missing(of: "BLU101", 0)?.zh.contains("未覆盖该宗地") == true)
    scene.former[Self.area] = scene.layers[Self.area]
    scene.layers[Self.area] = [Scene.Source(id: "mine", shape: Self.rectangle(-20, 2000))]
    let wider = try await scene.run(select: ["BLU101"], name: "former-area-twice")
    #expect(wider.verdicts(of: "BLU101") == expected)
  }

  /// Each has less beyond the area than a strip of the tolerance along all of its boundary.
  @Test("a tongue of a plot beyond the area counts, a strip along the edge by inaccuracy does not")
  func tongue() async throws {
    func plot(_ id: String, _ x: Double, _ corners: [(Double, Double)]) -> Scene.Plot {
      var plot = Self.plot(id, 0)
      let ring = (corners + [corners[0]]).map { Point(x: x + $0.0, y: $0.1) }
      plot.shape = MultiPolygon(polygons: [[ring]])
      return plot
    }
    func block(_ height: Double) -> [(Double, Double)] {
      [(0, 0), (300, 0), (300, height), (0, height)]
    }
    func block(tongue: Double) -> [(Double, Double)] {
      [
        (0, 0), (300, 0), (300, 300), (160, 300), (160, 300 + tongue), (150, 300 + tongue),
        (150, 300), (0, 300),
      ]
    }
    var scene = Scene()
    scene.plots = [
      plot("tongue", 0, block(tongue: 11)), plot("long", 500, block(tongue: 14)),
      plot("strip", 1000, block(300.08)), plot("lane", 1500, block(300.3)),
      plot("within", 2000, block(300)),
    ]
    scene.layers[Self.area] = [Scene.Source(id: "A", shape: Self.rectangle(-20, 3000, 300))]
    scene.layers[Scene.permanent] = [Scene.Source(id: "P", shape: Self.rectangle(-30, -25))]
    scene.covers[Scene.permanent] = Self.area
    let expected: [String: Verdict] = [
      "tongue": .notEvaluated, "long": .notEvaluated, "strip": .conforms, "lane": .notEvaluated,
      "within": .conforms,
    ]
    let own = try await scene.run(select: ["BLU101"], name: "tongue")
    #expect(own.verdicts(of: "BLU101") == expected)
    #expect(own.missing(of: "BLU101", 0)?.zh.contains("未覆盖该宗地") == true)
    // Where the plan's own area ends so, under a wider one of the user's.
    scene.former[Self.area] = scene.layers[Self.area]
    scene.layers[Self.area] = [Scene.Source(id: "mine", shape: Self.rectangle(-20, 3000, 900))]
    let wider = try await scene.run(select: ["BLU101"], name: "former-tongue")
    #expect(wider.verdicts(of: "BLU101") == expected)
  }

  @Test("what nobody can read is neither in force nor not; what is not approved is not")
  func approvals() async throws {
    var scene = Scene()
    scene.plots = [Self.plot("doubtful", 0), Self.plot("free", 500), Self.plot("draft", 1000)]
    scene.layers[Scene.permanent] = [
      Scene.Source(id: "P", shape: Self.rectangle(3000, 3100)),
      Scene.Source(id: "Q", shape: Self.rectangle(50, 200), unreadApproval: "见文件"),
      Scene.Source(id: "R", shape: Self.rectangle(1050, 1200), isUnapproved: true),
    ]
    let result = try await scene.run(select: ["BLU101"], name: "approvals")
    #expect(
      result.verdicts(of: "BLU101") == [
        "doubtful": .notEvaluated, "free": .conforms, "draft": .conforms,
      ])
    #expect(result.missing(of: "BLU101", 0)?.zh.contains("「见文件」不是批准日期") == true)
  }

  @Test("where the plan draws no area every plot is judged")
  func noArea() async throws {
    var scene = Self.scene
    scene.layers[Self.area] = nil
    let result = try await scene.run(select: ["BLD101"], name: "no-reach")
    #expect(Set(result.verdicts(of: "BLD101").values) == [.violates])
  }

  @Test("rules on the plan area itself look at plots outside")
  func boundary() async throws {
    let result = try await Self.scene.run(select: ["LAY101"], name: "boundary")
    #expect(
      result.verdicts(of: "LAY101") == [
        "within": .conforms, "half": .conforms, "limit": .advisory, "apart": .advisory,
      ])
  }

  @Test("on a day before the area is in force plots in it are not said to lie elsewhere")
  func beforeItsDay() async throws {
    var scene = Self.scene
    let day = CalendarDate(year: 2026, month: 1, day: 1)
    scene.layers[Self.area]?[0].validFrom = day
    let within = try await scene.run(select: ["BLD101", "INP202"], name: "before")
    #expect(!within.run.cards.isEmpty)
    #expect(within.findings.allSatisfy { within.run.cards[$0.rule].code != "INP202" })
    scene.plots = [Self.plot("apart", 5000)]
    let apart = try await scene.run(select: ["BLD101", "INP202"], name: "before-apart")
    #expect(apart.findings.contains { apart.run.cards[$0.rule].code == "INP202" })
  }

  @Test("an indicator does not count plots outside")
  func indicator() async throws {
    var scene = Self.scene
    scene.plots[3] = Self.plot("apart", 5000, stars: "非绿色建筑")
    let result = try await scene.run(select: ["BLD502"], name: "members")
    let found = try #require(result.run.indicators.first)
    #expect(found.value == 100)
    #expect(found.denominator?.units == 2 * 10_000)
    scene.layers[Self.area] = nil
    let all = try await scene.run(select: ["BLD502"], name: "all-members")
    #expect(all.run.indicators.first?.value == 75)
  }

  @Test("rules on layers and on the area as a whole are not of a plot")
  func notOfPlots() async throws {
    let result = try await Self.scene.run(select: ["PLN101", "BLD502"], name: "of-no-plot")
    #expect(Set(result.verdicts(of: "PLN101").values) == [.notApplicable])
    #expect(Set(result.verdicts(of: "BLD502").values) == [.notApplicable])
  }
}
