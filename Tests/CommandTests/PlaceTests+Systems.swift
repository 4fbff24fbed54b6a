import Foundation
import Testing

/// Systems that plots say themselves, and land beyond China.
extension PlaceTests {
  private static func square(_ x: Int, _ y: Int, _ system: Int?) -> String {
    let crs =
      system.map {
        #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::\#($0)"}},"#
      } ?? ""
    let corners = [(x, y), (x + 100, y), (x + 100, y + 100), (x, y + 100), (x, y)]
      .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return #"{"type":"FeatureCollection",\#(crs)"features":[{"type":"Feature","id":"r","#
      + #""properties":{"宗地代码":"r"},"geometry":{"type":"Polygon","coordinates":[["#
      + corners + "]]}}]}"
  }

  @Test(
    "a file of another province is in the zone that it says, and in no other",
    arguments: [
      (35_409_774, 3_384_088, 4523, ""), (36_409_774, 3_384_088, 4524, ""),
      (18_409_774, 3_384_088, 4496, ""),
      (36_409_774, 3_384_088, 4523, "numbers look like 3-degree zone 36"),
      (18_409_774, 3_384_088, 4497, "numbers look like 6-degree zone 18"),
    ])
  func ownZone(x: Int, y: Int, system: Int, says: String) throws {
    let folder = try Folder()
    try folder.write(Self.square(x, y, system), as: "plots.geojson")
    let plots = try Program.run(["check", "plots.geojson", "--lang", "en"] + asOf, in: folder)
    let words = plots.out.replacingOccurrences(of: "\n ", with: " ")
    #expect(plots.out.contains("INP205") == !says.isEmpty, "\(plots.out)")
    #expect(words.contains("lies outside the plan area") == says.isEmpty, "\(plots.out)")
    let layer = try Program.run(
      [
        "check", Program.file("parcels.geojson"), "--layer", "blue-line:permanent=plots.geojson",
        "--lang", "en",
      ] + asOf, in: folder)
    #expect((layer.status == 2) == !says.isEmpty, "\(layer.err)")
    #expect(says.isEmpty || layer.err.contains(says), "\(layer.err)")
  }

  @Test("a layer may be in a system that nobody listed; other countries have no Chinese zones")
  func otherCountry() throws {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    func run(_ more: String...) throws -> Program.Outcome {
      try Program.run(["check"] + more + ["--plan", "p", "--lang", "en"] + asOf, in: folder)
    }
    // WGS 72 / UTM zone 31N has nearly the numbers of WGS 84's, which the plan lists.
    try folder.write(Self.square(500_050, 99_550, 32_231), as: "river.geojson")
    let own = try run("p/samples/plots.geojson", "--layer", "blue-line=river.geojson")
    #expect(own.status != 2, "\(own.err)")
    #expect(own.out.contains("your own layer river.geojson"), "\(own.out)")
    try folder.write(Self.square(500_050, 99_550, 32_632), as: "other.geojson")
    let wrong = try run("p/samples/plots.geojson", "--layer", "blue-line=other.geojson")
    #expect(wrong.status == 2 && wrong.err.contains("look like EPSG:32631"), "\(wrong.err)")
    for (x, y) in [(1_000_000, 200_000), (35_409_774, 3_384_088)] {
      try folder.write(Self.square(x, y, nil), as: "feet.geojson")
      let feet = try run("feet.geojson")
      #expect(feet.status == 2 && feet.out.contains("INP203"), "\(feet.out)")
      #expect(!feet.out.contains("-degree zone"), "\(feet.out)")
      #expect(!feet.out.contains("INP204") && !feet.out.contains("Gauss"), "\(feet.out)")
    }
  }

  @Test("a plan across the antimeridian is measured where it lies")
  func antimeridian() throws {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    func area(_ id: String, _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> String {
      let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
        .map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      return #"{"type":"Feature","id":"\#(id)","properties":{"plot_id":"\#(id)","use":"B1"},"#
        + #""geometry":{"type":"Polygon","coordinates":[["# + corners + "]]}}"
    }
    let east = area("east", 179.99, -16.81, 180, -16.79)
    let west = area("west", -180, -16.81, -179.99, -16.79)
    try folder.write(SamplePlots.collection([east, west]), as: "p/layers/plan-area.geojson")
    try folder.write(
      SamplePlots.collection([area("river", 179.997, -16.801, 179.9974, -16.799)]),
      as: "p/layers/blue-line.geojson")
    // 0.00058 degrees of latitude are 64.2 m, 0.00019 and 0.0027 of longitude 20.3 and 288 m.
    try folder.write(
      SamplePlots.collection([
        area("north", 179.997, -16.79842, 179.9974, -16.798),
        area("east", 179.99759, -16.8005, 179.998, -16.8),
        area("beyond", -179.9999, -16.8005, -179.999, -16.8),
      ]), as: "plots.geojson")
    let file = "p/rules/river.yaml"
    let rules = try folder.text(file)
    try folder.write(
      rules.replacingOccurrences(
        of: "violates: overlap_area('blue-line') > threshold('min-overlap')",
        with: "violates: distance('blue-line') < m(30) OR distance('blue-line') > m(300)"),
      as: file)
    func violating() throws -> [String] {
      let run = try Program.run(
        [
          "check", "plots.geojson", "--plan", "p", "--select", "BLU101", "--format", "json",
          "--lang", "en",
        ] + asOf, in: folder)
      let report = try parsed(run.out)
      let found = try #require(report["findings"] as? [[String: Any]], "\(run.err)")
      #expect(!"\(report["notices"] ?? "")".contains("plan area"), "\(run.out)")
      return found.filter { $0["verdict"] as? String != "advisory" }
        .compactMap { ($0["subject"] as? [String: Any])?["plot"] as? String }.sorted()
    }
    #expect(try violating() == ["east"])
    // The same place as a bbox that says so; exchanged numbers are none.
    let plan = try folder.text("p/plan.yaml")
    try folder.write(plan + "\nextent: [179.9, -17, -179.9, -16.7]\n", as: "p/plan.yaml")
    #expect(try violating() == ["east"])
    try folder.write(plan + "\nextent: [3.1, 0.8, 2.9, 1]\n", as: "p/plan.yaml")
    let wrong = try Program.run(["plan", "check", "p"], in: folder)
    #expect(wrong.status == 2 && wrong.out.contains("an extent is [west, south, east, north]"))
  }
}
