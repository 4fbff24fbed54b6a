import Foundation
import Testing

/// A folder in the place of files.
@Suite("Folders as inputs")
struct FolderTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func lay(_ paths: [String]) throws {
    for (number, path) in paths.enumerated() {
      let place = folder.url.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      let ring = InputCheckTests.ring.replacingOccurrences(of: "113.5", with: "113.\(500 + number)")
      try folder.write(
        SamplePlots.collection([InputCheckTests.plot("44011200300\(number)GB00001", ring)]),
        as: path)
    }
  }

  private func inputs(_ arguments: [String]) throws -> [String] {
    let outcome = try Program.run(
      ["check"] + arguments + ["--no-plan", "--format", "json"] + asOf, in: folder)
    let provenance = try #require(try parsed(outcome.out)["provenance"] as? [String: Any])
    let inputs = try #require(provenance["inputs"] as? [[String: Any]])
    return inputs.compactMap { $0["path"] as? String }
  }

  @Test("files of features at any depth, by their paths; hidden ones and loops are passed over")
  func walk() throws {
    try lay([
      "lots/b.geojson", "lots/a/z.GeoJSON", "lots/a.geojsonl", "lots/.hidden/x.geojson",
      "lots/.x.geojson", "lots/notes.json", "lots/notes.txt", "elsewhere/y.geojson",
    ])
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path("lots/a/loop"), withDestinationPath: folder.path("lots"))
    try files.createSymbolicLink(
      atPath: folder.path("lots/c.geojson"), withDestinationPath: folder.path("elsewhere/y.geojson")
    )
    let all = ["lots/a/z.GeoJSON", "lots/a.geojsonl", "lots/b.geojson", "lots/c.geojson"]
    #expect(try inputs(["lots"]) == all)
    #expect(try inputs(["lots/"]) == all)
    #expect(
      try inputs(["lots/b.geojson", "lots"]) == ["lots/b.geojson"]
        + all.filter { $0 != "lots/b.geojson" })
    #expect(
      try inputs(["elsewhere", "lots/b.geojson"]) == ["elsewhere/y.geojson", "lots/b.geojson"])
  }

  @Test("reports of an earlier run in the folder are no parcels")
  func reports() throws {
    try lay(["a.geojson"])
    for _ in 0..<2 {
      let outcome = try Program.run(
        ["check", ".", "--no-plan", "-o", "findings.geojson", "-o", "r.gpkg"] + asOf, in: folder)
      #expect(outcome.status == 0, "\(outcome.out) \(outcome.err)")
    }
    #expect(try inputs([".", "-o", "r.gpkg"]) == ["a.geojson"])
  }

  @Test(
    "all that landlint has written is passed over with its name; a name in the data says nothing")
  func ownFiles() throws {
    try lay(["in/a.geojson", "in/b.geojson"])
    let ring = InputCheckTests.ring.replacingOccurrences(of: "113.5", with: "113.530")
    // What somebody took over from an annotated file is still theirs.
    try folder.write(
      SamplePlots.collection([
        InputCheckTests.plot("440112003007GB00001", ring)
          .replacingOccurrences(
            of: "\"properties\":{", with: "\"properties\":{\"landlint_findings\":\"\",")
      ]), as: "in/taken.geojson")
    let wrote = try Program.run(
      [
        "check", "in/a.geojson", "--no-plan", "--fail-on", "never", "-o", "in/findings.geojson",
        "--annotate", "in/checked.geojson", "-o", "in/report.gpkg",
      ] + asOf, in: folder)
    #expect(wrote.status == 0, "\(wrote.err)")
    let compared = try Program.run(
      [
        "compare", "in/a.geojson", "in/b.geojson", "--no-plan", "--as-of", "2024-12-31", "--as-of",
        "2025-12-31", "-o", "in/pieces.geojson",
      ], in: folder)
    #expect(compared.status == 0, "\(compared.err)")
    #expect(try inputs(["in"]) == ["in/a.geojson", "in/b.geojson", "in/taken.geojson"])
    let told = try Program.run(
      ["check", "in", "--no-plan", "--fail-on", "never", "--lang", "en"] + asOf, in: folder)
    #expect(told.status == 0, "\(told.out)")
    #expect(
      told.err.contains(
        "passed over, written by landlint: in/checked.geojson, in/findings.geojson, "
          + "in/pieces.geojson, in/report.gpkg"), "\(told.err)")
  }

  @Test("a name that is not UTF-8 is named and counts as not read")
  func foreignNames() throws {
    try lay(["in/a.geojson", "in/c.geojson", "in/sub/d.geojson"])
    func move(_ name: String, _ bytes: [UInt8]) {
      let place = Array((folder.path("in") + "/").utf8) + bytes + [0]
      #expect(rename(folder.path("in/\(name)"), place.map { CChar(bitPattern: $0) }) == 0)
    }
    move("c.geojson", [0x63, 0xE9] + Array(".geojson".utf8))
    move("sub", [0x73, 0xE9])
    let outcome = try Program.run(
      ["check", "in", "--no-plan", "--fail-on", "never", "--lang", "en"] + asOf, in: folder)
    #expect(outcome.status == 2)
    for name in ["in/c\\xE9.geojson", "in/s\\xE9"] {
      #expect(outcome.err.contains("\(name): the name is not UTF-8"), "\(outcome.err)")
    }
    #expect(outcome.out.contains("1 plot "), "\(outcome.out)")
  }

  @Test("a folder without any says which endings were looked for; settings are each file's own")
  func settings() throws {
    try lay(["lots/north/a.geojson", "lots/south/b.geojson"])
    try folder.write("ignore: TOP\n", as: "lots/south/landlint.yaml")
    let two = try Program.run(["check", "lots", "--no-plan", "--lang", "en"] + asOf, in: folder)
    #expect(two.out.contains("── lots/south/b.geojson [lots/south/landlint.yaml]"), "\(two.out)")
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: true)
    let none = try Program.run(["check", "empty", "--no-plan"] + asOf, in: folder)
    #expect(none.status == 2 && none.err.contains("empty: no file of parcels"), "\(none.err)")
    #expect(none.err.contains(".geojsonseq"))
  }

  @Test("config shows of a folder what its files are judged by, each group by itself")
  func config() throws {
    try lay(["one/a.geojson", "two/north/b.geojson", "two/south/c.geojson"])
    try folder.write("ignore: TOP\n", as: "one/landlint.yaml")
    try folder.write("ignore: GEO\n", as: "two/south/landlint.yaml")
    for arguments in [["one"], ["one/a.geojson"]] {
      let one = try Program.run(["config"] + arguments, in: folder)
      #expect(one.status == 0, "\(one.err)")
      #expect(one.out.contains("# settings: one/landlint.yaml"), "\(one.out)")
      #expect(one.out.contains("ignore = TOP  # one/landlint.yaml:1"), "\(one.out)")
    }
    let two = try Program.run(["config", "two"], in: folder)
    #expect(two.out.contains("── two/north/b.geojson\n"), "\(two.out)")
    #expect(
      two.out.contains("── two/south/c.geojson [two/south/landlint.yaml]\n"), "\(two.out)")
    #expect(!two.out.contains("TOP"), "\(two.out)")
    let json = try parsed(try Program.run(["config", "two", "--json"], in: folder).out)
    let groups = try #require(json["groups"] as? [[String: Any]])
    #expect(
      groups.map { $0["inputs"] as? [String] } == [
        ["two/north/b.geojson"], ["two/south/c.geojson"],
      ]
    )
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: true)
    let none = try Program.run(["config", "empty"], in: folder)
    #expect(none.status == 2 && none.err.contains("empty: no file of parcels"), "\(none.err)")
  }

  @Test("statements and provisions of a folder are those of the files in it")
  func statements() throws {
    try lay(["lots/a.geojson", "lots/sub/b.geojson", "empty/notes.txt"])
    let files = ["lots/a.geojson", "lots/sub/b.geojson"]
    for command in [["balance"], ["idle"], ["review", "--all"], ["rules", "--provisions"]] {
      let json = command + ["--format", "json"] + asOf
      let named = try Program.run(json + files, in: folder)
      let whole = try Program.run(json + ["lots"], in: folder)
      #expect(named.status == whole.status && named.status != 2, "\(whole.err)")
      #expect(named.out == whole.out && !whole.out.isEmpty, "\(command)")
      let none = try Program.run(json + ["empty"], in: folder)
      #expect(none.status == 2 && none.err.contains("empty: no file of parcels"), "\(none.err)")
    }
  }
}
