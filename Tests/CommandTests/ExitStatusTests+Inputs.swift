import Foundation
import Testing

/// Inputs of which nothing, or only a part, can be judged.
extension ExitStatusTests {
  @Test("tests of an input without plots are skipped, not passed")
  func emptyJUnit() throws {
    try folder.write(SamplePlots.collection([]), as: "none.geojson")
    let outcome = try Program.run(
      ["check", "none.geojson", "--format", "junit", "--select", "BLU101,GEO,USE"] + asOf,
      in: folder)
    let cases = outcome.out.components(separatedBy: "<testcase ").count - 1
    #expect(cases > 10)
    #expect(outcome.out.components(separatedBy: "<skipped ").count - 1 == cases, "\(outcome.out)")
  }

  @Test("one unusable file among several: the others are judged, 2 outranks 1")
  func unusableAmongSeveral() throws {
    try folder.write("", as: "nothing.geojson")
    let outcome = try Program.run(
      [
        "check", "nothing.geojson", "violating.geojson", "absent.geojson", "--trust-schematic",
        "-o", "out.json", "-o", "out.geojson", "-o", "out.csv", "-o", "out.jsonl",
      ] + asOf, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("nothing.geojson:1:1: INP115"))
    #expect(outcome.out.contains("absent.geojson: INP117"))
    let report = try JSONSerialization.jsonObject(with: folder.bytes("out.json"))
    let members = try #require(report as? [String: Any])
    #expect(members["complete"] as? Bool == false)
    #expect(members["exit_status"] as? Int == 2)
    #expect(members["plots_total"] as? Int == 2)
    #expect((members["failures"] as? [Any])?.count == 2)
    let findings = try #require(members["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "BLU101" })
    let last = try #require(try folder.text("out.jsonl").split(separator: "\n").last)
    #expect(last.hasPrefix("{\"type\":\"run\""))
    #expect(try folder.text("out.csv").split(separator: "\r\n").count == 3)
  }

  @Test("one file on a datum that no published way leads from: named, the others are judged")
  func otherDatum() throws {
    let head = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2393\"}},"
    let ring = "[[3390000,6670000],[3390100,6670000],[3390100,6670100],[3390000,6670000]]"
    try folder.write(
      SamplePlots.collection(
        [
          "{\"type\":\"Feature\",\"properties\":{\"ZDDM\":\"F1\"},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        ], head: head), as: "other.geojson")
    for files in [["violating.geojson", "other.geojson"], ["other.geojson", "violating.geojson"]] {
      let outcome = try Program.run(
        ["check"] + files + ["--trust-schematic", "-o", "out.json", "--lang", "en"] + asOf,
        in: folder)
      #expect(outcome.status == 2)
      let report = try parsed(folder.text("out.json"))
      #expect(report["complete"] as? Bool == false && report["plots_total"] as? Int ?? 0 >= 2)
      #expect(
        "\(report["failures"] ?? "")".contains("other.geojson"), "\(report["failures"] ?? "")")
      let findings = try #require(report["findings"] as? [[String: Any]])
      #expect(findings.contains { $0["rule"] as? String == "BLU101" })
    }
  }

  @Test("a file cut off: what came before is judged, the rest is counted")
  func cutOff() throws {
    let whole = SamplePlots.collection([
      SamplePlots.line(SamplePlots.violating), SamplePlots.line("440112003001GB00006"),
    ])
    try folder.write(String(whole.dropLast(200)), as: "cut.geojson")
    let outcome = try Program.run(
      ["check", "cut.geojson", "--trust-schematic"] + asOf, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("1 plot "))
    #expect(outcome.out.contains("cut.geojson:3:"))
    #expect(outcome.out.contains("bytes were not read"))
    #expect(outcome.out.contains("BLU101"))
  }

  @Test("no plots at all is said, and is no failure")
  func empty() throws {
    try folder.write(SamplePlots.collection([]), as: "empty.geojson")
    let outcome = try Program.run(["check", "empty.geojson"] + asOf, in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("No plots were read: nothing was judged"))
  }
}
