import Foundation
import Testing

@Suite("Inputs that are not GeoJSON")
struct ForeignInputTests {
  static func file(_ name: String) -> String {
    Program.root.appendingPathComponent("Tests/LoadersTests/exchange/\(name)").path
  }

  @Test("a finding names file, table and row, and no line that nobody has")
  func rows() throws {
    let path = Self.file("wrong-magic.gpkg") + "#lots"
    let folder = try Folder()
    let outcome = try Program.run(
      [
        "check", path, "--no-plan", "-o", folder.path("r.json"), "-o", folder.path("r.geojson"),
        "-o", folder.path("r.sarif"), "-o", folder.path("r.csv"), "--full",
      ] + asOf)
    #expect(outcome.status == 1, "\(outcome.err)")
    #expect(outcome.out.contains("\(path):row=7"), "\(outcome.out)")
    let report = try parsed(folder.text("r.json"))
    let findings = try #require(report["findings"] as? [[String: Any]])
    let unreadable = try #require(findings.first { $0["rule"] as? String == "INP132" })
    let subject = try #require(unreadable["subject"] as? [String: Any])
    #expect(subject["row"] as? Int == 7)
    #expect(subject["file"] as? String == path)
    for key in ["line", "column", "byte_offset"] { #expect(subject[key] is NSNull, "\(key)") }
    let features = try #require(
      try parsed(folder.text("r.geojson"))["features"] as? [[String: Any]])
    let rows = features.compactMap { ($0["properties"] as? [String: Any])?["row"] as? Int }
    #expect(rows.contains(7))
    // Code scanning knows files alone.
    let sarif = try folder.text("r.sarif")
    #expect(sarif.contains("wrong-magic.gpkg\""))
    #expect(!sarif.contains("wrong-magic.gpkg%23lots"))
    let table = try folder.text("r.csv").split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(table.count == 6)
  }

  @Test("a system that a GeoPackage does not describe is not taken for WGS 84; --crs answers it")
  func danglingSystem() throws {
    let command = ["check", Self.file("dangling-system.gpkg"), "--no-plan", "--format", "json"]
    let refused = try Program.run(command + asOf)
    #expect(refused.status == 2)
    let failures = "\(try parsed(refused.out)["failures"] ?? "")"
    #expect(failures.contains("INP207") && failures.contains("srs_id 4214"), "\(failures)")
    let answered = try parsed(try Program.run(command + ["--crs", "EPSG:4490"] + asOf).out)
    #expect(answered["complete"] as? Bool == true && answered["plots_total"] as? Int == 5)
    let open = try parsed(
      try Program.run(
        ["check", Self.file("undefined-system.gpkg"), "--no-plan", "--format", "json"] + asOf
      ).out)
    #expect(open["complete"] as? Bool == true, "0 and -1 leave it open")
  }

  @Test("a view without an end ends, and the files behind it are judged")
  func endlessView() throws {
    let run = try Program.run(
      [
        "check", Self.file("endless-view.gpkg"), Self.file("sound.gpkg"), "--no-plan", "--format",
        "json",
      ] + asOf)
    #expect(run.status == 2)
    let report = try parsed(run.out)
    #expect("\(report["failures"] ?? "")".contains("INP117"), "\(run.err)")
    #expect(report["plots_total"] as? Int == 5)
  }

