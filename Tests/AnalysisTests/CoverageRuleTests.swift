import Findings
import Planar
import Testing

/// Findings of rules on layers: what was found is shown, what is missing is named.
struct CoverageRuleTests {
  private static func scene(_ plots: [MultiPolygon]?) -> Scene {
    var scene = Scene()
    scene.layers["plan-area"] = [Scene.Source(id: "A", shape: .rectangle(0, 0, 200, 100))]
    if let plots {
      scene.layers["detailed-plan"] = plots.enumerated().map {
        Scene.Source(id: "P\($0)", shape: $1)
      }
    }
    return scene
  }

  @Test func theGapIsTheEvidence() async throws {
    let scene = Self.scene([.rectangle(0, 0, 90, 100), .rectangle(95, 0, 200, 100)])
    var prints: Set<String> = []
    for jobs in [1, 2, 8] {
      let result = try await scene.run(select: ["PLN101"], jobs: jobs, name: "gap\(jobs)")
      let finding = try #require(result.findings.first)
      #expect(finding.verdict == .violates)
      #expect(finding.area == 5_000_000)
      #expect(finding.message.zh.contains("0.0500 公顷"))
      #expect(finding.geometry?.polygonCount == 1)
      #expect(finding.evidence.map(\.operand).contains("gap('detailed-plan', 'plan-area')"))
      prints.insert("\(finding.fingerprint) \(finding.geometry?.points ?? [])")
    }
    #expect(prints.count == 1)
  }

  @Test func everyOverlapIsShown() async throws {
    let scene = Self.scene([
      .rectangle(0, 0, 90, 100), .rectangle(80, 0, 150, 100), .rectangle(140, 0, 200, 100),
    ])
    let result = try await scene.run(select: ["PLN102"], name: "overlaps")
    #expect(result.findings.first?.area == 20_000_000)
    #expect(result.findings.first?.geometry?.polygonCount == 2)
  }

  @Test func theMissingLayerIsNamed() async throws {
    let result = try await Self.scene(nil).run(select: ["PLN101"], name: "no-plan")
    let card = try #require(result.run.cards.firstIndex { $0.code == "PLN101" })
    #expect(result.run.tallies[card][.notEvaluated] == 1)
    #expect(result.run.tallies[card].missing.map(\.reason.zh) == ["缺控规地块图层"])
    #expect(result.findings.isEmpty)
  }

  /// Land that two plots claim is a fault of both; what is worse of either stays its conclusion.
  @Test func anOverlapHidesNothingWorse() async throws {
    var scene = Scene()
    scene.plots = [MultiPolygon.rectangle(0, 0, 100, 80), .rectangle(90, 0, 190, 80)].enumerated()
      .map {
        Scene.Plot(
          shape: $0.element, properties: [("宗地代码", "P\($0.offset)")] + AccountingTests.approved)
      }
    scene.layers[Scene.permanent] = [Scene.Source(id: "S", shape: .rectangle(0, 0, 50, 80))]
    let run = try await scene.run(select: ["BLU101", "TOP101"], name: "worse").run
    #expect(run.conclusions[Int(Verdict.violates.rawValue)] == 1)
    #expect(run.conclusions[Int(Verdict.incomplete.rawValue)] == 1)
    #expect(run.conclusions.reduce(0, +) == 2)
  }
}
