import Foundation
import Testing

/// What is wrong with a file as a whole, told where it stands and loud enough to stop a merge.
@Suite("Faults of whole files")
struct FileFaultTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private static let sound = InputCheckTests.plot("440112003001GB00001")

  @Test(
    "a type that is not FeatureCollection is an error at the type's own place, with a plan too",
    arguments: [
      ("{\"type\": null, \"features\": [\n", "1:10", "null"),
      ("{\n \"type\":\"Featurecollection\",\n\"features\":[\n", "2:9", "\"Featurecollection\""),
      ("{ \"features\": [\n", "1:1", ""),
    ])
  func type(_ head: String, _ place: String, _ found: String) throws {
    try folder.write(head + Self.sound + "\n]}\n", as: "plots.geojson")
    for options in [["--no-plan"], ["--fail-on", "error", "--select", "INP116"]] {
      let outcome = try Program.run(
        ["check", "plots.geojson", "--format", "jsonl"] + options + asOf, in: folder)
      #expect(outcome.status == 1, "\(outcome.out)")
      let finding = try #require(
        try outcome.out.split(separator: "\n").map { try parsed(String($0)) }
          .first { $0["rule"] as? String == "INP116" })
      let subject = try #require(finding["subject"] as? [String: Any])
      #expect("\(subject["line"] ?? ""):\(subject["column"] ?? "")" == place)
      #expect(finding["severity"] as? String == "error")
      let words = try #require((finding["message"] as? [String: Any])?["en"] as? String)
      let expected = "(expected \"type\": \"FeatureCollection\")"
      #expect(words.contains(found.isEmpty ? expected : ": \(found) \(expected)"), "\(words)")
    }
  }

  @Test(
    "what the standard demands of a feature fails a check of the data; what it advises does not",
    arguments: [
      ("\"type\":\"Feature\",", "", "INP119", 1),
      ("\"properties\":", "\"Properties\":", "INP109", 1),
      ("\"type\":\"Feature\",", "\"type\":\"Feature\",\"id\":true,", "INP118", 1),
      ("\"type\":\"Feature\",", "\"type\":\"Feature\",\"bbox\":[1],", "INP125", 1),
      ("\"type\":\"Feature\",", "\"type\":\"Feature\",\"coordinates\":1,", "INP124", 1),
      ("[113.5,23.35],[113.501,", "[113.5,23.35,1],[113.501,", "GEO109", 0),
    ])
  func demands(_ from: String, _ to: String, _ code: String, _ status: Int) throws {
    let range = try #require(Self.sound.range(of: from))
    let text = SamplePlots.collection([Self.sound.replacingCharacters(in: range, with: to)])
    try folder.write(text, as: "plots.geojson")
    let outcome = try Program.run(
      ["check", "plots.geojson", "--no-plan", "--select", code, "--full", "--lang", "en"] + asOf,
      in: folder)
    #expect(outcome.status == Int32(status) && outcome.out.contains(code), "\(outcome.out)")
  }

  @Test("one document behind another is an error at its place, and its plots are counted")
  func secondDocument() throws {
    let one = SamplePlots.collection([Self.sound])
    try folder.write(one + one, as: "plots.geojson")
    let outcome = try Program.run(
      ["check", "plots.geojson", "--no-plan", "--format", "json"] + asOf, in: folder)
    #expect(outcome.status == 1)
    let report = try parsed(outcome.out)
    #expect(report["plots_total"] as? Int == 2)
    let told = try #require(report["findings"] as? [[String: Any]])
      .filter { $0["rule"] as? String == "INP116" }.compactMap { $0["subject"] as? [String: Any] }
    #expect(told.map { $0["line"] as? Int } == [4] && told[0]["column"] as? Int == 1)
  }

  @Test("annotations of a workflow name files as the other formats do, without ./")
  func shownPaths() throws {
    try folder.write(
      "{ \"features\": [\n" + Self.sound + "\n]}\n", as: "plots.geojson")
    let outcome = try Program.run(
      ["check", "./plots.geojson", "--no-plan", "--format", "github"] + asOf, in: folder)
    #expect(outcome.out.contains("file=plots.geojson,"), "\(outcome.out)")
    #expect(!outcome.out.contains("file=./"))
  }

  private static func many(_ corner: (Int) -> (Double, Double), _ size: Double) -> String {
    let plots = (0..<600).map { number in
      let (x, y) = corner(number)
      let ring = [(0.0, 0.0), (size, 0), (size, size), (0, size), (0, 0)].map {
        String(format: "[%.7f,%.7f]", x + $0.0, y + $0.1)
      }
      return plot("p\(number)", "[\(ring.joined(separator: ","))]")
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
      + plots.joined(separator: ",\n") + "\n],\n"
  }

  private static func plot(_ id: String, _ ring: String) -> String {
    "{\"type\":\"Feature\",\"id\":\"\(id)\",\"properties\":{},\"geometry\":"
      + "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
  }

  @Test("a crs behind the features of a large file is told at its line, and --crs answers it")
  func lateSystem() throws {
    let metres = Self.many(
      { (452_000 + Double($0 % 30) * 120, 2_583_000 + Double($0 / 30) * 120) }, 100)
    let crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4547\"}}}\n"
    try folder.write(metres + crs, as: "late.geojson")
    let command = ["check", "late.geojson", "--no-plan", "--select", "INP", "--lang", "en"] + asOf
    let late = try Program.run(command, in: folder)
    #expect(late.status == 2)
    let words = (late.out + late.err).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("late.geojson:603:7"), "\(words)")
    #expect(words.contains("INP208") && words.contains("--crs EPSG:4547"), "\(words)")
    #expect(try Program.run(command + ["--crs", "EPSG:4547"], in: folder).status == 0)
    // The same system as was assumed takes nothing back; a small file is read to its end first.
    let degrees = Self.many(
      { (113.5 + Double($0 % 30) / 800, 23.3 + Double($0 / 30) / 800) }, 0.001)
    try folder.write(
      degrees + crs.replacingOccurrences(of: "4547", with: "4490"), as: "late.geojson")
    #expect(try Program.run(command, in: folder).status == 0)
    try folder.write(
      degrees + crs.replacingOccurrences(of: "4547", with: "4610"), as: "late.geojson")
    #expect(try Program.run(command, in: folder).status == 2)
    let lines = metres.split(separator: "\n")
    let few = (lines.prefix(30) + [lines[30].dropLast(), "],", crs[...]]).joined(separator: "\n")
    try folder.write(few, as: "late.geojson")
    #expect(try Program.run(command, in: folder).status == 0)
  }

  @Test(
    "a part of a shapefile, an archive and a table say what to give",
    arguments: [
      ("lots.dbf", "lots.shp + .dbf + .shx"), ("lots.SHX", "lots.shp + .dbf + .shx"),
      ("lots.prj", "lots.shp + .dbf + .shx"), ("lots.zip", "unzip lots.zip"),
      ("lots.geojson.gz", "gunzip lots.geojson.gz"), ("lots.csv", "--join lots.csv --on …"),
    ])
  func parts(_ name: String, _ expected: String) throws {
    let bytes: [UInt8] =
      name.hasSuffix("gz")
      ? [0x1F, 0x8B, 8, 0]
      : name.hasSuffix("csv") ? Array("\u{FEFF}ZDDM,用途\n1,2\n".utf8) : [0x50, 0x4B, 3, 4, 0]
    try Data(bytes).write(to: folder.url.appendingPathComponent(name))
    let outcome = try Program.run(["check", name, "--no-plan", "--lang", "en"], in: folder)
    #expect(outcome.status == 2)
    let words = (outcome.out + outcome.err).split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ").contains("(expected \(expected))"), "\(outcome.out)")
    // A byte order mark is no word of the file.
    #expect(!name.hasSuffix("csv") || outcome.out.contains("GeoJSON file: ZDDM,"), "\(outcome.out)")
    #expect(!outcome.out.contains("\u{FFFD}"), "\(outcome.out)")
  }

  @Test("what is packed says at standard input what unpacks it into a pipe")
  func packedInput() throws {
    try Data([0x1F, 0x8B, 8, 0]).write(to: folder.url.appendingPathComponent("lots.gz"))
    let outcome = try Program.run(
      "-c", "\"$0\" check - --no-plan --lang en < lots.gz", Program.path, in: folder,
      program: "/bin/bash")
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("gzip (expected gunzip -c)"), "\(outcome.out)")
  }
}
