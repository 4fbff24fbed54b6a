import Analysis
import ArgumentParser
import Findings
import Foundation
import Loaders
import Measures
import Plan
import Planar
import Projection
import Values

/// Each stage of a check on one thread. Reading to the gate are measured in one pass batch by
/// batch; the others as the difference of two passes.
struct Stages: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the seconds of each stage, on one thread.", shouldDisplay: false)

  @Argument var file: String
  @Argument var plan: String

  func run() async throws {
    var lines: [(name: String, seconds: Double)] = []
    let start = Cost.clock
    let package = try PlanPackage.load(plan) { MeasureCatalog(declarations: $0) }
    lines.append(("plan package", Cost.clock - start))
    let opened = Cost.clock
    _ = try Analyzer(request(package, select: [], wantsFindings: false))
    lines.append(("layers projected, cut, indexed", Cost.clock - opened))
    let reading = try readingStages()
    lines += reading
    let none = try await seconds(package, select: ["no-rule"])
    let known = reading.reduce(0) { $0 + $1.seconds }
    lines.append(("fields, areas, totals", none - known))
    let families = Set(package.rules.map(\.declaration.card.family)).sorted()
    for family in families {
      lines.append(("judge \(family)", try await seconds(package, select: [family]) - none))
    }
    let all = try await seconds(package, select: [])
    lines.append(("judge all rules together", all - none))
    let findings = try await seconds(package, select: [], wantsFindings: true)
    lines.append(("findings: clips, evidence, words", findings - all))
    for line in lines { print("\(line.seconds) \(line.name)") }
  }

  private func request(
    _ package: PlanPackage, select: [String], wantsFindings: Bool
  ) -> CheckRequest {
    let parts = Measure.day.split(separator: "-").compactMap { Int($0) }
    return CheckRequest(
      inputs: [file], plan: package,
      asOf: CalendarDate(year: parts[0], month: parts[1], day: parts[2]), select: select,
      jobs: 1, wantsFindings: wantsFindings, wantsPlots: false)
  }

  private func seconds(
    _ package: PlanPackage, select: [String], wantsFindings: Bool = false
  ) async throws -> Double {
    let analyzer = try Analyzer(request(package, select: select, wantsFindings: wantsFindings))
    let start = Cost.clock
    _ = try await analyzer.run(begin: { _ in [] }, write: { _, _ in })
    return Cost.clock - start
  }

  private func readingStages() throws -> [(name: String, seconds: Double)] {
    let projector = try PlanSurface(plan).projector()
    var simplicity = SimplicityTest()
    let scanner = try FeatureScanner(path: file)
    let decoder = FeatureDecoder()
    var features: [DecodedFeature] = []
    var times = [0.0, 0.0, 0.0, 0.0]
    var last = Cost.clock
    func lap(_ stage: Int) {
      let now = Cost.clock
      times[stage] += now - last
      last = now
    }
    while let batch = try scanner.next() {
      lap(0)
      while features.count < batch.count { features.append(DecodedFeature()) }
      for index in 0..<batch.count { decoder.decode(batch, index, into: &features[index]) }
      lap(1)
      for index in 0..<batch.count { _ = projector.project(&features[index].geometry.points) }
      lap(2)
      for index in 0..<batch.count { _ = simplicity.verdict(on: features[index].geometry.polygons) }
      lap(3)
    }
    lap(0)
    let names = ["read and scan", "decode", "project", "gate"]
    return zip(names, times).map { (name: $0, seconds: $1) }
  }
}
