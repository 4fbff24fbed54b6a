import ArgumentParser
import CSimdjson
import Foundation
import GEOS
import Projection

/// Makes the cities, measures them and prints one table.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures floor, full check, memory and stages.")

  /// Day of judgement of every measurement.
  static let day = "2025-12-31"

  @Option(parsing: .upToNextOption, help: "Numbers of parcels.")
  var sizes = [10_000, 100_000]

  @Option(help: "Runs of each measurement; the quickest counts.")
  var runs = 5

  @Option(help: "Folder for the cities; a temporary one, removed afterwards, where left out.")
  var folder: String?

  @Flag(help: "Leave the stages out.")
  var noStages = false

  @OptionGroup var city: CityOptions

  func run() throws {
    let place =
      folder.map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.temporaryDirectory.appendingPathComponent(
        "landlint-bench-\(ProcessInfo.processInfo.processIdentifier)")
    defer { if folder == nil { try? FileManager.default.removeItem(at: place) } }
    var table = BenchTable(city: city, runs: runs)
    table.head()
    for size in sizes {
      let files = CityFiles(parcels: size, in: place)
      if !FileManager.default.fileExists(atPath: files.register) {
        let making = Child(
          arguments: [
            "make", "\(size)", place.path, "--seed", "\(city.seed)", "--findings",
            "\(city.findings)", "--shipped", city.shipped,
          ])
        _ = try making.lines()
      }
      try measure(files, &table)
      if folder == nil { try? FileManager.default.removeItem(at: files.folder) }
    }
    table.foot()
  }

  private func measure(_ files: CityFiles, _ table: inout BenchTable) throws {
    let out = files.folder.appendingPathComponent("findings.geojson").path
    var floor = Costs()
    var summary = Costs()
    var geojson = Costs()
    var single = Costs()
    for run in 0..<runs {
      floor.all.append(
        try Child(arguments: ["floor", files.register, files.plan]).cost())
      summary.all.append(try Child.check(files, []).cost())
      geojson.all.append(try Child.check(files, ["-o", out]).cost())
      if run == 0 {
        let aside = ["--ignore", Budget.acrossParcels.joined(separator: ",")]
        single.all.append(try Child.check(files, aside).cost())
      }
    }
    let findings = try FindingCount(path: out).count
    table.size(
      files, vertices: floor.best.count, findings: findings, floor: floor, summary: summary,
      geojson: geojson, singlePeak: single.peak)
    guard !noStages else { return }
    let lines = try Child(arguments: ["stages", files.register, files.plan]).lines()
    let one = try Child.check(files, ["--jobs", "1", "-o", out]).cost()
    table.stages(lines, floor: floor.best.wall, whole: one.wall)
  }
}

/// Findings in a GeoJSON report.
struct FindingCount {
  let count: Int

  init(path: String) throws {
    // Every finding stands on a line of its own that begins with its type.
    let mark = Array(#"{"type":"Feature","#.utf8)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var found = 0
    for (index, byte) in bytes.enumerated()
    where byte == UInt8(ascii: "\n") && bytes[(index + 1)...].starts(with: mark) {
      found += 1
    }
    count = found
  }
}
