import Foundation
import Testing

/// `landlint compare`: land under another code or owner is not put to use by that.
@Suite("Suspicions that no rule is about any more")
struct CompareIdleTests {
  private static let idle = #""约定开工时间":"2023-06-30","实际开工时间":"未动工""#
  private static let stopped =
    #""实际开工时间":"2022-01-01","中止开发日期":"2023-05-01","已动工开发面积":"10","应动工开发面积":"2000""#

  private static func lot(
    _ name: String, _ works: String, code: String = "100102", owner: String = "国有"
  ) throws -> String {
    let number = try #require(Int(name.dropFirst()))
    let (x, y) = (113.53 + Double(number) * 0.001, 23.35)
    let corners = [(0.0, 0.0), (0.0005, 0), (0.0005, 0.0005), (0, 0.0005), (0, 0)]
    let ring = corners.map { "[\(x + $0.0),\(y + $0.1)]" }.joined(separator: ",")
    return #"{"type":"Feature","properties":{"宗地代码":"\#(name)","权属性质":"\#(owner)","#
      + #""电子监管号":"4401122021A0000\#(number)","供地方式":"挂牌出让","YDYHFLDM":"\#(code)",\#(works)},"#
      + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
  }

  @Test("what is relabelled, built, denied a start and settled has a row each")
  func ends() throws {
    let folder = try Folder()
    let before = try [
      Self.lot("P1", Self.idle), Self.lot("P2", Self.idle), Self.lot("P3", Self.idle),
      Self.lot("P4", Self.stopped), Self.lot("P5", Self.stopped),
    ]
    let after = try [
      // Reserved, collective, begun.
      Self.lot("P1", Self.idle, code: "16"), Self.lot("P2", Self.idle, owner: "集体"),
      Self.lot("P3", #""约定开工时间":"2023-06-30","实际开工时间":"2025-01-01""#),
      // Completed, and said never to have begun.
      Self.lot("P4", Self.stopped + #","实际竣工时间":"2025-06-01""#),
      Self.lot("P5", Self.stopped.replacing("2022-01-01", with: "未动工")),
    ]
    try folder.write(SamplePlots.collection(before), as: "a-2024-12-31.geojson")
    try folder.write(SamplePlots.collection(after), as: "b-2025-12-31.geojson")
    let outcome = try Program.run(
      ["compare", "a-2024-12-31.geojson", "b-2025-12-31.geojson", "--purpose", "year"]
        + ["-o", "c.json", "--no-settings"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let tables = try BalanceTests.tables(try folder.text("c.json"))
    let rows = try #require(tables["idle_plots"])
    let changes = Dictionary(
      rows.map { ($0["plot"] as? String ?? "", $0["change"] as? String ?? "") },
      uniquingKeysWith: { $0 + $1 })
    #expect(
      changes == [
        "P1": "inapplicable", "P2": "inapplicable", "P3": "resolved", "P4": "resolved",
        "P5": "unproved",
      ])
    let names = (tables["idle"] ?? []).compactMap { ($0["name"] as? [String: Any])?["zh"] }
    #expect(names.contains { $0 as? String == "后期规则不适用,不等于解除" }, "\(names)")
  }
}
