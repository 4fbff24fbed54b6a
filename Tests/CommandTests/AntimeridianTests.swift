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
    // Exchanged axes are still told of.
    try folder.write(Self.metres(32760, x: 8_140_132, y: 819_700), as: "swapped.geojson")
    let swapped = try Program.run(["check", "swapped.geojson", "--no-plan"] + asOf, in: folder)
    #expect(swapped.status == 2 && swapped.out.contains("INP204"), "\(swapped.out)")
  }
}
