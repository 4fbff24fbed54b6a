import Foundation
import Testing

/// What comes out depends on what goes in alone.
@Suite("Same bytes")
struct SameBytesTests {
  static let names = ["r.geojson", "r.json", "r.jsonl", "r.csv", "r.txt", "annotated.geojson"]

  static func reports(
    _ file: String, in folder: Folder, program: String = Program.path, _ more: [String] = []
  ) throws -> Program.Outcome {
    try Program.run(
      [
        "check", file, "--join", Program.contracts, "--on", "电子监管号", "--trust-schematic",
        "--annotate", names[5],
      ] + names.prefix(5).flatMap { ["-o", $0] } + asOf + more, in: folder, program: program)
  }

  @Test("1, 2 and 8 workers, and the same again: identical bytes of every format")
  func workers() throws {
    let one = try Folder()
    let first = try Self.reports(Program.sample, in: one, ["--jobs", "1"])
    #expect(first.status == 1, "\(first.err)")
    for jobs in ["2", "8", "1"] {
      let other = try Folder()
      let outcome = try Self.reports(Program.sample, in: other, ["--jobs", jobs])
      #expect(outcome.out == first.out, "\(jobs) workers")
      for name in Self.names {
        #expect(try other.bytes(name) == one.bytes(name), "\(name) with \(jobs) workers")
      }
    }
  }

  @Test("shuffled features: same verdicts, fingerprints and totals")
  func shuffled() throws {
    let seed: UInt64 = 20_251_231
    var state = seed
    var lines = SamplePlots.lines
    for index in lines.indices.dropLast() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      lines.swapAt(index, index + Int((state >> 33) % UInt64(lines.count - index)))
    }
    func answers(_ features: [String]) throws -> (Set<String>, NSDictionary, [String]) {
      let folder = try Folder()
      try folder.write(
        SamplePlots.collection(features, head: "\"synthetic\":true,"), as: "plots.geojson")
      _ = try Self.reports("plots.geojson", in: folder)
      let report = try parsed(try folder.text("r.json"))
      let findings = try #require(report["findings"] as? [[String: Any]])
      let verdicts = Set(
        findings.map { finding in
          let subject = finding["subject"] as? [String: Any]
          return [
            finding["fingerprint"], finding["verdict"], subject?["plot"], finding["area_m2"],
          ].map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
        })
      #expect(verdicts.count == findings.count, "fingerprints are unique")
      let totals = report.filter { ["conclusions", "plots_area_m2", "rules"].contains($0.key) }
      let rows = try folder.text("r.csv").split(separator: "\r\n").map { row in
        // The line in the file is the one thing that may differ.
        row.split(separator: ",", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset != 3 }.map { String($0.element) }.joined(separator: ",")
      }
      return (verdicts, totals as NSDictionary, rows.sorted())
    }
    let straight = try answers(SamplePlots.lines)
    let mixed = try answers(lines)
    #expect(
      straight.0 == mixed.0,
      "seed \(seed): \(straight.0.symmetricDifference(mixed.0).sorted().prefix(6))")
    #expect(straight.1 == mixed.1, "seed \(seed)")
    #expect(straight.2 == mixed.2, "seed \(seed)")
  }

  @Test("an installed copy answers the same from any folder")
  func installed() throws {
    let prefix = try Folder()
    let manager = FileManager.default
    for folder in ["bin", "share/landlint"] {
      try manager.createDirectory(atPath: prefix.path(folder), withIntermediateDirectories: true)
    }
    try manager.copyItem(atPath: Program.path, toPath: prefix.path("bin/landlint"))
    try manager.copyItem(
      atPath: Program.plan, toPath: prefix.path("share/landlint/knowledge-city"))
    let here = try Folder()
    let there = try Folder()
    let shipped = try Self.reports(Program.sample, in: here)
    let copy = try Self.reports(Program.sample, in: there, program: prefix.path("bin/landlint"))
    #expect(copy.status == shipped.status)
    // Paths of the plan's layers differ; areas, verdicts and fingerprints do not.
    for name in ["r.csv", "r.txt", "annotated.geojson"] {
      let a = try here.text(name)
      let b = try there.text(name).replacingOccurrences(
        of: prefix.path("share/landlint/knowledge-city"), with: Program.plan)
      #expect(a == b, "\(name)")
    }
    let alone = try Folder()
    try manager.copyItem(atPath: Program.path, toPath: alone.path("landlint"))
    let lost = try Program.run(
      ["check", Program.file("parcels.geojson")], program: alone.path("landlint"))
    #expect(lost.status == 2)
    #expect(lost.err.contains("no plan was found beside the program"), "\(lost.err)")
  }
}
