import Foundation
import Testing

/// Layers that `plan check` finds to be of use, or of none.
@Suite("plan check of layers")
struct PlanLayerTests {
  @Test(
    "a layer that cannot be used is an error at its feature",
    arguments: [
      (
        #"{"type":"Polygon","coordinates":[[[45.3,-122.99],[45.33,-122.99],[45.33,-122.95],[45.3,-122.99]]]}"#,
        "f is not on earth: the latitude -122.99 is beyond 90 degrees; longitude comes first"
      ),
      (
        #"{"type":"Polygon","coordinates":[[[0.891,3.0],[0.892,3.0],[0.892,3.001],[0.891,3.0]]]}"#,
        "f lies some 328 km from the plan area"
      ),
      (
        #"{"type":"Polygon","coordinates":[[[113.5,23.3],[113.6,23.3],[113.6,23.4],[113.5,23.3]]]}"#,
        "km from the plan area"
      ),
      (
        #"{"type":"Point","coordinates":[3.0,0.9]}"#,
        "f is a point, and rules measure areas in the layer blue-line: BLU101"
      ),
      (
        #"{"type":"LineString","coordinates":[[3.0,0.9],[3.01,0.9]]}"#,
        "f is a line without a setback, and rules measure areas in the layer blue-line: BLU101"
      ),
    ])
  func unusable(geometry: String, says: String) throws {
    let folder = try TemplatePackage.made()
    try folder.write(TemplatePackage.layer(geometry), as: "p/layers/blue-line.geojson")
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.status == 2)
    let told = outcome.lines.filter { $0.hasPrefix("p/layers/blue-line.geojson:2:1: ") }
    #expect(told.count == 1 && told[0].contains(says), "\(outcome.out)")
    #expect(outcome.out.hasSuffix("1 fault\n"))
    let chinese = try TemplatePackage.check(folder, "--lang", "zh")
    #expect(!chinese.out.contains("plan area") && !chinese.out.contains("latitude"))
  }

  @Test("layers that take their reach from each other are faults, each at its covers")
  func circleOfCovers() throws {
    let folder = try TemplatePackage.made()
    try TemplatePackage.change(
      folder, "plan.yaml", "{role: plan-area, file: layers/plan-area.geojson,",
      "{role: plan-area, covers: blue-line, file: layers/plan-area.geojson,")
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.status == 2)
    let told = outcome.lines.filter { $0.contains("covers come back to this layer: ") }
    #expect(told.count == 2, "\(outcome.out)")
    #expect(told.contains { $0.contains("blue-line > plan-area > blue-line") })
    let chinese = try TemplatePackage.check(folder, "--lang", "zh")
    #expect(chinese.out.contains("covers 绕回本图层"), "\(chinese.out)")
  }

  @Test("a layer of a strip may be lines, and a layer that nothing measures may be points")
  func usable() throws {
    let folder = try TemplatePackage.made()
    try folder.write(
      TemplatePackage.layer(#"{"type":"LineString","coordinates":[[3.0,0.9],[3.01,0.9]]}"#),
      as: "p/layers/blue-line.geojson")
    try TemplatePackage.change(
      folder, "plan.yaml", "covers: plan-area, valid", "setback: 10, valid")
    #expect(try TemplatePackage.check(folder).out.hasSuffix("all hold\n"))
    let again = try TemplatePackage.made()
    try again.write(
      TemplatePackage.layer(#"{"type":"Point","coordinates":[3.0,0.9]}"#),
      as: "p/layers/wells.geojson")
    try TemplatePackage.change(
      again, "plan.yaml", "layers:\n",
      "layers:\n  facility: {role: facility, file: layers/wells.geojson, label: wells, "
        + "certainty: schematic}\n")
    #expect(try TemplatePackage.check(again).out.hasSuffix("all hold\n"))
  }

  @Test("a layer without features, and one with features without geometry, are noted")
  func empty() throws {
    let folder = try TemplatePackage.made()
    try folder.write(
      #"{"type":"FeatureCollection","features":[]}"#, as: "p/layers/blue-line.geojson")
    let none = try TemplatePackage.check(folder)
    #expect(none.status == 0)
    #expect(
      none.out.contains("p/layers/blue-line.geojson:1:1: note: the layer blue-line has no feature"),
      "\(none.out)")
    try folder.write(
      TemplatePackage.layer(#"{"type":"Polygon","coordinates":[]}"#),
      as: "p/layers/blue-line.geojson")
    let bare = try TemplatePackage.check(folder)
    #expect(
      bare.out.contains(
        "p/layers/blue-line.geojson:2:1: note: features of the layer blue-line without a geometry: 1"
      ), "\(bare.out)")
    // Where no feature has any place the file was written by mistake.
    try folder.write(TemplatePackage.layer("null"), as: "p/layers/blue-line.geojson")
    let null = try TemplatePackage.check(folder)
    #expect(null.status == 2 && null.out.contains("GEO101"), "\(null.out)")
  }
}