  @Test("plots of a coordinate text are called by their numbers and judged by their use")
  func plotsOfCoordinateText() throws {
    let run = try Program.run(
      ["check", Self.file("sound.txt"), "--trust-schematic", "--format", "json"] + asOf)
    let findings = try #require(
      try parsed(run.out)["findings"] as? [[String: Any]], "\(run.err)")
    func plots(_ code: String) -> [String] {
      findings.filter { $0["rule"] as? String == code }
        .compactMap { ($0["subject"] as? [String: Any])?["plot"] as? String }.sorted()
    }
    #expect(plots("INP230").isEmpty && plots("INP404").isEmpty)
    // 工业用地 has one code in the list, 住宅用地 none.
    #expect(plots("INP403") == ["示例-2"])
    #expect(plots("BLU101") == ["示例-1"], "\(findings.compactMap { $0["rule"] })")
  }

  @Test("a use in words that no list has is no other use than the code beside it")
  func useInWords() throws {
    let folder = try Folder()
    func disputes(_ use: String) throws -> Bool {
      try folder.write(
        SamplePlots.collection([
          #"{"type":"Feature","properties":{"宗地代码":"1","用地代码":"070102","地块用途":"\#(use)"},"#
            + #""geometry":{"type":"Polygon","coordinates":[[[113.5,23.3],[113.501,23.3],"#
            + "[113.501,23.301],[113.5,23.3]]]}}"
        ]), as: "plots.geojson")
      return try Program.run(["check", "plots.geojson", "--full"] + asOf, in: folder)
        .out.contains("INP216")
    }
    #expect(try !disputes("住宅用地"))
    #expect(try !disputes("070102"))
    #expect(try disputes("工业用地"))
    #expect(try disputes("1001"))
  }

  @Test("the digest is that of the file itself")
  func digest() throws {
    let path = Self.file("sound.gpkg")
    let report = try parsed(
      Program.run(["check", path + "#lots", "--no-plan", "--format", "json"] + asOf).out)
    let provenance = try #require(report["provenance"] as? [String: Any])
    let input = try #require((provenance["inputs"] as? [[String: Any]])?.first)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(input["bytes"] as? Int == bytes.count)
    #expect(input["crs"] as? String == "EPSG:4490")
    #expect((input["sha256"] as? String)?.count == 64)
  }

  @Test(
    "fix refuses what is not GeoJSON and says what to do",
    arguments: ["sound.gpkg", "sound.gpkg#lots", "gbk-by-cpg.shp", "sound.txt"])
  func fix(name: String) throws {
    let outcome = try Program.run("fix", Self.file(name))
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("fix repairs GeoJSON"), "\(outcome.err)")
    let export = name.hasSuffix(".txt") ? "--annotate" : "ogr2ogr -f GeoJSON"
    #expect(outcome.err.contains(export), "\(outcome.err)")
  }

  @Test("no report overwrites the file whose table is read")
  func overwriting() throws {
    let folder = try Folder()
    let path = folder.path("lots.gpkg")
    try FileManager.default.copyItem(atPath: Self.file("several-tables.gpkg"), toPath: path)
    let outcome = try Program.run(["check", "\(path)#lots", "--no-plan", "-o", path] + asOf)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("would overwrite the input"), "\(outcome.err)")
    let twice = try Program.run(["check", "\(path)#lots", "\(path)#lots", "--no-plan"] + asOf)
    #expect(twice.err.contains("is given twice"), "\(twice.err)")
    // Two tables of one file are two inputs.
    let two = try Program.run(["check", "\(path)#lots", "\(path)#roads", "--no-plan"] + asOf)
    #expect(two.out.contains("10 plots"), "\(two.out)")
  }

  @Test("settings of a path are those of the file, whatever table is read")
  func settings() throws {
    let folder = try Folder()
    let path = folder.path("lots.gpkg")
    try FileManager.default.copyItem(atPath: Self.file("several-tables.gpkg"), toPath: path)
    try folder.write(
      "overrides:\n  - paths: ['/lots.gpkg']\n    as-of: 2024-06-30\n", as: "landlint.yaml")
    let outcome = try Program.run("config", "\(path)#lots", "--no-plan")
    #expect(outcome.out.contains("2024-06-30"), "\(outcome.out)\(outcome.err)")
  }

  @Test("a wrong line of a coordinate text is a finding at its place")
  func coordinateText() throws {
    let path = Self.file("axes-exchanged.txt")
    let outcome = try Program.run(["check", path, "--no-plan", "--full"] + asOf)
    #expect(outcome.out.contains("\(path):16:6"), "\(outcome.out)")
    #expect(outcome.out.contains("INP132"))
    let refused = try Program.run(
      ["check", Self.file("unknown-system.txt"), "--no-plan"] + asOf)
    #expect(refused.status == 2)
    #expect(refused.out.contains("unknown-system.txt:5:8"), "\(refused.out)")
  }

  @Test("an encoding that nothing names is said, with what would name another")
  func encoding() throws {
    let command = ["--no-plan", "--lang", "en"] + asOf
    for (name, isTold) in [
      ("gbk-by-itself.shp", true), ("gbk-by-cpg.shp", false),
      ("gbk-by-driver.shp", false), ("utf8-by-itself.shp", false),
    ] {
      let outcome = try Program.run(["check", Self.file(name)] + command)
      let words = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        words.contains("UTF-8: read as GB18030; a .cpg can name another") == isTold, "\(words)")
    }
  }

  @Test("a shapefile's digest is that of its files, one behind the other")
  func shapefile() throws {
    let path = Self.file("gbk-by-cpg.shp")
    let report = try parsed(
      Program.run(["check", path, "--no-plan", "--format", "json"] + asOf).out)
    let provenance = try #require(report["provenance"] as? [String: Any])
    let input = try #require((provenance["inputs"] as? [[String: Any]])?.first)
    var size = 0
    for ending in ["shp", "dbf", "prj", "cpg"] {
      let part = URL(fileURLWithPath: String(path.dropLast(3)) + ending)
      size += try Data(contentsOf: part).count
    }
    #expect(input["bytes"] as? Int == size)
    // ESRI's words for CGCS2000, which EPSG numbers 4490.
    #expect(input["crs"] as? String == "EPSG:4490")
    let findings = try #require(report["findings"] as? [[String: Any]])
    let rows = findings.compactMap { ($0["subject"] as? [String: Any])?["row"] as? Int }
    #expect(rows.contains(2), "\(findings)")
  }

  @Test("what changed in a table since an earlier state of the file")
  func changed() throws {
    let outcome = try Program.run(
      [
        "check", Self.file("wrong-magic.gpkg"), "--no-plan", "--changed-since",
        Self.file("several-tables.gpkg") + "#lots",
      ] + asOf)
    // The path of the folder decides where the sentence breaks.
    let words = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(": 1 plot changed"), "\(outcome.out)\(outcome.err)")
  }

  @Test("annotated rows are GeoJSON in the file's own reference system")
  func annotated() throws {
    let folder = try Folder()
    let outcome = try Program.run(
      ["check", Self.file("sound.gpkg"), "--no-plan", "--annotate", folder.path("a.geojson")]
        + asOf)
    #expect(outcome.status != 2, "\(outcome.err)")
    let written = try parsed(folder.text("a.geojson"))
    let features = try #require(written["features"] as? [[String: Any]])
    #expect(features.count == 5)
    #expect(try folder.text("a.geojson").contains("EPSG::4490"))
    let properties = try #require(features.first?["properties"] as? [String: Any])
    #expect(properties["day"] as? String == "2021-11-18")
    #expect(properties["landlint_conclusion"] != nil)
  }

  @Test(
    "a constraint layer out of a table is the layer as GeoJSON",

    arguments: ["layer.gpkg", "layer.gpkg#lines", "layer.shp"])
  func layers(name: String) throws {
    func findings(_ layer: String) throws -> [String] {
      let report = try parsed(
        Program.run(
          [
            "check", Program.file("parcels.geojson"), "--layer", "blue-line:permanent=\(layer)",
            "--format", "json",
          ] + asOf
        ).out)
      return try #require(report["findings"] as? [[String: Any]]).map {
        "\($0["fingerprint"] ?? "")"
      }
    }
    let found = try findings(Self.file(name))
    #expect(!found.isEmpty)
    #expect(try found == findings(Self.file("layer.geojson")))
  }
}
