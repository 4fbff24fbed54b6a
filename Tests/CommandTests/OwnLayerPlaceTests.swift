import Foundation
import Testing

/// Plots outside the plan area, held against a layer of the user's.
@Suite("Places of own layers")
struct OwnLayerPlaceTests {
  /// Codes of the findings on plots of Wuhan by the shipped plan, and the exit status.
  private static func codes(_ layer: String) throws -> (found: Set<String>, status: Int32) {
    let run = try Program.run(
      [
        "check", Program.file("wuhan-parcels-4547.geojson"), "--layer",
        "blue-line:permanent=\(Program.file(layer))", "--format", "json",
      ] + asOf)
    let report = try parsed(run.out)
    let findings = try #require(report["findings"] as? [[String: Any]], "\(run.err)")
    return (Set(findings.compactMap { $0["rule"] as? String }), run.status)
  }

  @Test("a layer over the plots decides, one over another city does not hide where they lie")
  func place() throws {
    let own = try Self.codes("wuhan-blue-line-4547.geojson")
    #expect(own.status == 1 && own.found.contains("BLU101") && !own.found.contains("INP202"))
    let foreign = try Self.codes("blue-line-4547.geojson")
    #expect(foreign.status == 1 && foreign.found.contains("INP202"), "\(foreign.found)")
    #expect(!foreign.found.contains("BLU101"))
  }

  /// Plots and layers that conform by rules that measure distances and directions, by their codes.
  private static func measured(_ layers: String..., in folder: Folder) throws -> [String: Int] {
    let run = try Program.run(
      [
        "check", "home.geojson", "--threshold", "fire-station-distance=1700", "--select",
        "SVC301,LAY403", "--format", "json", "--trust-schematic",
      ] + layers.flatMap { ["--layer", $0] } + asOf, in: folder)
    let rules = try #require(try parsed(run.out)["rules"] as? [[String: Any]], "\(run.err)")
    var found: [String: Int] = [:]
    for rule in rules {
      let counts = try #require(rule["counts"] as? [String: Int])
      let code = rule["code"] as? String ?? ""
      guard ["SVC301", "LAY403"].contains(code) else { continue }
      found[code] = counts["conforms"] ?? -1
    }
    return found
  }

  private static func square(_ west: Double, _ south: Double, _ properties: String) -> String {
    let (east, north) = (west + 0.001, south + 0.001)
    let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    let points = ring.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return #"{"type":"Feature","properties":{\#(properties)},"geometry":"#
      + "{\"type\":\"Polygon\",\"coordinates\":[[\(points)]]}}"
  }

  @Test("a layer that no plot comes near moves no distance and no direction")
  func plane() throws {
    let folder = try Folder()
    let home = #""宗地代码":"440112003001GB00001","YDYHFLDM":"070102","批准日期":"2022-01-15""#
    try folder.write(
      SamplePlots.collection([Self.square(113.545, 23.345, home)]), as: "home.geojson")
    try folder.write(
      SamplePlots.collection([Self.square(8.6, 47.3, #""name":"far""#)]), as: "far.geojson")
    let plain = try Self.measured(in: folder)
    #expect(plain == ["SVC301": 1, "LAY403": 1])
    #expect(try Self.measured("zone:water-source=far.geojson", in: folder) == plain)
    // Nor does it where the plots come on standard input.
    let piped = try Program.run(
      [
        "check", "-", "--threshold", "fire-station-distance=1700", "--select", "SVC301,LAY403",
        "--layer", "zone:water-source=far.geojson", "--trust-schematic",
      ] + asOf, in: folder, input: try folder.text("home.geojson"))
    #expect(piped.status == 0 && piped.out.contains("conforms 1"), "\(piped.out)\(piped.err)")
  }

  private static func layer(_ corners: [(x: Double, y: Double, side: Double)]) -> String {
    let features = corners.enumerated().map { index, at in
      let (x, y) = (at.x + at.side, at.y + at.side)
      let ring = [(at.x, at.y), (x, at.y), (x, y), (at.x, y), (at.x, at.y)]
        .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      return #"{"type":"Feature","id":"f\#(index)","properties":{},"geometry":{"type":"Polygon","#
        + #""coordinates":[["# + ring + "]]}}"
    }
    return #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4547"}},"#
      + #""features":["# + features.joined(separator: ",\n") + "]}"
  }

  private static func run(_ text: String) throws -> Program.Outcome {
    let folder = try Folder()
    try folder.write(text, as: "river.geojson")
    return try Program.run(
      [
        "check", Program.file("parcels.geojson"), "--layer", "blue-line:permanent=river.geojson",
        "--lang", "en", "--full",
      ] + asOf, in: folder)
  }

  @Test(
    "a feature whose numbers cannot be in the system of its layer is refused",
    arguments: [(38_451_939.0, 2_583_377.0, 100.0), (2_583_377, 451_939, 100), (113.5, 23.3, 0.01)])
  func stray(x: Double, y: Double, side: Double) throws {
    let outcome = try Self.run(Self.layer([(451_939, 2_583_377, 100), (x, y, side)]))
    #expect(outcome.status == 2, "\(outcome.out)")
    let words = outcome.err.replacingOccurrences(of: "\n ", with: " ")
    #expect(words.contains("feature f1 cannot be those of EPSG:4547"), "\(outcome.err)")
  }

  @Test("one that lies at the plan in another zone is told, one of another city is not")
  func doubtful() throws {
    func words(_ x: Double, _ y: Double) throws -> String {
      let outcome = try Self.run(Self.layer([(451_939, 2_583_377, 100), (x, y, 100)]))
      #expect(outcome.status != 2, "\(outcome.err)")
      return outcome.out.replacingOccurrences(of: "\n ", with: " ")
    }
    let other = try words(145_500, 2_586_000)
    #expect(other.contains("feature f1 lies far from the plan area in EPSG:4547"), "\(other)")
    #expect(other.contains("EPSG:4548"), "\(other)")
    for (x, y) in [(452_300.0, 2_583_377.0), (524_000, 3_380_000)] {
      #expect(try !words(x, y).contains("lies far from the plan area"))
    }
  }
}
