import Foundation
import Testing

/// What a run could not look at again stays in the baseline and is not told as gone.
@Suite("Baselines of runs that lack something")
struct BaselineGapTests {
  let folder: Folder
  static let plots = "plan/samples/plots.geojson"

  init() throws {
    folder = try Folder()
    #expect(try Program.run(["init", "plan"], in: folder).status == 0)
    let first = try run([Self.plots, "--plan", "plan", "--write-baseline", "known.json"])
    #expect(first.status == 1)
    try #require(try folder.text("known.json").contains("{\"rule\":\"BLU101\",\"plot\":\"P-01\""))
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["check"] + arguments + asOf + ["--lang", "en"], in: folder)
  }

  private func kept(_ arguments: [String]) throws -> Bool {
    let outcome = try run(
      arguments + ["--baseline", "known.json", "--write-baseline", "next.json"])
    #expect(outcome.status != 2, "\(outcome.err)")
    #expect(!outcome.out.contains("(BLU101 P-01"), "not told as gone: \(outcome.out)")
    return try folder.text("next.json").contains("{\"rule\":\"BLU101\",\"plot\":\"P-01\"")
  }

  @Test("a plan whose layer is not there, and no plan at all")
  func withoutLayer() throws {
    let yaml = try folder.text("plan/plan.yaml")
    let file = "{role: blue-line, file: layers/blue-line.geojson,"
    try #require(yaml.contains(file))
    try folder.write(
      yaml.replacingOccurrences(of: file, with: "{role: blue-line,"), as: "plan/plan.yaml")
    #expect(try kept([Self.plots, "--plan", "plan"]))
    #expect(try kept([Self.plots, "--no-plan"]))
  }

  @Test("a field that says nothing any more, with --ratchet; the others are brought up to date")
  func blanked() throws {
    let text = try folder.text(Self.plots)
    let own = "\"plot_id\":\"P-01\",\"use\":\"B1\""
    try #require(text.contains(own))
    let blank = text.replacingOccurrences(of: own, with: "\"plot_id\":\"P-01\",\"use\":\"\"")
    try folder.write(blank, as: "blank.geojson")
    #expect(try kept(["blank.geojson", "--plan", "plan", "--ratchet"]))
    // The plot is judged and conforms now: its line goes.
    let mended = text.replacingOccurrences(of: own, with: "\"plot_id\":\"P-01\",\"use\":\"G\"")
    try folder.write(mended, as: "mended.geojson")
    let outcome = try run([
      "mended.geojson", "--plan", "plan", "--baseline", "known.json", "--write-baseline",
      "next.json",
    ])
    #expect(outcome.out.contains("no longer found"), "\(outcome.out)")
    #expect(try !folder.text("next.json").contains("\"BLU101\",\"plot\":\"P-01\""))
  }

  @Test("findings on a joined table, where it is not joined")
  func withoutTable() throws {
    try folder.write("电子监管号,约定开工时间\nZ9,2025-06-30\n", as: "contracts.csv")
    let arguments = [Program.file("parcels.geojson"), "--select", "INP301", "--fail-on", "never"]
    _ = try run(
      arguments + ["--join", "contracts.csv", "--on", "电子监管号", "--write-baseline", "j.json"])
    try #require(try folder.text("j.json").contains("INP301"))
    let outcome = try run(arguments + ["--baseline", "j.json", "--write-baseline", "k.json"])
    #expect(outcome.out.contains("known 0") && !outcome.out.contains("no longer found"))
    #expect(try folder.text("k.json").contains("INP301"))
  }
}
