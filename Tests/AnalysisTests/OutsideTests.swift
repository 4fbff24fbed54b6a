import Findings
import Planar
import Testing

/// What lies outside a layer is measured, eroded and shown as such; and a plot that no rule speaks
/// of does not conform.
@Suite("Outside a layer, and plots that nothing looks at") struct OutsideTests {
  private static let boundary = "control-line:growth-boundary"

  private static func plot(_ id: String, _ shape: MultiPolygon, use: String = "070102")
    -> Scene.Plot
  {
    Scene.Plot(
      shape: shape,
      properties: [
        ("宗地代码", id), ("用地代码", use), ("批准日期", "2022-05-18"), ("控制线占用批准", "无"),
      ])
  }

  private static func rectangle(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double)
    -> MultiPolygon
  {
    MultiPolygon(
      points: [
        Point(x: x0, y: y0), Point(x: x1, y: y0), Point(x: x1, y: y1), Point(x: x0, y: y1),
        Point(x: x0, y: y0),
      ], ringEnds: [5], polygonEnds: [1])
  }

  /// A line that was there before the plots: one that names no day decides nothing.
  private static func drawn(_ shape: MultiPolygon) -> Scene.Source {
    Scene.Source(id: "G", shape: shape, validFrom: LookBackTests.day("2020-09-28"))
  }

  @Test("The part outside is the area and the shape of the finding, not the part inside")
  func partOutside() async throws {
    var scene = Scene()
    scene.plots = [Self.plot("nine-tenths", Self.rectangle(0, 0, 100, 80))]
    scene.layers[Self.boundary] = [
      Self.drawn(Self.rectangle(-20, -20, 90, 100))
    ]
    let result = try await scene.run(select: ["PLN206"], name: "outside")
    let finding = try #require(result.findings.first)
    #expect(finding.verdict == .violates)
    #expect(finding.area == 800 * 10_000)
    #expect(finding.occupation == nil)
    let place = try #require(finding.place)
    let whole = try #require(result.plots.first)
    // A tenth of the plot's box, and its eastern end.
    let shape = try #require(finding.geometry)
    #expect(shape.box.width < 0.2 * 100 / 102_000)
    #expect(shape.box.minX <= place.x && place.x <= shape.box.maxX)
    let tally = try #require(result.run.tallies.first { $0[.violates] == 1 })
    #expect(tally.area == 800 * 10_000)
    #expect(whole.conclusion == .violates)
  }

  @Test(
    "The boundary of the day of approval is that in force then, and not what was drawn since",
    arguments: [
      (30.0, "2023-01-01", 5_600), (30, "", 5_600), (-10, "2023-01-01", 8_000), (100, "", nil),
    ] as [(Double, String, Int?)])
  func boundaryOfTheDay(edge: Double, repealed: String, outside: Int?) async throws {
    var scene = Scene()
    scene.plots = [Self.plot("P", Self.rectangle(0, 0, 100, 80))]
    scene.layers[Self.boundary] = [
      Scene.Source(
        id: "old", shape: Self.rectangle(-200, -20, edge, 100),
        validFrom: LookBackTests.day("2020-01-01"), validTo: LookBackTests.day(repealed)),
      Scene.Source(
        id: "new", shape: Self.rectangle(-20, -20, 200, 100),
        validFrom: LookBackTests.day("2023-01-01")),
    ]
    let result = try await scene.run(select: ["PLN206"], name: "boundary-of-the-day")
    #expect(result.verdicts(of: "PLN206")["P"] == (outside == nil ? .conforms : .violates))
    #expect(result.findings.first?.area == outside.map { $0 * 10_000 })
    // Where nothing was in force on that day, what came later is all there is.
    scene.layers[Self.boundary]?.removeFirst()
    let later = try await scene.run(select: ["PLN206"], name: "boundary-since")
    #expect(later.verdicts(of: "PLN206")["P"] == .conforms)
  }

