import Findings
import Planar
import Testing
import Values

/// A plot of the detailed plan that was revised is that of the day on which a plot was approved.
@Suite("Versions of a zone")
struct ZoneVersionTests {
  private static func scene(_ approvals: [String], oldEnds: String = "2023-01-01") -> Scene {
    var scene = Scene()
    scene.plots = approvals.enumerated().map { index, approval in
      let x = Double(index) * 128
      return Scene.Plot(
        shape: .rectangle(x + 10, 10, x + 60, 60),
        properties: [
          ("宗地代码", "P\(index)"), ("用地用海分类代码", "070102"), ("批准日期", approval), ("容积率", "2.6"),
        ])
    }
    func source(_ plot: String, _ cap: Double, from: String, to: String) -> Scene.Source {
      Scene.Source(
        id: plot, shape: .rectangle(0, 0, 2000, 80), validFrom: LookBackTests.day(from),
        validTo: LookBackTests.day(to),
        fields: ["plot": .text(plot), "use": .text("070102"), "far_max": .number(cap)])
    }
    scene.layers["detailed-plan"] = [
      source("old", 2.5, from: "2021-01-01", to: oldEnds),
      source("new", 3, from: "2023-01-01", to: ""),
    ]
    return scene
  }

  @Test("each plot has one version, that of its day")
  func each() async throws {
    let days = ["2022-05-18", "2024-05-18", "2020-12-01", ""]
    let result = try await Self.scene(days).run(select: ["USE102", "USE201"], name: "versions")
    let spans = result.verdicts(of: "USE102")
    #expect(spans.count == 4 && spans.values.allSatisfy { $0 == .conforms }, "\(spans)")
    #expect(
      (0..<4).map { result.verdicts(of: "USE201")["P\($0)"] }
        == [.violates, .conforms, .conforms, .conforms])
    let finding = try #require(result.findings.first)
    #expect(finding.message.en.contains("on plot old"), "\(finding.message.en)")
  }

  /// Both are in force on the day of judgement: nobody says which of them holds.
  @Test("versions of which none has ended decide nothing")
  func both() async throws {
    let result = try await Self.scene(["2022-05-18", "2024-05-18"], oldEnds: "")
      .run(select: ["USE102", "USE201"], name: "versions-both")
    #expect(result.verdicts(of: "USE201") == ["P0": .notEvaluated, "P1": .notEvaluated])
    #expect(result.verdicts(of: "USE102") == ["P0": .advisory, "P1": .advisory])
  }
}
