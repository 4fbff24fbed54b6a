import Foundation
import Testing

/// Plots that end where a unit or a control line does, but for the decimals of a file.
@Suite("Plots of an area statement that only touch")
struct BalanceSliverTests {
  let folder: Folder

  init() throws {
    folder = try TemplatePackage.made()
    let text = try folder.text("p/plan.yaml")
    let start = try #require(text.range(of: "  blue-line:\n"))
    let end = try #require(text.range(of: "  reserved-land:\n"))
    let layers = ["blue-line", "cluster"].map { role in
      "  \(role): {role: \(role), file: layers/\(role).geojson, label: \(role), "
        + "certainty: digitised, accuracy: 0}\n"
    }
    try folder.write(
      text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: layers.joined()),
      as: "p/plan.yaml")
    try folder.write(
      Self.file([
        Self.box(0, 0, 50, 80, #""plot_id":"W","use":"B1""#),
        Self.box(50, 0, 100, 80, #""plot_id":"E","use":"B1""#),
      ]), as: "plots.geojson")
  }

  private static func file(_ features: [String]) -> String {
    SamplePlots.collection(
      features,
      head: #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32631"}},"#)
  }

  private static func box(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ properties: String
  ) -> String {
    let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
      .map { "[\(500_500 + $0.0),\(100_000 + $0.1)]" }.joined(separator: ",")
    return #"{"type":"Feature","properties":{\#(properties)},"#
      + #""geometry":{"type":"Polygon","coordinates":[[\#(corners)]]}}"#
  }

  /// Plots by unit and in the control line, where two units meet at `x` and the line ends at `y`.
  private func counts(x: Double, y: Double) throws -> (units: [String: Int], line: Int?) {
    try folder.write(
      Self.file([
        Self.box(-20, -20, x, 100, #""name":"west""#),
        Self.box(x, -20, 120, 100, #""name":"east""#),
      ]), as: "p/layers/cluster.geojson")
    try folder.write(
      Self.file([Self.box(-20, -100, 120, y, #""name":"river""#)]),
      as: "p/layers/blue-line.geojson")
    let tables = try BalanceTests.statement(["plots.geojson", "--plan", "p"] + asOf, in: folder)
    let units = try #require(tables["units"])
    for key in ["balance", "units"] { BalanceTests.closes(tables[key] ?? [], key) }
    let named = units.compactMap { row in
      (row["unit"] as? String).flatMap { name in (row["plots"] as? Int).map { (name, $0) } }
    }
    let line = tables["occupation"]?.first { $0["weight"] as? String == "group" }
    return (Dictionary(uniqueKeysWithValues: named), line?["plots"] as? Int)
  }

  @Test("they count where they lie, and no more where they touch")
  func touching() throws {
    let exact = try counts(x: 50, y: 0)
    #expect(exact.units == ["west": 1, "east": 1])
    #expect(exact.line ?? 0 == 0)
    let sliver = try counts(x: 50.05, y: 0.05)
    #expect(sliver.units == ["west": 1, "east": 1])
    #expect(sliver.line == 0)
    let cut = try counts(x: 55, y: 5)
    #expect(cut.units == ["west": 2, "east": 1])
    #expect(cut.line == 2)
  }
}
