import Foundation
import Testing

/// Which of several values holds: of the command, of a file, of those that it extends.
@Suite("Settings: which value holds")
struct SettingsPrecedenceTests: SettingsSuite {
  let folder: Folder

  init() throws { folder = try Self.plotFolder() }

  @Test("every value is shown with its origin")
  func origins() throws {
    try folder.write(
      "as-of: 2025-12-31\nthresholds:\n  sanitary-distance: 100\nselect: [BLU, RES]\nlimit: 9\n",
      as: "base.yaml")
    try folder.write(
      "extends: base.yaml\nselect: BLU101\nlayers:\n  blue-line:permanent: mine.geojson\n",
      as: "landlint.yaml")
    let rows = try rows(["north/lots/plots.geojson", "--limit", "5"])
    #expect(rows["as-of"] == "2025-12-31 # base.yaml:1")
    #expect(rows["thresholds.sanitary-distance"] == "100 # base.yaml:3")
    #expect(rows["select"] == "BLU101 # landlint.yaml:2")
    #expect(rows["layers.blue-line:permanent"] == "mine.geojson # landlint.yaml:4")
    #expect(rows["limit"] == "5 # option")
    #expect(rows["fail-on"] == "error # default")
    let bare = try self.rows(["north/lots/plots.geojson", "--no-settings", "--no-plan"])
    #expect(bare["limit"] == "<null> # default" && bare["fail-on"] == "warning # default")
    #expect(bare["no-plan"] == "true # option")
    let text = try Program.run(["config", "north/lots/plots.geojson"], in: folder)
    #expect(text.lines.contains("limit = 9  # base.yaml:5"), "\(text.out)")
    #expect(text.out.contains("# settings: base.yaml < landlint.yaml"), "\(text.out)")
  }

  @Test("the command outweighs the file, the file what it extends; flags too")
  func precedence() throws {
    try folder.write("fail-on: never\ntrust-schematic: true\n", as: "all.yaml")
    try folder.write("extends: ../all.yaml\nfail-on: error\n", as: "north/base.yaml")
    try folder.write("extends: base.yaml\nselect: BLU\n", as: "north/landlint.yaml")
    try folder.write("fail-on: never\n", as: "landlint.yaml")
    let plots = "north/lots/plots.geojson"
    let rows = try rows([plots])
    #expect(rows["fail-on"] == "error # north/base.yaml:2", "the nearest file alone: \(rows)")
    #expect(rows["trust-schematic"] == "true # all.yaml:2")
    let red = try Program.run(["check", plots, "--lang", "en"] + asOf, in: folder)
    #expect(red.status == 1)
    #expect(
      red.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("settings of north/landlint.yaml, north/base.yaml, all.yaml"),
      "\(red.out)")
    for arguments in [["--fail-on", "never"], ["--no-trust-schematic"], ["--select", "LAY"]] {
      let outcome = try Program.run(["check", plots] + arguments + asOf, in: folder)
      #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
    }
    try folder.write("extends: landlint.yaml\nno-plan: true\n", as: "north/bare.yaml")
    try folder.write("extends: bare.yaml\nplan: p\n", as: "north/full.yaml")
    let bare = try self.rows([plots, "--settings", "north/bare.yaml"])
    #expect(
      bare["plan"] == "<null> # default" && bare["no-plan"] == "true # north/bare.yaml:2", "\(bare)"
    )
    let full = try self.rows([plots, "--settings", "north/full.yaml"])
    #expect(full["plan"] == "north/p # north/full.yaml:2", "\(full)")
    #expect(full["no-plan"] == "false # default")
    let other = try Program.run(["check", plots, "--settings", "landlint.yaml"] + asOf, in: folder)
    #expect(other.status == 0)
  }

  @Test("files that extend each other in a circle")
  func circle() throws {
    try folder.write("extends: north/b.yaml\n", as: "landlint.yaml")
    try folder.write("extends: ../landlint.yaml\n", as: "north/b.yaml")
    let outcome = try Program.run(["check", "north/lots/plots.geojson"], in: folder)
    #expect(outcome.status == 2 && outcome.out.isEmpty)
    #expect(
      outcome.err.contains(
        "north/b.yaml:1:10: extends '../landlint.yaml', which comes back to this file: "
          + "landlint.yaml > north/b.yaml > landlint.yaml"), "\(outcome.err)")
  }

  @Test("an override holds its severities alone; tables are put together name by name")
  func tables() throws {
    try folder.write(
      """
      severities: {INP: error, geo: warning}
      overrides:
        - paths: lots
          severities: {inp: off}

      """, as: "landlint.yaml")
    let rows = try rows(["north/lots/plots.geojson", "--severity", "BLU101,res=warning"])
    #expect(rows["severities.INP"] == "off # landlint.yaml:4", "\(rows)")
    #expect(rows["severities.GEO"] == "warning # landlint.yaml:1")
    #expect(rows["severities.BLU101"] == "warning # option")
    #expect(rows["severities.RES"] == "warning # option")
    #expect(try self.rows(["south.geojson"])["severities.INP"] == "error # landlint.yaml:1")
  }

  @Test("files that extend the next one twice each come to an end")
  func manyFiles() throws {
    for index in 0..<30 {
      try folder.write(
        "extends: [f\(index + 1).yaml, f\(index + 1).yaml]\n", as: "f\(index).yaml")
    }
    try folder.write("limit: 1\n", as: "f30.yaml")
    try folder.write("extends: f0.yaml\n", as: "landlint.yaml")
    let outcome = try Program.run(["config", "north/lots/plots.geojson"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("extends more than 100 files in all"), "\(outcome.err)")
  }
}
