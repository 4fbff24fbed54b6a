import Foundation
import Testing

@Suite("Land on both sides of the antimeridian")
struct AntimeridianTests {
  /// Plots of 40 m at the equator on both sides of 180°, each a rectangle in degrees.
  private static let plots = SamplePlots.collection(
    [("east", 179.9992), ("west", -179.9996)].map { id, west in
      let (east, south, north) = (west + 0.0004, -0.0002, 0.0002)
      let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        .map { String(format: "[%.7f,%.7f]", $0.0, $0.1) }.joined(separator: ",")
      return #"{"type":"Feature","properties":{"plot_id":"\#(id)"},"#
        + #""geometry":{"type":"Polygon","coordinates":[["# + corners + "]]}}"
    })

  /// The same beside the antimeridian in a system that goes on across it.
  private static func metres(_ code: Int, x: Int, y: Int) -> String {
    let plots = [x, x + 300].map { west in
      #"{"type":"Feature","properties":{"plot_id":"\#(west)"},"geometry":{"type":"Polygon","#
        + #""coordinates":[[[\#(west),\#(y)],[\#(west + 40),\#(y)],[\#(west + 40),\#(y + 44)],"#
        + "[\(west),\(y + 44)],[\(west),\(y)]]]}}"
    }
    let name = #"{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::\#(code)"}}"#
    return #"{"type":"FeatureCollection","crs":"# + name + #","features":["#
      + plots.joined(separator: ",") + "]}"
  }

  @Test("without a plan they are measured where they lie, in degrees and in metres")
  func measured() throws {
    let folder = try Folder()
    try folder.write(Self.plots, as: "degrees.geojson")
    try folder.write(Self.metres(32760, x: 819_700, y: 8_140_132), as: "utm.geojson")
    for file in ["degrees.geojson", "utm.geojson"] {
      let run = try Program.run(
        ["check", file, "--no-plan", "--format", "json", "--lang", "en"] + asOf, in: folder)
      let codes = try #require(parsed(run.out)["findings"] as? [[String: Any]], "\(run.err)")
        .map { "\($0["rule"] ?? "")" }
      #expect(!codes.contains { $0.hasPrefix("GEO") || $0 == "INP204" || $0 == "TOP202" })
      #expect(run.status != 2, "\(run.out)")
    }
    // Exchanged axes are told of where a plan says which place is meant.
    try folder.write(Self.metres(32760, x: 8_140_132, y: 819_700), as: "swapped.geojson")
    let swapped = try Program.run(
      ["check", folder.path("swapped.geojson"), "--plan", "p"] + asOf, in: Self.package())
    #expect(swapped.status == 2 && swapped.out.contains("INP204"), "\(swapped.out)")
  }

  /// Rectangles of one feature by their west and east, all as high as each other.
  private static func feature(
    _ id: String, _ south: Double, _ north: Double, _ spans: (Double, Double)...
  ) -> String {
    let polygons = spans.map { west, east in
      let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      return "[[" + corners + "]]"
    }.joined(separator: ",")
    return #"{"type":"Feature","id":"\#(id)","properties":{"plot_id":"\#(id)","use":"B1","#
      + #""approved":"2023-01-01","river_permit":"no"},"geometry":{"type":"MultiPolygon","#
      + #""coordinates":["# + polygons + "]}}"
  }

  /// A plan on both sides of 180° with a river and three plots in it.
  private static func package() throws -> Folder {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    try folder.write(
      SamplePlots.collection([
        feature("a", -16.81, -16.79, (179.99, 180), (-180, -179.99))
      ]), as: "p/layers/plan-area.geojson")
    try folder.write(
      SamplePlots.collection([
        feature("r", -16.8002, -16.8, (179.998, 180), (-180, -179.998))
      ]), as: "p/layers/blue-line.geojson")
    try folder.write(
      SamplePlots.collection([
        feature("across", -16.8003, -16.7999, (179.9998, 180), (-180, -179.9998)),
        feature("west", -16.8003, -16.7999, (-179.9997, -179.9993)),
        feature("east", -16.8003, -16.7999, (179.9992, 179.9996)),
      ]), as: "plots.geojson")
    return folder
  }

  @Test("pages of review draw both sides as one place")
  func drawn() throws {
    let folder = try Self.package()
    let run = try Program.run(
      ["review", "plots.geojson", "--plan", "p", "--all", "-o", "r.html"] + asOf, in: folder)
    #expect(run.status == 0, "\(run.err)")
    let drawings = try folder.text("r.html").split(separator: "<svg").dropFirst()
    try #require(drawings.count == 3)
    for drawing in drawings {
      // The river goes through the frame from side to side, and the scale is one of plots.
      let start = try #require(drawing.range(of: ##"<g fill="#4d94dd""##), "\(drawing)")
      let group = drawing[start.upperBound...].prefix { $0 != "\n" }
      let eastings = group.matches(of: #/[ML]([0-9.]+) /#).compactMap { Double($0.output.1) }
      #expect(eastings.min() == 0 && eastings.max() == 140, "\(group)")
      #expect(drawing.contains(">50 m</text>"), "\(drawing)")
    }
  }

  @Test(
    "a layer that is cut there is no layer with faults; longitudes beyond it are told as they are")
  func layers() throws {
    let folder = try Self.package()
    func check() throws -> Program.Outcome {
      try Program.run(
        ["check", "plots.geojson", "--plan", "p", "--select", "BLU101", "--lang", "en"] + asOf,
        in: folder)
    }
    let cut = try check()
    #expect(cut.status == 1 && !cut.out.contains("repaired"), "\(cut.out)")
    for (west, east) in [(180.0007, 180.002), (179.9995, 180.0007)] {
      try folder.write(
        SamplePlots.collection([Self.feature("r", -16.8002, -16.8, (west, east))]),
        as: "p/layers/blue-line.geojson")
      let says = "r has the longitude 180.0007, beyond 180 degrees: that place is -179.9993"
      let beyond = try check()
      let words = beyond.err.replacingOccurrences(of: "\n ", with: " ")
      #expect(beyond.status == 2 && words.contains(says), "\(beyond.err)")
      let proof = try Program.run(["plan", "check", "p", "--lang", "en"], in: folder)
      #expect(proof.status == 2 && proof.out.contains(says), "\(proof.out)")
    }
    // What crosses itself is still told of.
    let bowTie =
      #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":"#
      + "[[[179.998,-16.801],[179.999,-16.8],[179.999,-16.801],[179.998,-16.8],[179.998,-16.801]]]}}"
    try folder.write(SamplePlots.collection([bowTie]), as: "p/layers/blue-line.geojson")
    #expect(try check().out.contains("that are not valid were repaired"))
  }
}
