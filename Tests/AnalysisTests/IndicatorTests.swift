import Analysis
import Findings
import Loaders
import Measures
import Plan
import Testing
import Values

/// Indicators over the shipped sample: what must not matter does not, and what the figures say of
/// themselves holds.
@Suite struct IndicatorTests {
  static let sample = ShippedPlan.directory + "/samples/2025-12-31.geojson"

  static func indicators(
    _ path: String, jobs: Int = 1, plot: String? = nil, ignore: [String] = []
  ) async throws -> [Indicator] {
    let request = CheckRequest(
      inputs: [path], plan: try ShippedPlan.package.get(),
      asOf: CalendarDate(year: 2025, month: 12, day: 31),
      select: ["BLD5", "BLU5", "ENV5", "RES5", "SVC5", "USE5"], ignore: ignore, jobs: jobs,
      wantsFindings: false, wantsPlots: false, plot: plot)
    return try await Analyzer(request).run(begin: { _ in [] }, write: { _, _ in }).indicators
  }

  private static func figures(_ indicators: [Indicator]) -> [String] {
    indicators.map { indicator in
      "\(indicator.card) \(indicator.verdict.word) \(indicator.value ?? -1) "
        + "\(indicator.numerator?.units ?? -1) \(indicator.denominator?.units ?? -1) "
        + "\(indicator.missingAmount?.units ?? -1) \(indicator.covered)/\(indicator.members) "
        + "\(indicator.unknown) \(indicator.missing.map { "\($0.reason.zh) \($0.count)" })"
    }
  }

  /// The features of the sample, each on its line, in another order.
  static func shuffled(seed: UInt64) throws -> String {
    var lines = try WholeFile.text(path: sample).split(separator: "\n").map(String.init)
    let head = lines.removeFirst()
    let tail = lines.removeLast()
    var random = SplitMix64(seed: seed)
    var features = lines.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    features.shuffle(using: &random)
    return ([head, features.joined(separator: ",\n"), tail]).joined(separator: "\n")
  }

  @Test func neitherWorkersNorOrderMatter() async throws {
    let plain = Self.figures(try await Self.indicators(Self.sample))
    #expect(plain.count == 19)
    for jobs in [2, 8] {
      #expect(Self.figures(try await Self.indicators(Self.sample, jobs: jobs)) == plain)
    }
    let seed: UInt64 = 20
    let path = "\(ShippedPlan.scratch)/indicators-shuffled.geojson"
    try ShippedPlan.write(try Self.shuffled(seed: seed), to: path)
    defer { ShippedPlan.remove(path) }
    #expect(
      Self.figures(try await Self.indicators(path, jobs: 2)) == plain, "seed \(seed): shuffled")
  }

  /// The sample shows a value with all that it needs but for codes that their names contradict, one
  /// with part of it and one without.
  @Test func theSampleShowsEveryState() async throws {
    let found = try await Self.indicators(Self.sample)
    #expect(found.contains { $0.value != nil && ($0.coveredShare ?? 0) > 0.97 })
    #expect(found.contains { $0.value != nil && (0.2...0.95).contains($0.coveredShare ?? 0) })
    #expect(found.contains { $0.value == nil && !$0.missing.isEmpty })
    for indicator in found {
      guard let value = indicator.value, let top = indicator.numerator,
        let bottom = indicator.denominator, indicator.unit == .percent
      else { continue }
      #expect(abs(value - 100 * Double(top.units) / Double(bottom.units)) < 1e-9)
      if let low = indicator.lowest, let high = indicator.highest {
        #expect((low...high).contains(value))
      }
    }
  }

  /// A number of the user or of practice makes a suspicion at most, and no limit no verdict.
  @Test func onlyThePlanAndTheLawAreBroken() async throws {
    for indicator in try await Self.indicators(Self.sample) {
      if indicator.verdict == .violates {
        #expect(indicator.thresholds.allSatisfy { ["plan", "law"].contains($0.kind) })
      }
      if indicator.limits.contains(where: { $0.value == nil }) {
        #expect(indicator.verdict == .notEvaluated)
      }
    }
  }

  /// What lacks evidence is told as such, whichever side of the limit the rest is on.
  @Test(arguments: [(3.0, 1.0), (2, 1), (3, 0), (2, 0)])
  func noShareHasNoBounds(limit: Double, tolerated: Double) async throws {
    var plan = try ShippedPlan.package.get()
    for index in plan.declarations.thresholds.indices
    where plan.declarations.thresholds[index].name == "industrial-far" {
      plan.declarations.thresholds[index].value = limit
    }
    for index in plan.indicators.indices {
      plan.indicators[index].declaration.toleratedShare = tolerated
    }
    let request = CheckRequest(
      inputs: [Self.sample], plan: plan, asOf: CalendarDate(year: 2025, month: 12, day: 31),
      select: ["USE501"], wantsFindings: false, wantsPlots: false)
    let found = try await Analyzer(request).run(begin: { _ in [] }, write: { _, _ in }).indicators
    #expect(found.map(\.verdict) == [tolerated > 0 ? .borderline : .notEvaluated])
    #expect(found.first?.lowest == nil && found.first?.value != nil)
  }

  @Test func onePlotIsNoArea() async throws {
    let found = try await Self.indicators(Self.sample, plot: "440112003012GB00417")
    #expect(found.isEmpty)
  }

  @Test func ignoredCodesAreNotReckoned() async throws {
    #expect(try await Self.indicators(Self.sample, ignore: ["SVC5", "BLD502"]).count == 12)
  }
}