  @Test(
    "A strip outside that holds no disc of the tolerance is borderline",
    arguments: [
      (0.0625, Verdict.borderline), (0.125, .borderline), (0.1875, .borderline), (0.25, .violates),
    ])
  func strip(width: Double, verdict: Verdict) async throws {
    var scene = Scene()
    scene.plots = [Self.plot("strip", Self.rectangle(0, 0, 100, 80))]
    scene.layers[Self.boundary] = [
      Self.drawn(Self.rectangle(-20, -20, 100 - width, 100))
    ]
    let result = try await scene.run(select: ["PLN206"], name: "strip")
    #expect(result.findings.map(\.verdict) == [verdict])
    #expect(result.findings.first?.area == Int(width * 80 * 10_000))
  }

  @Test("Where no rule speaks of a plot, or none looks at plots, it is not applicable")
  func nothingLooked() async throws {
    var scene = Scene()
    scene.plots = [
      Self.plot("home", Self.rectangle(0, 0, 100, 80)),
      Self.plot("field", Self.rectangle(200, 0, 300, 80), use: "0101"),
    ]
    scene.layers[Self.boundary] = [
      Scene.Source(id: "G", shape: Self.rectangle(-20, -20, 400, 100))
    ]
    let parcels = try await scene.run(select: ["PLN206"], name: "applies")
    #expect(parcels.plots.map(\.conclusion) == [.conforms, .notApplicable])
    // A check of the material looks at both, but says nothing of their land.
    let both = try await scene.run(select: ["PLN206", "GEO"], name: "with-shapes")
    #expect(both.plots.map(\.conclusion) == [.conforms, .notApplicable])
    let material = try await scene.run(select: ["GEO"], name: "shapes")
    #expect(material.plots.map(\.conclusion) == [.conforms, .conforms])
    for select in ["SVC401", "SVC501"] {
      let nothing = try await scene.run(select: [select], name: select)
      #expect(nothing.plots.map(\.conclusion) == [.notApplicable, .notApplicable])
      #expect(nothing.run.conclusions.reduce(0, +) == nothing.run.plots)
      #expect(nothing.run.conclusions[Int(Verdict.conforms.rawValue)] == 0)
      #expect(!nothing.run.hasLooked)
    }
    // A remark that lacks its limit looked at nothing either.
    let remark = try await scene.run(select: ["SVC201"], name: "remark")
    #expect(remark.plots.map(\.conclusion) == [.notEvaluated, .notApplicable])
  }

  @Test("A remark that looked at a plot does not make up for a rule on land that could not")
  func remarksAreNoJudgement() async throws {
    var scene = Scene()
    scene.plots = [Self.plot("home", Self.rectangle(0, 0, 100, 80))]
    scene.plots[0].properties.append(("年径流总量控制率(%)", "85"))
    scene.layers["construction-area"] = [
      Scene.Source(id: "C", shape: Self.rectangle(-20, -20, 400, 100))
    ]
    let remark = try await scene.run(select: ["BLD201"], name: "remark-alone")
    #expect(remark.plots.map(\.conclusion) == [.conforms])
    // Without the boundary's layer the other rule looked at nothing.
    let both = try await scene.run(select: ["BLD201", "PLN206"], name: "remark-and-land")
    #expect(both.verdicts(of: "BLD201") == ["home": .conforms])
    #expect(both.plots.map(\.conclusion) == [.notEvaluated])
    scene.layers[Self.boundary] = [
      Scene.Source(id: "G", shape: Self.rectangle(-20, -20, 400, 100))
    ]
    scene.plots[0].properties.removeLast()
    let land = try await scene.run(select: ["BLD201", "PLN206"], name: "land-without-remark")
    #expect(land.verdicts(of: "BLD201") == ["home": .notEvaluated])
    #expect(land.plots.map(\.conclusion) == [.conforms])
  }
}
