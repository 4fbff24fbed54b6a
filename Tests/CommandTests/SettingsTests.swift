import Foundation
import Testing

/// `landlint.yaml`, through the front door.
@Suite("Settings")
struct SettingsTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path("north/lots"), withIntermediateDirectories: true)
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.violating)]),
      as: "north/lots/plots.geojson")
  }

  private func rows(_ arguments: [String]) throws -> [String: String] {
    let outcome = try Program.run(["config", "--json"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let settings = try #require(try parsed(outcome.out)["settings"] as? [[String: Any]])
    return Dictionary(
      settings.map { row in
        let name = (row["name"] as? String).map { ".\($0)" } ?? ""
        return ("\(row["key"] ?? "")\(name)", "\(row["value"] ?? "") # \(row["origin"] ?? "")")
      }, uniquingKeysWith: { "\($0), \($1)" })
  }

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

  @Test("a baseline and exceptions of a file of settings, beside it")
  func knownFindings() throws {
    let plots = "north/lots/plots.geojson"
    let trusting = ["check", plots, "--trust-schematic"] + asOf
    let first = try Program.run(
      trusting + ["--write-baseline", "north/known.json"], in: folder)
    #expect(first.status == 1, "\(first.err)")
    try folder.write("baseline: known.json\nratchet: true\n", as: "north/landlint.yaml")
    #expect(try Program.run(trusting, in: folder).status == 0)
    #expect(try Program.run(trusting + ["--no-settings"], in: folder).status == 1)
    let own = try Program.run(
      trusting + ["--write-baseline", "north/landlint.yaml"], in: folder)
    #expect(own.status == 2)
    #expect(own.err.contains("would overwrite the input north/landlint.yaml"), "\(own.err)")
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

  @Test("a severity decides the exit status and is shown in reports")
  func severities() throws {
    let arguments = [
      "check", "north/lots/plots.geojson", "--trust-schematic", "--format", "json", "--select",
      "BLU101",
    ]
    for (text, status) in [("BLU: warning\n  BLU101: error", Int32(1)), ("BLU: warning", 0)] {
      try folder.write("severities:\n  \(text)\n", as: "landlint.yaml")
      let outcome = try Program.run(arguments + asOf, in: folder)
      #expect(outcome.status == status, "\(outcome.err)")
      let findings = try #require(try parsed(outcome.out)["findings"] as? [[String: Any]])
      #expect(findings.first?["severity"] as? String == (status == 1 ? "error" : "warning"))
      let provenance = try #require(try parsed(outcome.out)["provenance"] as? [String: Any])
      let command = try #require(provenance["command"] as? [String])
      #expect(command.contains("BLU=warning") && command.contains("--no-settings"), "\(command)")
    }
  }

  @Test("a check is switched off, made to count, or switched on by its own code")
  func levels() throws {
    let plots = "north/lots/plots.geojson"
    let plot = SamplePlots.line(SamplePlots.violating)
    var feature = try parsed(plot)
    var properties = try #require(feature["properties"] as? [String: Any])
    for name in ["ZDDM", "宗地代码"] { properties[name] = nil }
    feature["properties"] = properties
    feature["id"] = nil
    try folder.write(
      SamplePlots.collection([
        String(decoding: try JSONSerialization.data(withJSONObject: feature), as: UTF8.self)
      ]), as: plots)
    func tally(_ severities: String) throws -> (status: Int32, counts: [String: [String: Int]]) {
      try folder.write("severities: {\(severities)}\n", as: "landlint.yaml")
      let outcome = try Program.run(
        ["check", plots, "--no-plan", "--format", "json", "--fail-on", "error"] + asOf, in: folder)
      let rules = try #require(try parsed(outcome.out)["rules"] as? [[String: Any]])
      let counts = rules.map { rule in
        ("\(rule["code"] ?? "")", rule["counts"] as? [String: Int] ?? [:])
      }
      return (outcome.status, Dictionary(counts, uniquingKeysWith: { first, _ in first }))
    }
    let plain = try tally("BLU: warning")
    #expect(plain.status == 0 && plain.counts["INP230"]?["advisory"] == 1, "\(plain)")
    let loud = try tally("INP: advisory, INP230: error")
    #expect(loud.status == 1 && loud.counts["INP230"]?["incomplete"] == 1, "\(loud)")
    let off = try tally("INP: error, INP230: off")
    #expect(off.status == 0 && off.counts["INP230"]?.values.reduce(0, +) == 0, "\(off)")
    // A check on the shape's quality is not asked for beside a plan.
    let vertices = ["check", plots, "--full", "--lang", "en", "--select"]
    let selected = try Program.run(vertices + ["INP230"] + asOf, in: folder)
    #expect(selected.status == 2)
    #expect(
      selected.err.contains("--select: INP230 is switched off by severities"), "\(selected.err)")
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
      ("./north/**", ["north/x.geojson", "north/lots/plots.geojson"], ["north"]),
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

  @Test("every report has the chosen severity")
  func reports() throws {
    try folder.write(
      "trust-schematic: true\nselect: BLU101\nseverities: {BLU: advisory}\nfail-on: warning\n",
      as: "landlint.yaml")
    let plots = "north/lots/plots.geojson"
    let names = [
      "a.sarif", "a.xml", "a.md", "a.codequality.json", "a.rdjson", "a.html", "a.geojson", "a.json",
    ]
    let arguments = ["check", plots, "--annotate", "plots.out.geojson"] + asOf
    let quiet = try Program.run(
      arguments + names.flatMap { ["-o", $0] } + ["--format", "github"], in: folder)
    #expect(quiet.status == 0, "\(quiet.err)")
    #expect(quiet.out.contains("::notice ") && !quiet.out.contains("::error "), "\(quiet.out)")
    func has(_ name: String, _ words: String) throws -> Bool {
      let text = try folder.text(name).filter { !$0.isWhitespace }
      return text.contains(words)
    }
    #expect(try has("a.sarif", "\"level\":\"note\""))
    #expect(try !has("a.xml", "<failure"))
    #expect(try has("a.md", "advisory"))
    #expect(try has("a.codequality.json", "\"severity\":\"info\""))
    #expect(try has("a.rdjson", "\"severity\":\"INFO\""))
    #expect(try has("a.geojson", "\"severity\":\"advisory\""))
    #expect(try has("a.html", "\"s\":\"advisory\""))
    let run = try #require((try parsed(folder.text("a.sarif"))["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(Set(results.map { $0["level"] as? String }) == ["note"])
    let artifacts = try #require(run["artifacts"] as? [[String: Any]])
    #expect(artifacts.contains { $0["roles"] as? [String] == ["userSpecifiedConfiguration"] })
    for name in ["a.sarif", "a.md", "a.html", "a.geojson", "a.json"] {
      #expect(try has(name, "landlint.yaml"), "\(name) says where settings stood")
    }
    let loud = try Program.run(
      arguments + ["--severity", "BLU101=error", "-o", "b.sarif", "-o", "b.xml"], in: folder)
    #expect(loud.status == 1, "\(loud.err)")
    #expect(try has("b.sarif", "\"level\":\"error\""))
    #expect(try has("b.xml", "<failure"))
  }

  @Test("the printed command judges the same without the file")
  func reproduction() throws {
    try folder.write(
      """
      as-of: 2025-12-31
      trust-schematic: true
      select: [BLU, RES]
      ignore: BLU102
      severities: {BLU101: warning}
      fail-on: warning
      require: BLU101

      """, as: "north/landlint.yaml")
    let first = try Program.run(
      ["check", "north/lots/plots.geojson", "--format", "json"], in: folder)
    #expect(first.status == 1, "\(first.err)")
    let report = try parsed(first.out)
    let provenance = try #require(report["provenance"] as? [String: Any])
    let command = try #require(provenance["command"] as? [String])
    let files = try #require(provenance["settings"] as? [[String: String]])
    #expect(files.map { $0["path"] } == ["north/landlint.yaml"])
    #expect(files[0]["sha256"]?.count == 64)
    try FileManager.default.removeItem(atPath: folder.path("north/landlint.yaml"))
    let again = try Program.run(Array(command.dropFirst()) + ["--format", "json"], in: folder)
    #expect(again.status == 1, "\(again.err)")
    for key in ["findings", "rules", "summary"] {
      func text(_ report: [String: Any]) throws -> Data {
        try JSONSerialization.data(withJSONObject: [report[key] as Any], options: .sortedKeys)
      }
      #expect(try text(report) == text(parsed(again.out)), "\(key)")
    }
  }

  @Test("all faults at once, those of the files that it extends too")
  func allFaults() throws {
    try folder.write("limit: 0\narea: round\n", as: "base.yaml")
    try folder.write(
      "extends: [base.yaml, gone.yaml]\nfail-no: error\nseverities: {INP: loud, GEO: quiet}\n",
      as: "landlint.yaml")
    let outcome = try Program.run(["check", "north/lots/plots.geojson"], in: folder)
    #expect(outcome.status == 2 && outcome.out.isEmpty)
    for place in [
      "base.yaml:1:8:", "base.yaml:2:7:", "landlint.yaml:1:22:", "landlint.yaml:2:1:",
      "landlint.yaml:3:19:", "landlint.yaml:3:30:",
    ] {
      #expect(outcome.err.contains(place), "\(place) \(outcome.err)")
    }
    let chinese = try Program.run(
      ["check", "north/lots/plots.geojson", "--lang", "zh"], in: folder)
    #expect(chinese.err.contains("base.yaml:1:8: 应为不小于 1 的整数,写的是“0”"), "\(chinese.err)")
    #expect(chinese.err.contains("landlint.yaml:1:22: extends 所指的“gone.yaml”不存在"))
    try folder.write("select: REZ\nrequire: BLU999\n", as: "landlint.yaml")
    let codes = try Program.run(["check", "north/lots/plots.geojson"], in: folder)
    #expect(codes.status == 2)
    #expect(codes.err.contains("landlint.yaml:1:9:") && codes.err.contains("landlint.yaml:2:10:"))
  }

  @Test("what stands in the place of the file and is none")
  func noFile() throws {
    let plots = "north/lots/plots.geojson"
    let place = folder.path("north/landlint.yaml")
    func refused(_ says: String) throws {
      let outcome = try Program.run(["check", plots] + asOf, in: folder)
      #expect(outcome.status == 2 && outcome.err.contains(says), "\(outcome.err)")
      try FileManager.default.removeItem(atPath: place)
    }
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    try refused("north/landlint.yaml: INP117 The file cannot be read: Is a directory")
    try FileManager.default.createSymbolicLink(
      atPath: place, withDestinationPath: "landlint.yaml")
    try refused("north/landlint.yaml: INP117 The file cannot be read: Too many levels")
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "gone")
    try refused("north/landlint.yaml: INP117 The file cannot be read: No such file")
    #expect(mkfifo(place, 0o600) == 0)
    try refused("north/landlint.yaml: expected a file, found something else of this name")
    try Data([0x61, 0x3A, 0x20, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: place))
    try refused("north/landlint.yaml:1:4: INP102 The text is not UTF-8: FF 0A")
    try folder.write(String(repeating: "# remark\n", count: 1_200_000), as: "north/landlint.yaml")
    try refused("north/landlint.yaml: the file is larger than 64 KiB")
    try folder.write(String(repeating: "[", count: 20_000), as: "north/landlint.yaml")
    try refused("north/landlint.yaml:1:")
  }

  @Test("balance, compare, fix, rules and explain take what concerns them, and no more")
  func otherCommands() throws {
    try FileManager.default.copyItem(atPath: Program.plan, toPath: folder.path("own"))
    let yaml = try folder.text("own/plan.yaml")
      .replacing("中新广州知识城总体发展规划(2020—2035年)", with: "某地规划")
    try folder.write(yaml, as: "own/plan.yaml")
    try folder.write(
      "plan: own\nlang: zh\nas-of: 2025-12-31\nselect: IDL\nfail-on: never\n", as: "landlint.yaml")
    let plots = "north/lots/plots.geojson"
    let balance = try Program.run(["balance", plots, "--format", "json"], in: folder)
    #expect(balance.status == 0, "\(balance.err)")
    #expect(balance.out.contains("某地规划") && balance.out.contains("设置取自 landlint.yaml"))
    #expect(
      balance.out.filter { !$0.isWhitespace }
        .contains("\"--plan\",\"own\",\"--as-of\",\"2025-12-31\",\"--no-settings\""),
      "\(balance.out)")
    let without = try Program.run(
      ["balance", plots, "--no-settings", "--as-of", "2025-12-31", "--format", "json"], in: folder)
    #expect(without.status == 0 && !without.out.contains("某地规划"), "\(without.err)")
    let compare = try Program.run(
      ["compare", plots, "old.geojson", "--as-of", "2025-12-31", "--as-of", "2024-12-31"],
      in: folder)
    #expect(compare.status == 2)
    #expect(compare.err.contains("different settings") == false, "\(compare.err)")
    try folder.write(try folder.text(plots), as: "old.geojson")
    let dates = try Program.run(
      [
        "compare", plots, "old.geojson", "--as-of", "2025-12-31", "--as-of", "2024-12-31",
        "--format", "json",
      ], in: folder)
    #expect(dates.status == 0, "\(dates.err)")
    #expect(dates.out.contains("某地规划") && dates.out.contains("设置取自 landlint.yaml"))
    let rules = try Program.run(["rules"], in: folder)
    #expect(rules.status == 0 && rules.out.contains("某地规划"), "\(rules.err)")
    #expect(try Program.run(["rules", "--no-settings"], in: folder).out.contains("某地规划") == false)
    let article = try Program.run(["explain", "BLU101"], in: folder)
    #expect(article.status == 0 && article.out.contains("建设用地占用永久蓝线"), "\(article.out)")
    try folder.write("crs: EPSG:9\nlimit: 3\n", as: "landlint.yaml")
    let fix = try Program.run(["fix", "--diff", plots], in: folder)
    #expect(fix.status == 2)
    #expect(
      fix.err.contains("landlint.yaml:1:6: --crs: PROJ knows no reference system 'EPSG:9'"),
      "\(fix.err)")
    #expect(try Program.run(["fix", "--diff", plots, "--no-settings"], in: folder).status == 0)
    let balanced = try Program.run(["balance", plots, "--as-of", "2025-12-31"], in: folder)
    #expect(balanced.status == 2 && balanced.err.contains("landlint.yaml:1:6: --crs"))
    let given = try Program.run(
      ["balance", plots, "--as-of", "2025-12-31", "--crs", "EPSG:8"], in: folder)
    #expect(given.status == 2 && given.err.contains("landlint: --crs: PROJ"), "\(given.err)")
    try folder.write("crz: EPSG:4547\n", as: "landlint.yaml")
    for command in [["balance", plots], ["fix", plots], ["rules"], ["explain", "BLU101"]] {
      let outcome = try Program.run(command, in: folder)
      #expect(outcome.status == 2 && outcome.err.contains("landlint.yaml:1:1: unknown key 'crz'"))
    }
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

  struct Wrong: Sendable, CustomTestStringConvertible {
    var text: String
    var says: String
    var testDescription: String { text }
  }

  @Test(
    "what is wrong is said with file, line, column and the nearest name",
    arguments: [
      Wrong(
        text: "fail-no: error",
        says: "landlint.yaml:1:1: unknown key 'fail-no'; did you mean 'fail-on'?"),
      Wrong(
        text: "a: 1\nselcet: BLU",
        says: "landlint.yaml:2:1: unknown key 'selcet'; did you mean 'select'?"),
      Wrong(text: "trust-schematic: yes", says: "landlint.yaml:1:18: unknown value 'yes'"),
      Wrong(text: "select: {a: b}", says: "landlint.yaml:1:9: expected a list, found a mapping"),
      Wrong(
        text: "fail-on: eror",
        says: "landlint.yaml:1:10: unknown value 'eror'; did you mean 'error'?"),
      Wrong(
        text: "limit: many", says: "landlint.yaml:1:8: expected a whole number from 1, found 'many'"
      ),
      Wrong(
        text: "extends: absent.yaml",
        says: "landlint.yaml:1:10: extends 'absent.yaml', which is not there"),
      Wrong(
        text: "select: [BLU, REZ]",
        says: "landlint.yaml:1:15: no rule has the code or family 'REZ'"),
      Wrong(
        text: "severities: {LAY301: error}",
        says: "landlint.yaml:1:22: LAY301 is advisory by the words of the plan"),
      Wrong(
        text: "extends: landlint.yaml",
        says: "landlint.yaml:1:10: extends 'landlint.yaml', which comes back to this file"),
      Wrong(
        text: "overrides:\n  - limit: 3", says: "landlint.yaml:2:5: the key 'paths' is missing"),
      Wrong(
        text: "severities:\n  BLU101: loud",
        says: "landlint.yaml:2:11: unknown severity 'loud'"),
      Wrong(
        text: "severities:\n  BLU999: error",
        says: "landlint.yaml:2:11: no rule has the code or family 'BLU999'"),
      Wrong(text: "lang: [", says: "landlint.yaml:2:1: YAML: "),
      Wrong(text: "a:\tb\n\tc: d", says: "landlint.yaml:2:1: YAML: "),
      Wrong(text: "limit: 1\nlimit: 2", says: "landlint.yaml:2:1: the key 'limit' stands twice"),
      Wrong(
        text: "overrides:\n  - paths: *.geojson",
        says: "; a text that begins with * or & stands in quotes"),
      Wrong(text: "plan:", says: "landlint.yaml:1:6: expected a text or number, found nothing"),
      Wrong(text: "baseline: ~", says: "landlint.yaml:1:11: expected a text or number, found"),
      Wrong(text: "plan: \"a\\0b\"", says: "landlint.yaml:1:7: a control character stands"),
      Wrong(
        text: "overrides: {paths: a}", says: "landlint.yaml:1:12: expected a list, found a map"),
      Wrong(
        text: "overrides:\n  - paths: ['!a']\n    limit: 2",
        says: "landlint.yaml:2:13: a pattern cannot begin with '!'"),
      Wrong(
        text: "overrides:\n  - paths: '*.{a,b}'\n    limit: 2",
        says: "landlint.yaml:2:12: '{' has no alternatives; list several patterns"),
      Wrong(
        text: "overrides:\n  - paths: elsewhere\n    limt: 2",
        says: "landlint.yaml:3:5: unknown key 'limt'; did you mean 'limit'?"),
      Wrong(text: "as-of: 2025-13-01", says: "landlint.yaml:1:8: expected a date such as"),
      Wrong(text: "crs: EPSG:1", says: "landlint.yaml:1:6: --crs: PROJ knows no reference system"),
      Wrong(
        text: "layers:\n  blue-lin: a.geojson",
        says: "landlint.yaml:2:13: --layer: the plan has no layer 'blue-lin'"),
      Wrong(
        text: "thresholds:\n  sliver-width: 1\n  split-plot-share: x",
        says: "landlint.yaml:3:21: --threshold: split-plot-share expects a number"),
      Wrong(text: "plan: nowhere", says: "nowhere/plan.yaml: no such file"),
      Wrong(text: "outputs: a.xyz", says: "no format is known for 'a.xyz'"),
      Wrong(text: "a: &a [*a]", says: "landlint.yaml:1:"),
      Wrong(text: "- a", says: "landlint.yaml:1:1: expected a mapping, found a list"),
      Wrong(text: "limit: 1\n---\nlimit: 2", says: "landlint.yaml:2:1: YAML: "),
    ])
  func wrong(_ wrong: Wrong) throws {
    try folder.write(wrong.text + "\n", as: "landlint.yaml")
    let outcome = try Program.run(["check", "north/lots/plots.geojson"] + asOf, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(wrong.says), "\(outcome.err)")
  }

  /// docs/schemas/settings.schema.json names the keys that the program knows, no more and no less.
  @Test func schemaHasTheKeys() throws {
    let file = Program.root.appendingPathComponent("docs/schemas/settings.schema.json")
    let schema = try parsed(String(contentsOf: file, encoding: .utf8))
    let properties = try #require(schema["properties"] as? [String: Any])
    try folder.write("nothing: 1\n", as: "landlint.yaml")
    let outcome = try Program.run(["check", "north/lots/plots.geojson"] + asOf, in: folder)
    let list = try #require(outcome.err.split(separator: "known keys: ").last)
    let keys = list.trimmingCharacters(in: .whitespacesAndNewlines).components(separatedBy: ", ")
    #expect(Set(keys) == Set(properties.keys), "\(keys)")
  }
}
