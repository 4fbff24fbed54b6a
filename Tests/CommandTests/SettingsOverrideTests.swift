import Foundation
import Testing

/// Settings that hold for some of the files only.
@Suite("Settings of single files")
struct SettingsOverrideTests: SettingsSuite {
  let folder: Folder

  init() throws { folder = try Self.plotFolder() }

  @Test("overrides hold for the files that fit; files that differ are judged one after another")
  func overrides() throws {
    try folder.write(
      "fail-on: error\noverrides:\n  - paths: ['north/*']\n    fail-on: never\n    limit: 3\n",
      as: "landlint.yaml")
    try folder.write(SamplePlots.some(3), as: "south.geojson")
    #expect(try rows(["north/lots/plots.geojson"])["fail-on"] == "never # landlint.yaml:4")
    #expect(try rows(["south.geojson"])["fail-on"] == "error # landlint.yaml:1")
    let mixed = try Program.run(
      ["check", "south.geojson", "north/lots/plots.geojson"] + asOf, in: folder)
    #expect(mixed.status == 0, "\(mixed.err)")
    let headings = mixed.out.split(separator: "\n").filter { $0.hasPrefix("── ") }
    #expect(
      headings == [
        "── south.geojson [landlint.yaml]", "── north/lots/plots.geojson [landlint.yaml]",
      ])
    // Statements are of one set.
    let stated = try Program.run(
      ["balance", "south.geojson", "north/lots/plots.geojson"] + asOf, in: folder)
    #expect(stated.status == 0 || stated.err.contains("check them in two runs"), "\(stated.err)")
  }

  @Test("each file is judged by its own settings; the worst status counts")
  func groups() throws {
    let plots = "north/lots/plots.geojson"
    try folder.write("trust-schematic: true\nselect: BLU101\n", as: "north/landlint.yaml")
    try folder.write(SamplePlots.some(3), as: "south.geojson")
    try folder.write("select: GEO\nno-plan: true\n", as: "landlint.yaml")
    #expect(try Program.run(["check", "south.geojson"] + asOf, in: folder).status == 0)
    #expect(try Program.run(["check", plots] + asOf, in: folder).status == 1)
    let both = try Program.run(
      ["check", "south.geojson", plots, "--lang", "en"] + asOf, in: folder)
    #expect(both.status == 1, "\(both.err)")
    let south = try #require(both.out.range(of: "── south.geojson [landlint.yaml]"))
    let north = try #require(both.out.range(of: "── \(plots) [north/landlint.yaml]"))
    #expect(south.lowerBound < north.lowerBound)
    #expect(both.out[..<north.lowerBound].contains("no plan"))
    #expect(!both.out[..<north.lowerBound].contains("BLU101"))
    #expect(both.out[north.upperBound...].contains("BLU101"))
    // In the order of the command, files of one set together.
    let turned = try Program.run(
      ["check", plots, "south.geojson", "--format", "github"] + asOf, in: folder)
    #expect(turned.status == 1 && !turned.out.contains("── "), "\(turned.err)")
    // A report is of one set; both files are named, and nothing is written.
    for option in [
      ["-o", "all.html"], ["-o", "all.gpkg"], ["-o", "all.geojson"], ["--format", "json"],
      ["--annotate", "all.geojson"], ["--write-baseline", "all.json"], ["--plot", "1"],
      ["--watch"],
    ] {
      let refused = try Program.run(["check", "south.geojson", plots] + option + asOf, in: folder)
      #expect(refused.status == 2)
      #expect(
        refused.err.contains("south.geojson and \(plots) have different settings "),
        "\(refused.err)")
    }
    let names = try folder.names
    #expect(!names.contains { $0.hasPrefix("all.") }, "\(names)")
    // Reports that two sets name, and a third one does not.
    try FileManager.default.createDirectory(
      atPath: folder.path("east"), withIntermediateDirectories: true)
    try folder.write(SamplePlots.some(2), as: "east/plots.geojson")
    try folder.write("no-plan: true\n", as: "east/landlint.yaml")
    try folder.write("outputs: out.sarif\nno-plan: true\n", as: "landlint.yaml")
    try folder.write("\noutputs: ../out.sarif\n", as: "north/landlint.yaml")
    let clash = try Program.run(
      ["check", "south.geojson", plots, "east/plots.geojson"] + asOf, in: folder)
    #expect(clash.status == 2)
    #expect(
      clash.err.contains("landlint.yaml:1:10 and north/landlint.yaml:2:10 write "), "\(clash.err)")
    // A fault of any of them ends the command before anything is read.
    try folder.write("fail-no: error\n", as: "north/landlint.yaml")
    let faulty = try Program.run(["check", "south.geojson", plots] + asOf, in: folder)
    #expect(faulty.status == 2 && faulty.out.isEmpty)
    #expect(faulty.err.contains("north/landlint.yaml:1:1: unknown key 'fail-no'"), "\(faulty.err)")
  }

  @Test(
    "patterns of overrides are those of .gitignore",
    arguments: [
      ("**/lots/*", ["north/lots/plots.geojson", "lots/x.geojson"], ["lots.geojson", "north/x"]),
      ("lots", ["north/lots/plots.geojson", "lots"], ["lots.geojson", "north/alots/x"]),
      ("lots/", ["north/lots/plots.geojson"], ["lots"]),
      ("/lots", ["lots/x.geojson"], ["north/lots/plots.geojson"]),
      ("*.geojson", ["x.geojson", "north/lots/plots.geojson"], ["x.json"]),
      ("north/*.geojson", ["north/x.geojson"], ["north/lots/plots.geojson", "x.geojson"]),
      ("./north/**", ["north/x.geojson", "north/lots/plots.geojson"], ["northern"]),
      ("north/**/plots.*", ["north/plots.a", "north/lots/plots.geojson"], ["north/x/lots.a"]),
      ("[ab]?.geojson", ["a1.geojson"], ["c1.geojson", "a.geojson"]),
      ("**/a/**/a/**/a/**/a/**/a/**/a/**/b", [], ["a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a"]),
    ])
  func patterns(_ pattern: String, _ fitting: [String], _ others: [String]) throws {
    try folder.write("overrides:\n  - paths: '\(pattern)'\n    limit: 1\n", as: "landlint.yaml")
    for path in fitting + others {
      // A file that is not there has the folder that it would stand in.
      try FileManager.default.createDirectory(
        atPath: folder.url.appendingPathComponent(path).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      let rows = try rows([path, "--settings", "landlint.yaml"])
      #expect(
        rows["limit"] == (fitting.contains(path) ? "1 # landlint.yaml:3" : "<null> # default"),
        "\(path)")
      // "lots" is a file here and a folder there.
      try? FileManager.default.removeItem(atPath: folder.path("lots"))
    }
  }
}
