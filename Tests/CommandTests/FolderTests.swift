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
}
