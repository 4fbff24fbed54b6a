import Findings
import Plan
import Planar
import Testing
import Values

@testable import Analysis

/// Between which values an indicator lies where evidence is missing, and that none of a layer's
/// features is left out.
@Suite struct ReckoningTests {
  /// Of six that are known or may belong: two counted of four that do, one of which nothing is known,
  /// and one that may not belong.
  private static func indicator(isOfMembers: Bool) throws -> Indicator {
    let plan = try ShippedPlan.package.get()
    var rule = try #require(plan.indicators.first { $0.declaration.card.code == "BLD502" })
    var sum = IndicatorSum()
    var whole = WholeTerms()
    let unit: Int128 = 10_000
    (sum.denominator, sum.fineDenominator) = (4 * unit, 4 * unit * IndicatorSum.fineness)
    (sum.missing, sum.unsettled) = (unit, unit)
    (sum.members, sum.covered, sum.unknown) = (5, 4, 1)
    if isOfMembers {
      (sum.numerator, sum.fineNumerator) = (2 * unit, 2 * unit * IndicatorSum.fineness)
    } else {
      rule.numerator.members = nil
      whole.numerator = WholeTerms.Term(units: 2 * unit)
    }
    var indicator = Indicator(
      card: 0, verdict: .notEvaluated, over: Bilingual(zh: "", en: ""), unit: .percent,
      message: Bilingual(zh: "", en: ""))
    IndicatorReckoning(rule: rule, sum: sum, whole: whole).fill(&indicator)
    return indicator
  }

  /// Where members count, what is missing may all count or not; what counts as a whole is as it is, and
  /// only what surely belongs must be added below it.
  @Test(arguments: [(true, 400.0 / 6), (false, 200.0 / 5)])
  func bounds(isOfMembers: Bool, highest: Double) throws {
    let found = try Self.indicator(isOfMembers: isOfMembers)
    #expect(found.value == 50)
    #expect(abs((found.lowest ?? 0) - 200.0 / 6) < 1e-9)
    #expect(abs((found.highest ?? 0) - highest) < 1e-9)
    #expect(abs((found.coveredShare ?? 0) - 4.0 / 6) < 1e-12)
    #expect(found.missingAmount?.units == 20_000)
  }

  /// More features than are reckoned at a time.
  @Test func allFeaturesOfALayer() async throws {
    var scene = Scene()
    scene.plots = [
      Scene.Plot(shape: .rectangle(0, 0, 100, 80), properties: [("宗地代码", "A")])
    ]
    scene.layers["plan-area"] = [
      Scene.Source(id: "A", shape: .rectangle(-100, -100, 60_000, 200))
    ]
    scene.layers["zone:industrial-park"] = (0..<1_300).map { number in
      let x = Double(number) * 40
      return Scene.Source(
        id: "Z\(number)", shape: .rectangle(x, 0, x + 10, 10),
        fields: ["green": .bool(number % 13 != 0)])
    }
    let run = try await scene.run(select: ["ENV502"], name: "parks").run
    let found = try #require(run.indicators.first)
    #expect(found.members == 1_300 && found.covered == 1_300)
    #expect(found.denominator?.units == 1_300 * 100 * 10_000)
    #expect(found.numerator?.units == 1_200 * 100 * 10_000)
  }
}
