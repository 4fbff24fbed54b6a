import Foundation
import Testing

/// What a run makes of findings that stand in its baseline.
@Suite("Baselines")
struct BaselineTests: BaselineSuite {
  let folder: Folder

  init() throws { folder = try Self.sampleFolder() }

  @Test("known findings are counted apart in every format and decide nothing")
  func apart() throws {
    let plot = SamplePlots.line(SamplePlots.violating)
    try folder.write(SamplePlots.collection([plot]), as: "one.geojson")
    #expect(try check("one.geojson", "--write-baseline", "known.json").status == 1)
    let known = try check(
      "one.geojson", "--baseline", "known.json", "-o", "r.json", "-o", "r.jsonl", "-o", "r.geojson",
      "-o", "r.csv", "-o", "r.txt", "-o", "r.sarif", "-o", "r.md", "--annotate", "a.geojson")
    #expect(known.status == 0)
    #expect(known.out.contains("new 0  known "), "\(known.out)")
    #expect(known.out.contains("violates 1"), "the plot is what it was")
    #expect(known.out.contains("no new finding at or above --fail-on"))
    let report = try parsed(folder.text("r.json"))
    let findings = try #require(report["findings"] as? [[String: Any]])
    let acceptances = findings.compactMap { $0["acceptance"] as? [String: Any] }
    #expect(acceptances.count == findings.count && !findings.isEmpty)
    #expect(acceptances.allSatisfy { $0["kind"] as? String == "known" })
    let rules = try #require(report["rules"] as? [[String: Any]])
    let rule = try #require(rules.first { $0["code"] as? String == "BLU101" })
    #expect(rule["known"] as? Int == 1 && (rule["counts"] as? [String: Int])?["violates"] == 1)
    #expect(try folder.text("r.geojson").contains("\"acceptance\":\"known\""))
    #expect(try folder.text("r.jsonl").contains("\"acceptance\":{\"kind\":\"known\"}"))
    #expect(try folder.text("r.txt").contains("known: in the baseline"))
    #expect(try folder.text("r.md").contains("new 0  known \(findings.count)"))
    let results = try results("r.sarif")
    #expect(results.count == findings.count)
    for result in results {
      #expect(result["baselineState"] as? String == "unchanged")
      let suppression = (result["suppressions"] as? [[String: Any]])?.first
      #expect(suppression?["status"] as? String == "accepted", "\(result)")
      #expect(result["level"] as? String == "note")
    }
    #expect(try folder.text("a.geojson").contains("\"landlint_known\":\"BLU101"))
    let rows = try folder.text("r.csv").split(separator: "\r\n")
    let heads = rows[0].split(separator: ",", omittingEmptySubsequences: false)
    let column = try #require(heads.firstIndex(of: "known"))
    let cells = rows[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(cells[column].contains("BLU101"))
  }

  @Test("a baseline of another day or another plan is said")
  func origin() throws {
    try folder.write(SamplePlots.some(30), as: "plots.geojson")
    let write = try Program.run(
      "check", "plots.geojson", "--write-baseline", "known.json", "--as-of", "2025-06-30",
      in: folder)
    #expect(write.status == 0, "\(write.err)")
    #expect(try folder.text("known.json").contains("\"as_of\":\"2025-06-30\""))
    func said(_ arguments: String...) throws -> String {
      try check(["plots.geojson", "--baseline", "known.json"] + arguments).out
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let day = "the baseline known.json is as of 2025-06-30, this run as of 2025-12-31"
    #expect(try said().contains(day))
    #expect(try !said().contains("is of '"))
    #expect(try said("--no-plan").contains("the baseline known.json is of '中新广州知识城"))
    try check("plots.geojson", "--baseline", "known.json", "--write-baseline", "known.json")
    #expect(try !said().contains("the baseline known.json is"))
  }

  @Test("--ratchet: a count that rises fails at any severity, and nothing is written")
  func ratchet() throws {
    let plot = SamplePlots.line(SamplePlots.borderline)
    let other = SamplePlots.lines.first {
      $0 != plot && $0.contains("\"YDYHFLDM\":\"070102\"")
    }
    let broken = try #require(other).replacingOccurrences(
      of: "\"YDYHFLDM\":\"070102\"", with: "\"YDYHFLDM\":\"zz\"")
    try folder.write(SamplePlots.collection([plot]), as: "before.geojson")
    try folder.write(SamplePlots.collection([plot, broken]), as: "now.geojson")
    try check("before.geojson", "--write-baseline", "known.json", "--select", "BLU,INP")
    let bytes = try folder.text("known.json")
    let loose = try check("now.geojson", "--baseline", "known.json", "--select", "BLU,INP")
    #expect(loose.status == 0, "\(loose.out)")
    let tight = try check(
      "now.geojson", "--baseline", "known.json", "--select", "BLU,INP", "--ratchet",
      "--write-baseline", "known.json", "--fail-on", "never")
    #expect(tight.status == 1, "\(tight.out)")
    #expect(tight.out.contains("Counts that rose (--ratchet) INP"), "\(tight.out)")
    #expect(tight.out.contains("= counts rose"))
    #expect(try folder.text("known.json") == bytes)
    let same = try check(
      "before.geojson", "--baseline", "known.json", "--select", "BLU,INP", "--ratchet",
      "--write-baseline", "known.json")
    #expect(same.status == 0)
    #expect(try folder.text("known.json") == bytes)
  }
}
