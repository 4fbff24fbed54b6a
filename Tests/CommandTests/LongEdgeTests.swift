import Foundation
import Testing

/// Edges of kilometres are another line in degrees than on the surface that is measured on: at
/// 23° the northern edge of a band of 10 km lies 0.88 m off in its middle.
@Suite("Long edges of layers")
struct LongEdgeTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      SamplePlots.collection([
        // Shares the band's northern edge, and nothing else, in degrees.
        Self.plot("north", 113.4995, 23.34, 113.5005, 23.341),
        // Lies in the band, 0.4 m from its southern edge in degrees.
        Self.plot("south", 113.4995, 23.33, 113.5005, 23.330004),
        Self.plot("deep", 113.4995, 23.334, 113.5005, 23.335),
        Self.plot("across", 113.52, 23.3395, 113.521, 23.3405),
      ]), as: "plots.geojson")
  }

  private static func polygon(_ points: [[Double]]) -> String {
    let ring = (points + points.prefix(1)).map { "[\($0[0]),\($0[1])]" }.joined(separator: ",")
    return "{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}"
  }

  private static func plot(
    _ id: String, _ west: Double, _ south: Double, _ east: Double, _ north: Double
  ) -> String {
    "{\"type\":\"Feature\",\"properties\":{\"宗地代码\":\"\(id)\",\"用地代码\":\"070102\","
      + "\"批准日期\":\"2022-01-01\",\"蓝线许可\":\"无\"},\"geometry\":"
      + polygon([[west, south], [east, south], [east, north], [west, north]]) + "}"
  }

  private func judged(
    _ band: [[Double]], _ head: String = ""
  ) throws -> (violates: Int?, borderline: Int?, notices: [[String: String]]) {
    let feature =
      "{\"type\":\"Feature\",\"id\":\"band\",\"properties\":{},\"geometry\":"
      + Self.polygon(band) + "}"
    try folder.write(SamplePlots.collection([feature], head: head), as: "band.geojson")
    let outcome = try Program.run(
      ["check", "plots.geojson", "--layer", "blue-line:permanent=band.geojson"]
        + ["--select", "BLU101", "--format", "json"] + asOf, in: folder)
    let report = try parsed(outcome.out)
    let rules = try #require(report["rules"] as? [[String: Any]], "\(outcome.err)")
    let rule = rules.first { $0["code"] as? String == "BLU101" }
    let counts = rule?["counts"] as? [String: Int]
    let notices = try #require(report["notices"] as? [[String: String]])
    return (
      counts?["violates"], counts?["borderline"],
      notices.filter { $0["en"]?.contains("long edges") ?? false }
    )
  }

  @Test("what lies between the two lines alone is borderline, and the layer is told")
  func longEdges() throws {
    let run = try judged([[113.45, 23.33], [113.55, 23.33], [113.55, 23.34], [113.45, 23.34]])
    #expect(run.violates == 2 && run.borderline == 1, "\(run)")
    let notice = try #require(run.notices.first)
    #expect(run.notices.count == 1)
    let en = notice["en"] ?? ""
    #expect(en.contains("(up to 10.2 km) of 1 feature "), "\(en)")
    #expect(en.contains("up to 0.88 m apart") && en.contains("closer than 1.0 km"), "\(en)")
    let zh = notice["zh"] ?? ""
    #expect(zh.contains("1 个要素的长边(最长 10.2 km)") && zh.contains("0.88 m"), "\(zh)")
  }

  @Test("with vertices close together there is one line")
  func closeVertices() throws {
    let south = (0...100).map { [113.45 + 0.001 * Double($0), 23.33] }
    let north = south.reversed().map { [$0[0], 23.34] }
    let run = try judged(south + north)
    #expect(run.violates == 3 && run.borderline == 0 && run.notices.isEmpty, "\(run)")
  }

  @Test("a file of plots with such edges is told once, one without is not")
  func plots() throws {
    try folder.write(
      SamplePlots.collection([
        Self.plot("a", 113.45, 23.34, 113.55, 23.35), Self.plot("b", 113.45, 23.35, 113.55, 23.36),
      ]), as: "long.geojson")
    let outcome = try Program.run(
      ["check", "long.geojson", "plots.geojson", "--select", "BLU101", "--format", "json"] + asOf,
      in: folder)
    let report = try parsed(outcome.out)
    let notices = try #require(report["notices"] as? [[String: String]], "\(outcome.err)")
    let told = notices.compactMap { $0["en"] }.filter { $0.contains("long edges") }
    #expect(told.count == 1, "\(notices)")
    #expect(told.first?.contains("of 2 features") ?? false, "\(told)")
    #expect(told.first?.contains("long.geojson: ") ?? false, "\(told)")
  }

  @Test("a Gauss-Krüger system draws next to the same line")
  func gaussKruger() throws {
    let run = try judged(
      [[443_750, 2_581_100], [453_980, 2_581_100], [453_980, 2_582_270], [443_750, 2_582_270]],
      #""crs":{"type":"name","properties":{"name":"EPSG:4547"}},"#)
    #expect(run.violates == 3 && run.borderline == 0 && run.notices.isEmpty, "\(run)")
  }

  private func beside(
    _ plots: [String], _ layer: [[Double]], _ options: [String]
  ) throws -> [String: [String]] {
    let feature =
      "{\"type\":\"Feature\",\"id\":\"layer\",\"properties\":{},\"geometry\":"
      + Self.polygon(layer) + "}"
    try folder.write(SamplePlots.collection([feature]), as: "layer.geojson")
    try folder.write(SamplePlots.collection(plots), as: "beside.geojson")
    let outcome = try Program.run(
      ["check", "beside.geojson", "--no-plan", "--format", "json"] + options + asOf, in: folder)
    let report = try parsed(outcome.out)
    let findings = try #require(report["findings"] as? [[String: Any]], "\(outcome.err)")
    return findings.reduce(into: [:]) { told, finding in
      let verdict = finding["verdict"] as? String ?? ""
      told[finding["rule"] as? String ?? "", default: []].append(verdict)
    }
  }

  @Test("what lies beyond the perimeter between the two lines alone is a remark")
  func perimeter() throws {
    let area = [[113.4, 23.3], [113.6, 23.3], [113.6, 23.4], [113.4, 23.4]]
    let options = ["--layer", "plan-area=layer.geojson", "--select", "TOP401,GEO310"]
    // The lines are 3.5 m apart in their middle.
    let told = try beside(
      [Self.plot("south", 113.4995, 23.3, 113.5005, 23.301)], area, options)
    #expect(told == ["TOP401": ["advisory"]], "\(told)")
    let far = try beside(
      [Self.plot("south", 113.4995, 23.2995, 113.5005, 23.301)], area, options)
    #expect(far["TOP401"] == ["incomplete"], "\(far)")
    #expect(far["GEO310"]?.count == 1, "\(far)")
  }

  @Test("a gap beside what may lie open, between the two lines alone, is a remark")
  func gaps() throws {
    let street = [[113.45, 23.3], [113.55, 23.3], [113.55, 23.3003], [113.45, 23.3003]]
    func plots(from north: Double) -> [String] {
      (0..<10).flatMap { column in
        let west = 113.45 + 0.01 * Double(column)
        return [
          Self.plot("S\(column)", west, 23.299, west + 0.01, 23.3),
          Self.plot("N\(column)", west, north, west + 0.01, north + 0.001),
        ]
      }
    }
    let options = ["--intended-gaps", "layer.geojson", "--select", "TOP201,TOP202"]
    let told = try beside(plots(from: 23.3003), street, options)
    #expect(told.values.joined().allSatisfy { $0 == "advisory" }, "\(told)")
    #expect(!told.isEmpty)
    // Open land of 5 m beside the street is a gap, whichever line was meant.
    let ends = [
      Self.plot("W", 113.449, 23.299, 113.45, 23.302),
      Self.plot("E", 113.55, 23.299, 113.551, 23.302),
    ]
    let wide = try beside(plots(from: 23.30035) + ends, street, options)
    #expect(wide.values.joined().contains("incomplete"), "\(wide)")
  }
}
