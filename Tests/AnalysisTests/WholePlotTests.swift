import Findings
import Planar
import Testing

/// Features that share an id are one plot of the register, wherever they stand in the file.
@Suite struct WholePlotTests {
  /// Parts of one plot with `filler` other plots between them.
  static func scene(parts: [Double], register: Double, filler: Int) -> Scene {
    var scene = Scene()
    func add(_ id: String, _ width: Double, _ register: Double) {
      let x = Double(scene.plots.count % 100) * 128
      let y = Double(scene.plots.count / 100) * 128
      scene.plots.append(
        Scene.Plot(
          shape: .rectangle(x, y, x + width, y + 80),
          properties: [("宗地代码", id), ("登记面积", "\(register)")]))
    }
    for (number, part) in parts.enumerated() {
      if number > 0 { for index in 0..<filler { add("F\(number)-\(index)", 50, 4000) } }
      add("WHOLE", part, register)
    }
    for index in 0..<30 { add("E\(index)", 50, 4000) }
    return scene
  }

  @Test(arguments: [0, 1200])
  func partsAreHeldAgainstTheRegisterTogether(filler: Int) async throws {
    let whole = try await Self.scene(parts: [40, 60], register: 8000, filler: filler)
      .run(select: ["INP120"], name: "whole-\(filler)")
    let card = try #require(whole.run.cards.firstIndex { $0.code == "INP120" })
    #expect(whole.run.tallies[card][.incomplete] == 0)
    #expect(whole.run.tallies[card][.conforms] == whole.plots.count)
    #expect(whole.findings.isEmpty)
    #expect(whole.run.conclusions[Int(Verdict.conforms.rawValue)] == whole.plots.count)
    let short = try await Self.scene(parts: [40, 30], register: 8000, filler: filler)
      .run(select: ["INP120"], name: "short-\(filler)")
    #expect(short.run.tallies[card][.incomplete] == 2)
    #expect(short.findings.count == 2)
    #expect(short.findings.allSatisfy { $0.reasons.contains { $0.zh.contains("5,600.00") } })
    #expect(short.run.conclusions[Int(Verdict.incomplete.rawValue)] == 2)
  }

  @Test func aPlotOfOneFeatureStandsAlone() async throws {
    let result = try await Self.scene(parts: [40], register: 8000, filler: 0)
      .run(select: ["INP120"], name: "alone")
    #expect(result.verdicts(of: "INP120")["WHOLE"] == .incomplete)
    #expect(result.findings.count == 1)
    #expect(result.findings.first?.reasons.isEmpty == true)
  }

  @Test func partsThatTogetherExceedTheRegisterDisagree() async throws {
    let result = try await Self.scene(parts: [60, 60], register: 8000, filler: 700)
      .run(select: ["INP120"], name: "excess")
    let card = try #require(result.run.cards.firstIndex { $0.code == "INP120" })
    #expect(result.run.tallies[card][.incomplete] == 2)
    #expect(result.findings.allSatisfy { $0.reasons.contains { $0.zh.contains("9,600.00") } })
  }

  @Test(
    "among nine thousand that wait, the worst is shown wherever it stands",
    arguments: [false, true])
  func theWorstIsShown(isFirst: Bool) async throws {
    var scene = Scene()
    // The unit of the register is told by the plots at the head that agree.
    let agreeing = 1_000
    let worst = isFirst ? agreeing : 9_999
    for index in 0..<10_000 {
      let x = Double(index % 100) * 128
      let y = Double(index / 100) * 128
      let width = index == worst ? 100.0 : 30
      let register = width * 80 * (index < agreeing ? 1 : 1.2)
      scene.plots.append(
        Scene.Plot(
          shape: .rectangle(x, y, x + width, y + 80),
          properties: [("宗地代码", "P\(index)"), ("登记面积", "\(register)")]))
    }
    let result = try await scene.run(
      select: ["INP120"], wantsFindings: false, name: "waiting-\(isFirst)")
    let card = try #require(result.run.cards.firstIndex { $0.code == "INP120" })
    #expect(result.run.tallies[card][.incomplete] == 9_000)
    #expect(result.run.worst.first?.subject.plot == "P\(worst)")
  }
}
