import Foundation
import Testing

/// Shares of totals of two layers, where one of them lies wholly elsewhere.
@Suite("Totals of layers that lie apart")
struct ElsewhereTotalTests {
  private static func square(_ west: Double, _ south: Double, _ side: Double) -> String {
    let corners = [
      [west, south], [west + side, south], [west + side, south + side], [west, south + side],
      [west, south],
    ]
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
      + "{\"id\":\"B1\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(corners)]}}]}"
  }

  private func indicator(_ base: String) throws -> [String: Any] {
    let folder = try Folder()
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.violating)]), as: "plots.geojson")
    try folder.write(base, as: "base.geojson")
    let run = try Program.run(
      [
        "check", "plots.geojson", "--layer", "water:base-year=base.geojson", "--threshold",
        "water-kept-share=90", "--select", "BLU502", "--format", "json",
      ] + asOf, in: folder)
    let found = try parsed(run.out)["indicators"] as? [[String: Any]]
    return try #require(found?.first, "\(run.err)")
  }

  @Test("the water of one place is no share of that of another")
  func elsewhere() throws {
    let found = try indicator(Self.square(116.3, 39.9, 0.05))
    #expect(found["verdict"] as? String == "not-evaluated")
    #expect(found["value"] is NSNull, "\(found)")
    #expect("\(found)".contains("lie wholly apart"), "\(found)")
  }

  @Test("where the layers meet the share is reckoned")
  func here() throws {
    let found = try indicator(Self.square(113.47, 23.26, 0.1))
    #expect(found["verdict"] as? String == "suspected")
    #expect((found["value"] as? Double ?? 0) > 0, "\(found)")
    #expect(!"\(found)".contains("lie wholly apart"), "\(found)")
  }
}
