import Analysis
import Findings
import Land
import Plan
import Planar
import Testing

/// Rules on the plan's own layers: BLU201, the two blue-line levels against each other.
struct LayerRuleTests {
  /// A rectangle in the plan's metres, its west side at `x` metres past 450,000.
  private static func rectangle(_ id: String, x: Double, width: Double) -> LayerFeature {
    let west = 450_000 + x
    let ring = [
      Point(x: west, y: 2_583_000), Point(x: west + width, y: 2_583_000),
      Point(x: west + width, y: 2_583_008), Point(x: west, y: 2_583_008),
      Point(x: west, y: 2_583_000),
    ]
    return LayerFeature(
      id: id, name: id, span: ByteSpan(offset: 0, length: 0, line: 1, column: 1),
      shape: .polygons(MultiPolygon(polygons: [[ring]])), fields: [])
  }

  /// Runs BLU201 alone with these layers; nil leaves a layer out.
  private static func verdicts(
    permanent: [LayerFeature]?, preControl: [LayerFeature]?
  ) async throws -> (tally: Tally, findings: [Finding]) {
    var package = try ShippedPlan.package.get()
    for (key, features) in [
      ("blue-line:permanent", permanent), ("blue-line:pre-control", preControl),
    ] {
      guard let index = package.declarations.layerIndex(key) else { continue }
      package.layers[index].isPresent = features != nil
      package.layers[index].features = features ?? []
      package.layers[index].referenceSystem = package.declarations.projectedSystem
    }
    let request = CheckRequest(
      inputs: [], plan: package, areaMethod: .planar, select: ["BLU201"])
    var findings: [Finding] = []
    let collected = Collected()
    let run = try await Analyzer(request).run(
      begin: { _ in
        [
          { batch in
            collected.add(batch)
            return []
          }
        ]
      }, write: { _, _ in })
    findings = collected.findings
    guard let card = run.cards.firstIndex(where: { $0.code == "BLU201" }) else {
      return (Tally(), findings)
    }
    return (run.tallies[card], findings)
  }

  @Test func levelsThatOverlapAreFound() async throws {
    let result = try await Self.verdicts(
      permanent: [Self.rectangle("P", x: 0, width: 100)],
      preControl: [Self.rectangle("Q", x: 99.5, width: 100)])
    #expect(result.tally[.violates] == 1)
    #expect(result.findings.map(\.area) == [40_000])
    #expect(result.findings.first?.geometry?.isEmpty == false)
  }

  @Test func exactlyTheLeastOverlapConforms() async throws {
    let result = try await Self.verdicts(
      permanent: [Self.rectangle("P", x: 0, width: 100)],
      preControl: [Self.rectangle("Q", x: 99.875, width: 100)])
    #expect(result.tally[.conforms] == 1)
    #expect(result.findings.isEmpty)
  }

  @Test func levelsThatTouchConform() async throws {
    let result = try await Self.verdicts(
      permanent: [Self.rectangle("P", x: 0, width: 100)],
      preControl: [Self.rectangle("Q", x: 100, width: 100)])
    #expect(result.tally[.conforms] == 1)
  }

  @Test func overlapsWithinOneLevelCountOnce() async throws {
    let result = try await Self.verdicts(
      permanent: [
        Self.rectangle("P1", x: 0, width: 100), Self.rectangle("P2", x: 50, width: 50),
      ],
      preControl: [Self.rectangle("Q", x: 99, width: 100)])
    #expect(result.findings.map(\.area) == [80_000])
  }

  @Test func anAbsentLayerIsNotEvaluated() async throws {
    let result = try await Self.verdicts(
      permanent: [Self.rectangle("P", x: 0, width: 100)], preControl: nil)
    #expect(result.tally[.notEvaluated] == 1)
    #expect(result.tally.missing.first?.reason.zh.contains("预控蓝线") == true)
  }

  /// The verdict of ENV403 on zones against a plan area of the user's; `own` is the plan's.
  private static func zonesInOwnArea(
    _ zones: [LayerFeature], area: LayerFeature, own: LayerFeature?
  ) async throws -> (verdict: Verdict?, missing: String) {
    var package = try ShippedPlan.package.get()
    let system = package.declarations.projectedSystem
    for (key, features) in [("zone:environment", zones), ("plan-area", [area])] {
      let index = try #require(package.declarations.layerIndex(key))
      var former = package.layers[index]
      package.layers[index].features = features
      package.layers[index].referenceSystem = system
      guard key == "plan-area" else { continue }
      package.layers[index].isReplaced = true
      package.layers[index].former = []
      if let own {
        former.features = [own]
        former.referenceSystem = system
        package.layers[index].former = [former]
      }
    }
    let run = try await Analyzer(
      CheckRequest(inputs: [], plan: package, areaMethod: .planar, select: ["ENV403"])
    ).run(begin: { _ in [] }, write: { _, _ in })
    let card = try #require(run.cards.firstIndex { $0.code == "ENV403" })
    let verdict = [Verdict.conforms, .violates, .notEvaluated].first { run.tallies[card][$0] > 0 }
    return (verdict, run.tallies[card].missing.first?.reason.en ?? "")
  }

  @Test("layers of the plan are not held against an area of the user's that it does not reach")
  func areaElsewhere() async throws {
    let zones = [Self.rectangle("Z", x: 0, width: 100)]
    let here = Self.rectangle("here", x: 50, width: 100)
    let elsewhere = Self.rectangle("elsewhere", x: 5000, width: 100)
    let plan = Self.rectangle("plan", x: 0, width: 200)
    let beside = try await Self.zonesInOwnArea(zones, area: elsewhere, own: plan)
    #expect(beside.verdict == .notEvaluated)
    #expect(beside.missing.contains("does not reach your own plan area"), "\(beside.missing)")
    let unknown = try await Self.zonesInOwnArea(zones, area: elsewhere, own: nil)
    #expect(unknown.verdict == .notEvaluated)
    // Where it reaches, what the zones leave open is open, none of them there or some.
    #expect(try await Self.zonesInOwnArea(zones, area: here, own: plan).verdict == .violates)
    #expect(try await Self.zonesInOwnArea(zones, area: here, own: nil).verdict == .violates)
    let bare = Self.rectangle("bare", x: 150, width: 40)
    #expect(try await Self.zonesInOwnArea(zones, area: bare, own: plan).verdict == .violates)
    let within = Self.rectangle("within", x: 10, width: 40)
    #expect(try await Self.zonesInOwnArea(zones, area: within, own: plan).verdict == .conforms)
  }
}
