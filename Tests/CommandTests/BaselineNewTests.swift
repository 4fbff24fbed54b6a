import Foundation
import Testing

/// What is new beside a baseline, and what is gone.
@Suite("Baselines tell what is new")
struct BaselineNewTests: BaselineSuite {
  let folder: Folder

  init() throws { folder = try Self.sampleFolder() }

  @Test("a plot that comes to overlap a blue line is new, and nothing else is")
  func newOverlap() throws {
    let violating = try parsed(SamplePlots.line(SamplePlots.violating))
    var lines = SamplePlots.lines
    let first = try #require(lines.firstIndex { $0.contains("\"YDYHFLDM\":\"070102\"") })
    try folder.write(SamplePlots.collection(lines), as: "before.geojson")
    var moved = try parsed(lines[first])
    let properties = try #require(moved["properties"] as? [String: Any])
    let id = try #require((properties["ZDDM"] ?? properties["宗地代码"]) as? String)
    moved["geometry"] = violating["geometry"]
    lines[first] = String(
      decoding: try JSONSerialization.data(withJSONObject: moved), as: UTF8.self)
    try folder.write(SamplePlots.collection(lines), as: "now.geojson")
    try check("before.geojson", "--write-baseline", "known.json")
    #expect(try !folder.text("known.json").contains("\"BLU101\",\"plot\":\"\(id)\""))
    let outcome = try check("now.geojson", "--baseline", "known.json", "-o", "r.sarif")
    #expect(outcome.status == 1, "\(outcome.err)")
    let results = try results("r.sarif")
    let new = results.filter { $0["baselineState"] as? String == "new" }
    #expect(new.contains { $0["ruleId"] as? String == "BLU101" }, "\(new)")
    #expect(new.allSatisfy { "\($0["logicalLocations"] ?? $0)".contains(id) }, "\(new)")
    #expect(results.count { $0["baselineState"] as? String == "unchanged" } > 150)
    #expect(new.allSatisfy { $0["suppressions"] == nil })
  }

  @Test("a finding whose verdict is worse than it was is new; one that is better is known")
  func worseVerdict() throws {
    let line = SamplePlots.line(SamplePlots.violating)
    try folder.write(SamplePlots.collection([line]), as: "now.geojson")
    try check("now.geojson", "--select", "BLU101", "--write-baseline", "known.json")
    let known = try folder.text("known.json")
    let source = try #require(
      known.split(separator: "\n").first { $0.contains("\"BLU101\",\"plot\"") })
    #expect(!source.contains("verdict"), "nothing is worse than violates: \(source)")
    for (verdict, figures) in [("borderline", [0, 1, 1]), ("suspected", [0, 1, 1])] {
      let milder = known.replacingOccurrences(
        of: String(source), with: source.dropLast() + ",\"verdict\":\"\(verdict)\"}")
      try folder.write(milder, as: "milder.json")
      #expect(
        try self.figures(
          standing("now.geojson", "--select", "BLU101", "--baseline", "milder.json")) == figures)
    }
    #expect(
      try figures(standing("now.geojson", "--select", "BLU101", "--baseline", "known.json"))
        == [1, 0, 0])
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.borderline)]), as: "near.geojson")
    try check("near.geojson", "--select", "BLU101", "--write-baseline", "near.json")
    #expect(try folder.text("near.json").contains("\"verdict\":\"borderline\""))
    #expect(
      try figures(standing("near.geojson", "--select", "BLU101", "--baseline", "near.json"))
        == [1, 0, 0])
  }

  @Test("plots that come to overlap each other", arguments: [false, true])
  func overlaps(withoutIds: Bool) throws {
    func plot(_ id: String, _ x: Double, _ width: Double) -> String {
      let (west, east) = (113.5 + x / 1e4, 113.5 + (x + width) / 1e4)
      let corners = [[west, 23.3], [east, 23.3], [east, 23.301], [west, 23.301], [west, 23.3]]
      let ring = corners.map { "[\($0[0]),\($0[1])]" }.joined(separator: ",")
      let name = withoutIds ? "" : "\"宗地代码\":\"44011200300\(id)\""
      return "{\"type\":\"Feature\",\"properties\":{\(name)},\"geometry\":"
        + "{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}"
    }
    let known = [plot("1GB00001", 0, 10), plot("1GB00002", 9, 11), plot("1GB00003", 20, 10)]
    try folder.write(SamplePlots.collection(known), as: "before.geojson")
    try folder.write(
      SamplePlots.collection(known.reversed() + [plot("1GB00004", 29.5, 10)]), as: "now.geojson")
    let select = ["--no-plan", "--select", "TOP101"]
    try check(["before.geojson", "--write-baseline", "known.json"] + select)
    let line = try folder.text("known.json").split(separator: "\n").first {
      $0.hasPrefix("{\"rule\"")
    }
    #expect(line?.contains("\"place\"") == withoutIds, "\(line ?? "")")
    let outcome = try check(["now.geojson", "--baseline", "known.json"] + select)
    #expect(outcome.status == 1)
    let standing = try standing(["now.geojson", "--baseline", "known.json"] + select)
    #expect(figures(standing) == [1, 1, 0], "\(standing)")
  }

  @Test("a new finding fails; what is no longer found is told")
  func newAndGone() throws {
    let lines = [SamplePlots.line(SamplePlots.violating), SamplePlots.line(SamplePlots.borderline)]
    try folder.write(SamplePlots.collection([lines[1]]), as: "before.geojson")
    try folder.write(SamplePlots.collection(lines), as: "now.geojson")
    try check("before.geojson", "--write-baseline", "known.json", "--select", "BLU")
    let grown = try check("now.geojson", "--baseline", "known.json", "--select", "BLU")
    #expect(grown.status == 1)
    #expect(grown.out.contains("\(SamplePlots.violating)"), "the worst are the new ones")
    #expect(
      figures(try standing("now.geojson", "--baseline", "known.json", "--select", "BLU"))
        == [1, 1, 0])
    try check("now.geojson", "--write-baseline", "known.json", "--select", "BLU")
    let shrunk = try check("before.geojson", "--baseline", "known.json", "--select", "BLU")
    #expect(shrunk.status == 0)
    #expect(
      shrunk.out.contains("no longer found 1 (BLU101 \(SamplePlots.violating))"), "\(shrunk.out)")
    let elsewhere = try standing(
      "before.geojson", "--baseline", "known.json", "--select", "RES")
    #expect(figures(elsewhere) == [0, 0, 0], "what was not looked at is not gone")
  }
}
