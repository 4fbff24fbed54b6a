import Foundation
import Testing

/// Where a file of settings is looked for, and what its paths are seen from.
@Suite("Settings: where they stand")
struct SettingsPlaceTests: SettingsSuite {
  let folder: Folder

  init() throws { folder = try Self.plotFolder() }

  @Test("found upwards from the input; the command outweighs it")
  func foundUpwards() throws {
    try folder.write(
      "as-of: 2025-12-31\ntrust-schematic: true\nselect: BLU101\n", as: "landlint.yaml")
    let plots = "north/lots/plots.geojson"
    #expect(try Program.run(["check", plots], in: folder).status == 1)
    #expect(try Program.run(["check", plots, "--fail-on", "never"], in: folder).status == 0)
    #expect(try Program.run(["check", plots, "--select", "RES"], in: folder).status == 0)
    let without = try Program.run(["check", plots, "--no-settings"] + asOf, in: folder)
    #expect(without.status == 0, "\(without.out)")
  }

  @Test("paths are relative to the file that they stand in")
  func paths() throws {
    try folder.write(
      "plan: ../p\njoin: /t.csv\noutputs: [out/a.sarif]\n", as: "north/landlint.yaml")
    let rows = try rows(["north/lots/plots.geojson"])
    #expect(rows["plan"] == "p # north/landlint.yaml:1")
    #expect(rows["join"] == "/t.csv # north/landlint.yaml:2")
    #expect(rows["outputs"] == "north/out/a.sarif # north/landlint.yaml:3")
  }

  @Test("a file of remarks ends the search; a byte order mark and line ends of Windows are read")
  func plainFiles() throws {
    try folder.write("limit: 7\n", as: "landlint.yaml")
    let plots = "north/lots/plots.geojson"
    #expect(try rows([plots])["limit"] == "7 # landlint.yaml:1")
    for text in ["", "# nothing\n", "---\n", "\u{FEFF}# nothing\r\n"] {
      try folder.write(text, as: "north/landlint.yaml")
      #expect(try rows([plots])["limit"] == "<null> # default", "\(text)")
    }
    try folder.write("\u{FEFF}select: BLU\r\nlimit: 3\r\n", as: "north/landlint.yaml")
    #expect(try rows([plots])["limit"] == "3 # north/landlint.yaml:2")
    #expect(try rows([plots])["select"] == "BLU # north/landlint.yaml:1")
  }

  @Test("an input that is a link has the settings of its own folder, and overrides by its own name")
  func linkedInput() throws {
    try folder.write("limit: 4\n", as: "north/lots/landlint.yaml")
    try folder.write(
      "limit: 5\noverrides:\n  - paths: link.geojson\n    lang: zh\n", as: "landlint.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.geojson"), withDestinationPath: "north/lots/plots.geojson")
    let rows = try rows(["link.geojson"])
    #expect(rows["limit"] == "5 # landlint.yaml:1")
    #expect(rows["lang"] == "zh # landlint.yaml:4")
    // Names of one character are names.
    try folder.write("extends: b\n", as: "a")
    try folder.write("limit: 6\n", as: "b")
    #expect(try self.rows(["x"])["limit"] == "5 # landlint.yaml:1")
    #expect(try self.rows(["x", "--settings", "a"])["limit"] == "6 # b:1")
  }

  @Test("found above the working folder, and its paths are seen from there")
  func fromBelow() throws {
    try folder.write("outputs: out/a.sarif\nbaseline: north/known.json\n", as: "landlint.yaml")
    let below = try Folder(at: folder.path("north/lots"))
    let outcome = try Program.run(["config", "plots.geojson"], in: below)
    #expect(outcome.out.contains("# settings: ../../landlint.yaml"), "\(outcome.out)")
    #expect(outcome.out.contains("outputs = ../../out/a.sarif  # ../../landlint.yaml:1"))
    #expect(outcome.out.contains("baseline = ../../north/known.json  # ../../land"))
    let piped = try Program.run(["config"], in: below)
    #expect(piped.out.contains("# settings: ../../landlint.yaml"), "\(piped.out)")
  }
}
