import Foundation
import Testing

/// `landlint compare`: what is not there any more is told apart from what could not be looked at.
@Suite("Ends of suspicions and of reserves")
struct CompareEndTests {
  /// Four lots of which nothing was begun by the agreed day; of each the start as its file has it on
  /// the later date, and the agreed day then. Nil: the later file does not have the lot.
  private static let lots: [(start: String, agreed: String)?] = [
    ("2025-01-01", "2023-06-30"), ("不详", ""), nil, ("未动工", "2023-06-30"),
  ]
  /// The day of release that reserved lots state once they are construction land.
  private static let releases = ["2025-03-01", "2025-12-31", "2026-01-01", "", "已启用"]

  private static func feature(_ number: Int, _ members: String) -> String {
    let (x, y) = (113.53 + Double(number) * 0.001, 23.35)
    let corners = [(0.0, 0.0), (0.0005, 0), (0.0005, 0.0005), (0, 0.0005), (0, 0)]
    let ring = corners.map { "[\(x + $0.0),\(y + $0.1)]" }.joined(separator: ",")
    return #"{"type":"Feature","properties":{"宗地代码":"44011200300\#(number)GB00001",\#(members)},"#
      + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
  }

  private static func idle(_ number: Int, start: String, agreed: String) -> String {
    feature(
      number,
      #""电子监管号":"4401122021A0000\#(number)","权属性质":"国有","供地方式":"挂牌出让","YDYHFLDM":"100102","#
        + #""约定开工时间":"\#(agreed)","实际开工时间":"\#(start)""#)
  }

  private static func tables() throws -> [String: [[String: Any]]] {
    let folder = try Folder()
    let before =
      lots.indices.map { idle($0, start: "未动工", agreed: "2023-06-30") }
      + releases.indices.map { feature($0 + 4, #""YDYHFLDM":"16","留白启用日期":"""#) }
    let after =
      lots.enumerated().compactMap { number, lot in
        lot.map { idle(number, start: $0.start, agreed: $0.agreed) }
      }
      + releases.enumerated().map { number, day in
        feature(number + 4, #""YDYHFLDM":"100101","留白启用日期":"\#(day)""#)
      }
    try folder.write(SamplePlots.collection(before), as: "a-2024-12-31.geojson")
    try folder.write(SamplePlots.collection(after), as: "b-2025-12-31.geojson")
    let outcome = try Program.run(
      ["compare", "a-2024-12-31.geojson", "b-2025-12-31.geojson", "-o", "c.json"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    return try BalanceTests.tables(try folder.text("c.json"))
  }

  @Test("no longer suspected is what was judged; not judged and not in the file are their own rows")
  func suspicions() throws {
    let rows = try #require(try Self.tables()["idle"])
    let counts = Dictionary(
      rows.compactMap { row in
        (row["change"] as? String).map { ($0, row["plots"] as? Int ?? -1) }
      }, uniquingKeysWith: { first, _ in first })
    #expect(
      counts == [
        "new": 0, "lapsed": 1, "unchanged": 0, "eased": 0, "resolved": 1, "unproved": 1,
        "inapplicable": 0, "gone": 1,
      ])
  }

  @Test("reserved land is released where a plot states a day up to the later date")
  func reserves() throws {
    let rows = try #require(try Self.tables()["reserved"])
    func parts(_ item: String) -> Int? {
      rows.first { (($0["item"] as? [String: Any])?["zh"] as? String)?.contains(item) == true }?[
        "parts"] as? Int
    }
    #expect(parts("留白用地改为建设用地") == 5)
    #expect(parts("宗地载明至后期已启用") == 2)
    #expect(parts("未见启用日期") == 3)
  }
}
