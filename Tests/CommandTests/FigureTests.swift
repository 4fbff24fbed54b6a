import Testing

/// Figures of a whole plot on parts that stand far apart in the file.
@Suite("Figures of whole plots")
struct FigureTests {
  private static func square(_ place: Int, _ properties: String) -> String {
    let west = 113.53 + Double(place % 40) * 0.0003
    let south = 23.35 + Double(place / 40) * 0.0003
    let (east, north) = (west + 0.0002, south + 0.0002)
    let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    let points = ring.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":"
      + "{\"type\":\"Polygon\",\"coordinates\":[[\(points)]]}}"
  }

  /// About 0.045 ha each; two parts of one plot with others between them.
  private static func file(between: Int) -> String {
    func plot(_ id: String, _ output: Int) -> String {
      #""宗地代码":"\#(id)","YDYHFLDM":"100102","建成年份":2010,"年产值(万元)":\#(output)"#
    }
    var lines = [square(0, plot("S1", 900))]
    for index in 1...between { lines.append(square(index, plot("P\(index)", 900))) }
    lines.append(square(between + 1, plot("S1", 900)))
    return SamplePlots.collection(lines)
  }

  /// 900 on 0.045 ha is 19,900 a hectare, on 0.09 ha half of that.
  @Test("parts that repeat a figure are held against their area together", arguments: [1, 1300])
  func parts(between: Int) throws {
    let folder = try Folder()
    try folder.write(Self.file(between: between), as: "plots.geojson")
    let outcome = try Program.run(
      [
        "check", "plots.geojson", "--select", "STK102", "--threshold",
        "low-efficiency-output=15000", "--format", "json",
      ] + asOf, in: folder)
    let report = try parsed(outcome.out)
    let findings = try #require(report["findings"] as? [[String: Any]], "\(outcome.err)")
    let plots = findings.map { ($0["subject"] as? [String: Any])?["plot"] as? String }
    #expect(plots == ["S1", "S1"])
    let rules = try #require(report["rules"] as? [[String: Any]])
    let counts = try #require(rules.first { $0["code"] as? String == "STK102" }?["counts"])
    let tally = try #require(counts as? [String: Int])
    #expect(tally["suspected"] == 2 && tally["conforms"] == between, "\(tally)")
  }
}
