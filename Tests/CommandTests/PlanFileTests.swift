import Foundation
import Testing

/// No output comes to stand in the place of a file of the plan, or among its files.
@Suite("Outputs and the plan's files")
struct PlanFileTests {
  let folder: Folder
  static let plots = "plan/samples/plots.geojson"

  init() throws {
    folder = try Folder()
    #expect(try Program.run(["init", "plan"], in: folder).status == 0)
  }

  private func pictures() throws -> [String: Data] {
    var pictures: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path("plan")) {
      pictures[name] = FileManager.default.contents(atPath: folder.path("plan/" + name))
    }
    return pictures
  }

  @Test(
    "a layer, a rule, a table, the plan itself, by every option that writes",
    arguments: [
      ["check", plots, "--plan", "plan", "-o", "plan/layers/blue-line.geojson"],
      ["check", plots, "--plan", "plan", "--annotate", "plan/layers/new.geojson"],
      ["check", plots, "--plan", "plan", "--write-baseline", "plan/plan.yaml"],
      ["check", plots, "--plan", "plan", "--no-settings", "-o", "./plan/README.md"],
      ["balance", plots, "--plan", "plan", "-o", "plan/catalogues/land-use.csv"],
      ["idle", plots, "--plan", "plan", "-o", "plan/rules/rules.json"],
      ["review", plots, "--plan", "plan", "-o", "plan/layers/review.html"],
      ["check", plots, "--plan", "plan", "-o", "plan/plan.txt"],
      ["review", plots, "--plan", "plan", "-o", "plan/samples/review.json"],
      ["check", plots, "--plan", "plan", "-o", "plan/schemas/plan.schema.json"],
      ["check", Program.sample, "--plan", "plan", "-o", plots],
    ])
  func refused(arguments: [String]) throws {
    let before = try pictures()
    let outcome = try Program.run(arguments + asOf + ["--lang", "en"], in: folder)
    #expect(outcome.status == 2, "\(outcome.out)")
    #expect(outcome.err.contains("of the plan; name another"), "\(outcome.err)")
    #expect(try pictures() == before)
  }

  @Test("two dates compared: the same")
  func compared() throws {
    try folder.write(try folder.text(Self.plots), as: "later.geojson")
    let before = try pictures()
    let outcome = try Program.run(
      [
        "compare", Self.plots, "later.geojson", "--plan", "plan", "--as-of", "2024-12-31",
        "--as-of", "2025-12-31", "-o", "plan/layers/change.geojson",
      ], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("would lie among the files of the plan"), "\(outcome.err)")
    #expect(try pictures() == before)
  }

  @Test("a layer that lies outside the package, and a report beside the package's rooms")
  func elsewhere() throws {
    let layer = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("plan/layers"))
        .filter { $0.hasSuffix(".geojson") }.sorted().first)
    try folder.write(try folder.text("plan/layers/\(layer)"), as: "shared.geojson")
    let yaml = try folder.text("plan/plan.yaml")
    try #require(yaml.contains("layers/\(layer)"))
    try folder.write(
      yaml.replacingOccurrences(of: "layers/\(layer)", with: "../shared.geojson"),
      as: "plan/plan.yaml")
    let before = try folder.bytes("shared.geojson")
    let outcome = try Program.run(
      ["check", Self.plots, "--plan", "plan", "-o", "shared.geojson"] + asOf, in: folder)
    #expect(outcome.status == 2 && outcome.err.contains("a file of the plan"), "\(outcome.err)")
    #expect(try folder.bytes("shared.geojson") == before)
    // A text is the plan's where plan.yaml names it, and only then.
    let text = try Program.run(
      ["check", Self.plots, "--plan", "plan", "--fail-on", "never", "-o", "plan/other.txt"] + asOf,
      in: folder)
    #expect(text.status == 0, "\(text.err)")
    let beside = try Program.run(
      ["check", Self.plots, "--plan", "plan", "--fail-on", "never", "-o", "plan/out.json"] + asOf,
      in: folder)
    #expect(beside.status == 0, "\(beside.err)")
  }

  @Test("a link to a file that is not there yet names that file")
  func danglingLink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("l.json"), withDestinationPath: "o.json")
    let arguments = ["check", Self.plots, "--plan", "plan", "--fail-on", "never"] + asOf
    let both = try Program.run(arguments + ["-o", "o.json", "-o", "l.json"], in: folder)
    #expect(both.status == 2 && both.err.contains("written by two reports"), "\(both.err)")
    #expect(try Program.run(arguments + ["-o", "l.json"], in: folder).status == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("l.json")) == "o.json")
    #expect(try parsed(folder.text("o.json"))["exit_status"] as? Int == 0)
  }
}
