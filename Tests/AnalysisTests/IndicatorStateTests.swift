import Findings
import Plan
import Planar
import Testing
import Values

/// An indicator of a few plots: 绿色建筑覆盖率, whose limit is 100 per cent, of plots with buildings.
@Suite struct IndicatorStateTests {
  /// - Parameter stars: for each plot what it says of them; nil where nothing says whether it has
  ///   buildings at all.
  private static func indicator(
    _ stars: [String?], kind: Threshold.Kind? = nil, name: String
  ) async throws -> Indicator {
    var scene = Scene()
    scene.plots = stars.enumerated().map { number, stars in
      let x = Double(number) * 200
      return Scene.Plot(
        shape: .rectangle(x, 0, x + 100, 80),
        properties: [
          ("宗地代码", "P\(number)"), ("用地代码", "0901"), ("容积率", stars == nil ? "0" : "2"),
          ("绿色建筑星级", stars ?? "一星级"),
        ])
    }
    if let kind { scene.kinds["green-building-share"] = kind }
    let run = try await scene.run(select: ["BLD502"], name: "state-\(name)").run
    return try #require(run.indicators.first)
  }

  @Test func allOfTheWholeIsNotTooMuch() async throws {
    let found = try await Self.indicator(["一星级", "二星级"], name: "all")
    #expect(found.value == 100 && found.coveredShare == 1)
    #expect(found.verdict == .conforms)
  }

  /// Who falls short of a standard, of practice or of the user's own limit is suspected at most.
  @Test(arguments: [
    (Threshold.Kind.plan, Verdict.violates), (.law, .violates), (.standard, .suspected),
    (.practice, .suspected), (.user, .suspected),
  ])
  func whoseLimitItIs(kind: Threshold.Kind, verdict: Verdict) async throws {
    let found = try await Self.indicator(
      ["一星级", "非绿色建筑"], kind: kind, name: kind.rawValue)
    #expect(found.limits.map(\.kind) == [kind.rawValue])
    #expect(found.value == 50 && found.verdict == verdict, "\(found)")
  }

  /// A plot that may or may not belong is part of what evidence is missing of.
  @Test func whatMayBelong() async throws {
    let found = try await Self.indicator(["一星级", "一星级", nil], name: "open")
    #expect(found.members == 2 && found.covered == 2 && found.unknown == 1)
    #expect(found.value == 100)
    #expect(abs((found.coveredShare ?? 0) - 2.0 / 3) < 1e-12)
    #expect(abs((found.lowest ?? 0) - 200.0 / 3) < 1e-9 && found.highest == 100)
    #expect(found.verdict == .notEvaluated)
  }
}
