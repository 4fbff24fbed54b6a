import Foundation
import Testing

@Suite("Reference systems and own layers")
struct PlaceTests {
  struct Misplaced: CustomTestStringConvertible, Sendable {
    var file: String
    var says: String
    var testDescription: String { file }
  }

  @Test(
    "coordinates that are not what they are said to be are named and not used",
    arguments: [
      Misplaced(file: "parcels-4547-untagged", says: "most likely EPSG:4547"),
      Misplaced(file: "parcels-4526-untagged", says: "most likely EPSG:4526"),
      Misplaced(
        file: "parcels-4526-northing-first-untagged", says: "zone 38) with northing first"),
      Misplaced(file: "parcels-4547-northing-first", says: "these numbers have northing first"),
      Misplaced(file: "parcels-4547-tagged-4548", says: "its numbers look like EPSG:4547"),
      Misplaced(file: "parcels-latitude-first", says: "these numbers are latitude first"),
    ])
  func misplaced(_ misplaced: Misplaced) throws {
    let outcome = try Program.run(["check", Program.file(misplaced.file + ".geojson")] + asOf)
    #expect(outcome.status == 2)
    #expect(
      outcome.out.replacingOccurrences(of: "\n ", with: " ").contains(misplaced.says),
      "\(outcome.out)")
    // No rule of the plan has an answer, none is silent, and the data checks were made.
    #expect(outcome.out.contains("Rules evaluated on no plot"))
    #expect(outcome.out.contains("incomplete 0  conforms 5") || outcome.out.contains("5 plots"))
  }

  @Test(
    "the same plots in every system have the same areas",
    arguments: [
      ["parcels-4547.geojson"], ["parcels-4547-untagged.geojson", "--crs", "EPSG:4547"],
      ["parcels-4526-untagged.geojson", "--crs", "EPSG:4526"],
      ["parcels-4547-tagged-4548.geojson", "--crs", "4547"],
    ])
  func sameAreas(arguments: [String]) throws {
    func areas(_ arguments: [String]) throws -> [Double] {
      let outcome = try Program.run(
        ["check", Program.file(arguments[0])] + arguments.dropFirst() + ["--format", "json"]
          + asOf)
      #expect(outcome.status == 0, "\(outcome.err)")
      return [try #require(try parsed(outcome.out)["plots_area_m2"] as? Double)]
    }
    let expected = try areas(["parcels.geojson"])
    let found = try areas(arguments)
    for (a, b) in zip(expected, found) {
      // Nine decimals of a degree are 0.1 mm, over 400 m of boundary each.
      #expect(abs(a - b) < 0.5, "\(a) \(b)")
    }
  }

  @Test("all plots outside the plan area: one sentence with the distance, other checks go on")
  func outside() throws {
    let outcome = try Program.run(
      ["check", Program.file("parcels-40-km-east.geojson")] + asOf)
    #expect(outcome.status == 1)
    let text = outcome.out.replacingOccurrences(of: "\n ", with: " ")
    #expect(text.contains("Note: all 5 plots lie outside the plan area, about 3"), "\(text)")
    #expect(text.contains("km away at the nearest (read as OGC:CRS84)"))
    #expect(text.components(separatedBy: "Note: ").count == 2, "one sentence, no more")
    #expect(text.contains("INP402") || text.contains("LAY101"))
  }

  @Test("an own blue line decides, whichever city it is of")
  func ownLayer() throws {
    for (plots, layer) in [
      ("parcels.geojson", "blue-line-4547.geojson"),
      ("wuhan-parcels-4547.geojson", "wuhan-blue-line-4547.geojson"),
    ] {
      let outcome = try Program.run(
        [
          "check", Program.file(plots), "--layer",
          "blue-line:permanent=\(Program.file(layer))", "--select", "BLU101", "--format", "json",
        ] + asOf)
      // The layer is the user's and no sketch: it decides without --trust-schematic.
      #expect(outcome.status == 1, "\(plots) \(outcome.err)")
      let report = try parsed(outcome.out)
      let findings = try #require(report["findings"] as? [[String: Any]])
        .filter { $0["rule"] as? String == "BLU101" }
      let areas = findings.compactMap { $0["area_m2"] as? Double }.sorted()
      try #require(areas.count == 3, "\(plots)")
      // 20 m × 40 m and twice 100 m × 40 m, drawn in the plane, measured on the ellipsoid.
      for (area, drawn) in zip(areas, [800.0, 4000, 4000]) {
        #expect(abs(area - drawn) < drawn * 2e-4, "\(plots) \(area)")
      }
      let provenance = try #require(report["provenance"] as? [String: Any])
      let layers = try #require(provenance["layers"] as? [[String: Any]])
      let replaced = layers.filter { $0["replaced"] as? Bool == true }
      #expect(replaced.compactMap { $0["role"] as? String } == ["blue-line:permanent"])
      let notices = try #require(report["notices"] as? [[String: String]])
      #expect(notices.contains { $0["en"]?.contains("your own layer") == true })
    }
  }

  @Test(
    "an own layer that lies elsewhere than it says is refused",
    arguments: [
      Misplaced(file: "blue-line-4547-untagged", says: "most likely EPSG:4547"),
      Misplaced(file: "blue-line-4547-northing-first", says: "these numbers have northing first"),
      Misplaced(
        file: "wuhan-blue-line-4547-northing-first", says: "these numbers have northing first"),
      Misplaced(file: "parcels-latitude-first", says: "these numbers are latitude first"),
    ])
  func refused(_ layer: Misplaced) throws {
    let outcome = try Program.run(
      [
        "check", Program.file("parcels.geojson"), "--layer",
        "blue-line:permanent=\(Program.file(layer.file + ".geojson"))",
      ] + asOf)
    #expect(outcome.status == 2)
    #expect(outcome.err.contains(layer.says), "\(outcome.err)")
    #expect(outcome.out.isEmpty)
  }

  @Test("a layer of points is no blue line; an empty one and a far one are said")
  func unusualLayers() throws {
    let folder = try Folder()
    let point =
      #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[113.5,23.3]}}"#
    try folder.write(SamplePlots.collection([point]), as: "points.geojson")
    try folder.write(SamplePlots.collection([]), as: "empty.geojson")
    func run(_ layer: String) throws -> Program.Outcome {
      try Program.run(
        ["check", Program.file("parcels.geojson"), "--layer", "blue-line:permanent=\(layer)"]
          + asOf, in: folder)
    }
    let points = try run("points.geojson")
    #expect(points.status == 2)
    #expect(points.err.contains("points.geojson:2:1: feature #1 is a point"), "\(points.err)")
    let empty = try run("empty.geojson")
    #expect(empty.status == 0)
    #expect(empty.out.contains("empty.geojson has no features"))
    let far = try run(Program.file("wuhan-blue-line-4547.geojson"))
    #expect(
      far.out.replacingOccurrences(of: "\n ", with: " ").contains("km from the nearest plot"),
      "\(far.out)")
  }

  @Test("without a plan only data and shapes are checked")
  func noPlan() throws {
    let outcome = try Program.run(
      ["check", Program.file("parcels-40-km-east.geojson"), "--no-plan"] + asOf)
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(outcome.out.contains("0 rules  "))
    #expect(!outcome.out.contains("outside the plan area"))
  }

  /// A square of a hundred metres, in a system that the file names or does not.
}
