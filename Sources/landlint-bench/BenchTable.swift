import CSimdjson
import Foundation
import GEOS
import Projection

/// What the command prints: Markdown, so that it can be kept as it is.
struct BenchTable {
  let city: CityOptions
  let runs: Int
  private var peaks: [(parcels: Int, peak: Int, single: Int)] = []

  init(city: CityOptions, runs: Int) {
    self.city = city
    self.runs = runs
  }

  func head() {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let simdjson = String(cString: ll_simdjson_version())
    let day = ISO8601DateFormatter.string(
      from: Date(), timeZone: TimeZone(secondsFromGMT: 0) ?? .current,
      formatOptions: [.withFullDate])
    print("## \(day)\n")
    print(
      "\(cores) cores (\(Self.processor)); GEOS \(GEOSSession.versionText), "
        + "PROJ \(ProjectionSession.versionText), simdjson \(simdjson); seed \(city.seed); "
        + "quickest of \(runs) runs, spread is the slowest against it; as of \(Measure.day).\n")
  }

  private static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
      ?? "unknown processor"
  }

  mutating func size(
    _ files: CityFiles, vertices: Int, findings: Int, floor: Costs, summary: Costs,
    geojson: Costs, singlePeak: Int
  ) {
    let attributes = try? FileManager.default.attributesOfItem(atPath: files.register)
    let bytes = attributes?[.size] as? Int
    let rate = Self.text(Double(findings) * 100 / Double(files.parcels), 1)
    print(
      "### \(files.parcels) parcels of \(vertices) vertices, \((bytes ?? 0) >> 20) MB; plan of "
        + "\(files.lots) lots; \(rate) findings for each 100 plots\n")
    print("| | wall s | spread | ratio to floor | budget | core s | ratio | parcels/s | peak MB |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    row("floor, one thread", floor, against: floor, parcels: files.parcels, budget: nil)
    row(
      "check, text summary", summary, against: floor, parcels: files.parcels,
      budget: Budget.textSummary)
    row(
      "check, all findings as GeoJSON", geojson, against: floor, parcels: files.parcels,
      budget: Budget.geojson)
    print("")
    peaks.append((files.parcels, summary.peak, singlePeak))
  }

  private func row(
    _ name: String, _ costs: Costs, against floor: Costs, parcels: Int, budget: Double?
  ) {
    let best = costs.best
    let ratio = best.wall / floor.best.wall
    print(
      "| \(name) | \(Self.text(best.wall, 3)) | \(Self.text(costs.spread * 100, 0)) % "
        + "| \(Self.text(ratio, 2)) | \(Budget.words(budget, found: ratio)) "
        + "| \(Self.text(costs.leastWork, 3)) "
        + "| \(Self.text(costs.leastWork / floor.leastWork, 2)) "
        + "| \(Int(Double(parcels) / best.wall)) | \(costs.peak >> 20) |")
  }

  func stages(_ lines: [Substring], floor: Double, whole: Double) {
    print("| stage, one thread | s | floors | budget |")
    print("|---|---:|---:|---:|")
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let seconds = Double(parts[0]) else { continue }
      let floors = seconds / floor
      print(
        "| \(parts[1]) | \(Self.text(seconds, 3)) | \(Self.text(floors, 2)) "
          + "| \(Budget.words(Budget.stages[String(parts[1])], found: floors)) |")
    }
    print(
      "| whole check with GeoJSON, `--jobs 1` | \(Self.text(whole, 3)) "
        + "| \(Self.text(whole / floor, 2)) | |\n")
  }

  func foot() {
    guard peaks.count > 1 else { return }
    print("| parcels | peak MB, all rules | peak MB, rules on single parcels |")
    print("|---:|---:|---:|")
    for line in peaks {
      print("| \(line.parcels) | \(line.peak >> 20) | \(line.single >> 20) |")
    }
    let last = peaks[peaks.count - 1]
    let before = peaks[peaks.count - 2]
    let ratio = Double(last.single) / Double(before.single)
    // Below 10⁵ parcels the plan grows with the file, and memory with the plan.
    let budget = before.parcels >= 100_000 ? Budget.memory : nil
    print(
      "\nMemory at \(last.parcels) is \(Self.text(ratio, 2)) times that at "
        + "\(before.parcels) for rules on single parcels (all but "
        + "\(Budget.acrossParcels.joined(separator: ", ")), which judge contracts)"
        + (budget == nil ? "." : "; budget \(Budget.words(budget, found: ratio))."))
  }

  static func text(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
