import Foundation
import Testing

/// A joined table beside plots of which some alone are judged.
@Suite("Tables joined to plots that changed")
struct ChangedJoinTests {
  private static let names = ["440112003000GB00001", "440112003000GB00002"]

  private static func collection(_ ratio: String) -> String {
    SamplePlots.collection(
      names.enumerated().map { number, name in
        let x = 113.53 + Double(number) * 0.01
        let corners = [(0.0, 0.0), (0.001, 0), (0.001, 0.001), (0, 0.001), (0, 0)]
        let ring = corners.map { "[\(x + $0.0),\(23.35 + $0.1)]" }.joined(separator: ",")
        return #"{"type":"Feature","properties":{"宗地代码":"\#(name)","YDYHFLDM":"070102","#
          + #""容积率":\#(number == 0 ? ratio : "1")},"#
          + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
      })
  }

  @Test("which rows have no parcel is told where all plots are judged")
  func rowsOfOthers() throws {
    let folder = try Folder()
    try folder.write(Self.collection("1"), as: "then.geojson")
    try folder.write(Self.collection("2"), as: "now.geojson")
    let rows = Self.names + ["440112003000GB00003"]
    try folder.write(
      "宗地代码,约定开工时间\n" + rows.map { "\($0),2030-01-01\n" }.joined(), as: "c.csv")
    func unmet(_ options: String...) throws -> [String] {
      let outcome = try Program.run(
        ["check", "now.geojson", "--join", "c.csv", "--on", "宗地代码", "-o", "r.json"] + options
          + asOf, in: folder)
      try #require(outcome.status < 2, "\(outcome.err)")
      let report = try parsed(folder.text("r.json"))
      let findings = try #require(report["findings"] as? [[String: Any]])
      return findings.filter { $0["rule"] as? String == "INP301" }
        .compactMap { ($0["message"] as? [String: String])?["en"] }
    }
    let full = try unmet()
    #expect(full.count == 1 && full[0].contains("1 row of the table has no parcel"), "\(full)")
    let changed = try unmet("--changed-since", "then.geojson")
    #expect(changed.isEmpty, "\(changed)")
  }
}
