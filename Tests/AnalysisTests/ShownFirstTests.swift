import Findings
import Planar
import Testing
import Values

/// What a plot, a rule and a contract are told by where there are several: the largest, the most.
@Suite struct ShownFirstTests {
  /// A plot lies in the unit that has most of it, whichever layer comes first.
  @Test(arguments: [(30.0, "cluster"), (70.0, "core")])
  func theUnitWithMostOfAPlot(cut: Double, unit: String) async throws {
    var scene = Scene()
    scene.plots = [
      Scene.Plot(shape: .rectangle(0, 0, 100, 80), properties: [("宗地代码", "A")])
    ]
    scene.layers = [
      "core": [Scene.Source(id: "core", shape: .rectangle(-10, -10, cut, 100))],
      "cluster": [Scene.Source(id: "cluster", shape: .rectangle(cut, -10, 200, 100))],
    ]
    let plot = try #require(
      try await scene.run(select: ["GEO201"], name: "unit-\(unit)").plots.first)
    #expect(plot.layoutUnit == unit)
    #expect(abs((plot.layoutShare ?? 0) - 0.7) < 1e-6)
  }

  /// Why a rule was not evaluated: what most plots lack first, whatever it is called.
  @Test(arguments: [(3, 1), (1, 3)])
  func whatMostPlotsLack(withoutRate: Int, withoutUse: Int) async throws {
    var scene = Scene()
    for index in 0..<(withoutRate + withoutUse) {
      let lacking =
        index < withoutRate ? ("用地代码", "070102") : ("年径流总量控制率(%)", "85")
      scene.plots.append(
        Scene.Plot(
          shape: .rectangle(Double(index) * 200, 0, Double(index) * 200 + 100, 80),
          properties: [("宗地代码", "P\(index)"), lacking]))
    }
    scene.layers["construction-area"] = [
      Scene.Source(id: "C", shape: .rectangle(-20, -20, 2_000, 200))
    ]
    let run = try await scene.run(select: ["BLD201"], name: "lack-\(withoutRate)").run
    let card = try #require(run.cards.firstIndex { $0.code == "BLD201" })
    let missing = run.tallies[card].missing
    #expect(missing.map(\.count) == [3, 1])
    #expect(
      missing.first?.reason.zh.contains(withoutRate > withoutUse ? "径流" : "用地") == true,
      "\(missing.map(\.reason.zh))")
  }

  /// Features of one plot and one contract are one finding, told by the larger and of all its land.
  @Test(arguments: [false, true])
  func theLargerFeatureOfAPlot(isReversed: Bool) async throws {
    var scene = Scene()
    for shape in [MultiPolygon.rectangle(0, 0, 100, 80), .rectangle(200, 0, 210, 10)] {
      scene.plots.append(
        Scene.Plot(
          shape: shape,
          properties: [
            ("宗地代码", "A"), ("电子监管号", "4401122021A00001"), ("权属性质", "国有"),
            ("供地方式", "挂牌出让"), ("用地代码", "100102"), ("约定开工时间", "2022-06-30"),
            ("实际开工时间", "未动工"),
          ]))
    }
    if isReversed { scene.plots.reverse() }
    let found = try await scene.run(select: ["IDL102"], name: "larger-\(isReversed)").findings
    #expect(found.map(\.verdict) == [.suspected])
    #expect(found.first?.area == 8_100 * 10_000)
    let shape = try #require(found.first?.geometry)
    // 100 m of longitude; the smaller one has 10 m.
    #expect(shape.box.width > 50 / 102_000.0, "\(shape.box.width)")
  }
}
