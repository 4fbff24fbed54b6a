import Foundation
import Testing

/// Limits of a detailed plan of the user's, under the names that its columns have.
@Suite("Columns of own layers")
struct OwnLayerColumnTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      SamplePlots.collection([
        #"{"type":"Feature","properties":{"宗地代码":"440112003001GB00901","YDYHFLDM":"070102","#
          + #""批准日期":"2022-05-18","容积率":9,"建筑高度":80},"geometry":"#
          + Self.square(113.5, 0.001) + "}"
      ]), as: "plots.geojson")
  }

  private static func square(_ x: Double, _ side: Double) -> String {
    let (y, right, top) = (23.35, x + side, 23.35 + side)
    return "{\"type\":\"Polygon\",\"coordinates\":[[[\(x),\(y)],[\(right),\(y)],"
      + "[\(right),\(top)],[\(x),\(top)],[\(x),\(y)]]]}"
  }

  /// The limits on floor area ratio and height by a plan of one plot with these properties.
  private func judged(
    _ properties: String, _ rules: String = "USE201,USE205"
  ) throws -> (counts: [String: [String: Int]], notices: [String]) {
    try folder.write(
      SamplePlots.collection([
        #"{"type":"Feature","properties":{"地块编号":"甲","用地代码":"070102","#
          + #""批复日期":"2021-01-01"\#(properties)},"geometry":"# + Self.square(113.499, 0.003)
          + "}"
      ]), as: "own.geojson")
    let outcome = try Program.run(
      ["check", "plots.geojson", "--layer", "detailed-plan=own.geojson", "--select", rules]
        + ["--format", "json"] + asOf, in: folder)
    let report = try parsed(outcome.out)
    let cards = try #require(report["rules"] as? [[String: Any]], "\(outcome.err)")
    let notices = try #require(report["notices"] as? [[String: String]])
    return (
      Dictionary(
        cards.map { ($0["code"] as? String ?? "", $0["counts"] as? [String: Int] ?? [:]) },
        uniquingKeysWith: { first, _ in first }),
      notices.compactMap { $0["en"] }.filter { $0.contains("says anything of") }
    )
  }

  @Test("a plan is read by the names that parcels have, and nothing is said of what it has")
  func known() throws {
    let found = try judged(#","容积率":"1.0-2.5","建筑高度":60"#)
    #expect(found.counts["USE201"]?["violates"] == 1, "\(found)")
    #expect(found.counts["USE205"]?["violates"] == 1, "\(found)")
    #expect(found.notices.isEmpty, "\(found.notices)")
  }

  @Test("a limit under another name is told as one that is not there, with the names it can have")
  func unknown() throws {
    let found = try judged(#","毛容积率":"1.0-2.5","建筑高度":60"#)
    #expect(found.counts["USE201"]?["violates"] ?? 0 == 0, "\(found)")
    #expect(found.counts["USE205"]?["violates"] == 1, "\(found)")
    let notice = try #require(found.notices.first, "\(found)")
    #expect(notice.contains("own.geojson says anything of FAR cap (read from 容积率 / RJL"))
    #expect(!notice.contains("height cap") && !notice.contains("FAR floor"), "\(notice)")
  }

  @Test(
    "columns of a layer have the names that parcels' columns may have, however they are written",
    arguments: ["rjl", "Far", "容积率 ", "ＲＪＬ", "容 积 率", "控规.容积率", "T1_RJL"])
  func spellings(_ name: String) throws {
    let capped = try judged(",\"\(name)\":\"1.0-2.5\",\"建筑高度\":60")
    #expect(capped.counts["USE201"]?["violates"] == 1, "\(capped)")
    #expect(capped.notices.isEmpty, "\(capped.notices)")
    let free = try judged(",\"\(name)\":\"1.0-9.5\",\"建筑高度\":60")
    #expect(free.counts["USE201"]?["violates"] ?? 0 == 0, "\(free)")
    #expect(free.counts["USE201"]?["conforms"] == 1, "\(free)")
  }

  @Test(
    "the name of a column states the unit of its numbers",
    arguments: [
      ("建筑高度(m)", "60", true), ("建筑高度(m)", "90", false), ("height_ft", "200", true),
      ("height_ft", "300", false), ("建筑高度(公顷)", "60", false),
    ])
  func units(_ name: String, _ limit: String, _ violates: Bool) throws {
    let found = try judged(",\"容积率\":\"≤9.5\",\"\(name)\":\(limit)")
    #expect((found.counts["USE205"]?["violates"] ?? 0 == 1) == violates, "\(found)")
    #expect(found.notices.isEmpty != name.hasSuffix("(公顷)"), "\(found.notices)")
  }

  @Test(
    "of two columns each is read by its own unit",
    arguments: [("\"≤50%\"", 0), ("\"≤30%\"", 1), ("30", 1)])
  func densities(_ limit: String, _ violates: Int) throws {
    try folder.write(
      SamplePlots.collection([
        #"{"type":"Feature","properties":{"宗地代码":"440112003001GB00901","YDYHFLDM":"070102","#
          + #""批准日期":"2022-05-18","建筑密度(小数)":0.4},"geometry":"#
          + Self.square(113.5, 0.001) + "}"
      ]), as: "plots.geojson")
    for name in ["建筑密度(%)", "jzmd"] {
      let found = try judged(",\"\(name)\":\(limit)", "USE203")
      #expect(found.counts["USE203"]?["violates"] ?? 0 == violates, "\(name) \(found)")
    }
  }

  @Test(
    "a blank in the preferred column hides no other",
    arguments: ["null", "\"\"", "\" \"", "\"—\"", "\"/\"", "\"≥1.0\""])
  func blanks(_ blank: String) throws {
    for (first, second) in [("容积率", "RJL"), ("RJL", "容积率"), ("RJL", "far")] {
      let capped = try judged(",\"\(first)\":\(blank),\"\(second)\":\"≤2.5\"", "USE201")
      #expect(capped.counts["USE201"]?["violates"] == 1, "\(first) \(capped)")
      let free = try judged(",\"\(first)\":\(blank),\"\(second)\":\"≤9.5\"", "USE201")
      #expect(free.counts["USE201"]?["conforms"] == 1, "\(first) \(free)")
    }
    let nothing = try judged(",\"容积率\":null,\"RJL\":\"\"", "USE201")
    #expect(nothing.counts["USE201"]?["not-evaluated"] == 1, "\(nothing)")
  }

  @Test(
    "two columns that disagree leave the limit unclear, with both texts",
    arguments: ["\"≤3\"", "\"不予规定\"", "10", "\"≤10\""])
  func contradictions(_ limit: String) throws {
    let said = limit.filter { $0 != "\"" }
    let found = try judged(",\"容积率\":\(limit),\"RJL\":\"≤2.5\"", "USE201")
    #expect(found.counts["USE201"]?["not-evaluated"] == 1, "\(found)")
    _ = try Program.run(
      ["check", "plots.geojson", "--layer", "detailed-plan=own.geojson", "--select", "USE201"]
        + ["-o", "plots.csv", "--lang", "en"] + asOf, in: folder)
    let rows = try folder.text("plots.csv")
    #expect(
      rows.contains("'容积率 \(said) ≠ RJL ≤2.5' of two columns that disagree"), "\(rows)")
    let agreed = try judged(",\"容积率\":\"1.0-2.5\",\"RJL\":\"≤2.5\"", "USE201")
    #expect(agreed.counts["USE201"]?["violates"] == 1, "\(agreed)")
  }

  @Test("two columns of a use or of the approval are held against each other too")
  func usesAndDays() throws {
    let limit = #","容积率":"≤2.5""#
    for same in [
      #","YDYHFLDM":null"#, #","YDYHFLDM":"R2""#, #","YDYHFLDM":"0701""#, #","PFSJ":null"#,
      #","PFSJ":"2021年1月1日""#, #","PFSJ":"—""#, #","DKBH":"乙""#,
    ] {
      let found = try judged(same + limit, "USE201,USE101")
      #expect(found.counts["USE201"]?["violates"] == 1, "\(same) \(found)")
      #expect(found.counts["USE101"]?["conforms"] == 1, "\(same) \(found)")
    }
    let use = try judged(#","YDYHFLDM":"100102""# + limit, "USE201,USE101")
    #expect(use.counts["USE101"]?["not-evaluated"] == 1, "\(use)")
    #expect(use.counts["USE201"]?["violates"] == 1, "a written cap hangs on no use: \(use)")
    for day in [#","PFSJ":"2023-01-01""#, #","PFSJ":"待批""#] {
      let found = try judged(day + limit, "USE201")
      #expect(found.counts["USE201"]?["not-evaluated"] == 1, "\(day) \(found)")
    }
  }

  @Test("the ends of one limit are told once by their names, and what no rule asks for is not")
  func once() throws {
    let ends = try judged("", "USE201,USE202")
    #expect(
      ends.notices.count == 1
        && ends.notices[0].contains("FAR cap, FAR floor (read from 容积率 / RJL"), "\(ends)")
    #expect(!ends.notices.joined().contains("density"), "\(ends)")
    #expect(try judged("", "USE102").notices.isEmpty)
  }
}
