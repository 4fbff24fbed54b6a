import Foundation
import Testing

/// Days that own layers state under the names of decrees, and days under names that nobody knows.
@Suite("Days of decrees in own layers")
struct DecreeDayTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  static func square(_ west: Double, _ south: Double, _ size: Double, _ members: String) -> String {
    let (east, north) = (west + size, south + size)
    let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    let points = ring.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
    return "{\"type\":\"Feature\",\"properties\":{\(members)},\"geometry\":"
      + "{\"type\":\"Polygon\",\"coordinates\":[[\(points)]]}}"
  }

  /// The verdict on a plot in a line with these members, and everything that the run notes.
  private func judged(
    _ members: String, approved: String, layer: String = "blue-line:permanent",
    rule: String = "BLU101"
  ) throws -> (verdict: String, report: String, status: Int32) {
    let plot =
      #""YDYHFLDM":"070102","蓝线内规划许可":"无","控制线占用批准":"无","宗地代码":"P01","#
      + #""批准日期":"\#(approved)""#
    try folder.write(
      SamplePlots.collection([Self.square(113.545, 23.345, 0.001, plot)]), as: "plots.geojson")
    try folder.write(
      SamplePlots.collection([Self.square(113.54, 23.34, 0.02, members)]), as: "line.geojson")
    let outcome = try Program.run(
      [
        "check", "plots.geojson", "--layer", "\(layer)=line.geojson", "--select", rule, "--format",
        "json", "--lang", "en",
      ] + asOf, in: folder)
    let report = try parsed(outcome.out)
    let rules = try #require(report["rules"] as? [[String: Any]], "\(outcome.err)")
    let counts = try #require(
      rules.first { $0["code"] as? String == rule }?["counts"] as? [String: Int])
    let verdicts = counts.filter { $0.value > 0 }.keys.sorted()
    return (verdicts.joined(separator: " "), outcome.out, outcome.status)
  }

  @Test(
    "a line is no older than its decree says, under whatever name",
    arguments: [
      "批复时间", "PFSJ", "划定日期", "批准日期", "公布日期", "approved", "APPROVAL_DATE", "valid_from",
    ])
  func begun(_ name: String) throws {
    let later = try judged("\"\(name)\":\"2024-06-01\"", approved: "2021-01-15")
    #expect(later.verdict == "suspected", "\(later.report)")
    #expect(later.report.contains("(2024-06-01)"), "\(later.report)")
    #expect(!later.report.contains("names no day"), "\(later.report)")
    let earlier = try judged("\"\(name)\":\"2019-06-01\"", approved: "2021-01-15")
    #expect(earlier.verdict == "violates", "\(earlier.report)")
  }

  @Test("of several days the last counts; a day of validity decides alone")
  func several() throws {
    let both = #""划定日期":"2019-06-01","批复时间":"2022-06-01""#
    #expect(try judged(both, approved: "2021-01-15").verdict == "suspected")
    #expect(try judged(both, approved: "2023-01-15").verdict == "violates")
    #expect(
      try judged(both + #","valid_from":"2018-01-01""#, approved: "2021-01-15").verdict
        == "violates")
  }

  @Test("a decree under way binds nobody, one that cannot be read leaves open what it binds")
  func unread() throws {
    #expect(try judged(#""批复时间":"待批""#, approved: "2025-01-15").verdict == "not-evaluated")
    let words = try judged(#""批复时间":"见文件""#, approved: "2025-01-15")
    #expect(words.verdict == "not-evaluated" && words.status == 0, "\(words.report)")
    #expect(words.report.contains("'见文件' is no day of approval"), "\(words.report)")
    // A cell that says nothing is no day: the plan's own then.
    #expect(try judged(#""批复时间":"—""#, approved: "2021-01-15").verdict == "violates")
  }

  @Test(
    "a line that has ended binds nobody who came later, and whoever came before",
    arguments: ["废止日期", "终止日期", "有效期至", "失效时间", "valid_until", "失效日期"])
  func ended(_ name: String) throws {
    let line = #""valid_from":"2021-01-01","\#(name)":"2023-01-01""#
    let later = try judged(line, approved: "2025-01-15")
    #expect(later.verdict == "not-evaluated", "\(later.report)")
    #expect(try judged(line, approved: "2022-01-15").verdict == "violates")
    let endless = #""valid_from":"2021-01-01","\#(name)":"9999-12-31""#
    #expect(try judged(endless, approved: "2025-01-15").verdict == "violates")
  }

  @Test(
    "an end on no known day leaves everything open",
    arguments: [
      (#""状态":"已废止""#, "not-evaluated"), (#""效力":"失效""#, "not-evaluated"),
      (#""废止日期":"见通告""#, "not-evaluated"), (#""有效期":"2020年至2023年""#, "not-evaluated"),
      (#""废止日期":"2023-01-01","终止日期":"2024-01-01""#, "not-evaluated"),
      (#""状态":"编制中""#, "not-evaluated"), (#""状态":"现行""#, "violates"),
      (#""有效期至":"长期""#, "violates"), (#""废止日期":"无""#, "violates"),
      (#""是否到期":"否""#, "violates"),
    ])
  func open(_ member: String, _ verdict: String) throws {
    let found = try judged(#""valid_from":"2021-01-01","# + member, approved: "2025-01-15")
    #expect(found.verdict == verdict, "\(found.report)")
  }

  @Test("a day under a name that nobody knows is told, and nobody is held to be younger")
  func unknownName() throws {
    let other = try judged(#""定线日期":"2024-06-01""#, approved: "2021-01-15")
    #expect(other.verdict == "suspected", "\(other.report)")
    #expect(other.report.contains("not read as the first one ('定线日期 2024-06-01')"))
    #expect(try judged(#""HXRQ":"2024-06-01""#, approved: "2021-01-15").verdict == "suspected")
    // The day on which somebody worked at the file says nothing of the line.
    for upkeep in ["更新时间", "updated_date", "GXSJ"] {
      let found = try judged("\"\(upkeep)\":\"2024-06-01\"", approved: "2021-01-15")
      #expect(found.verdict == "violates", "\(upkeep) \(found.report)")
    }
  }

  @Test("a line of another plan that names no day proves nothing; one of this plan is as old as it")
  func otherPlan() throws {
    let red = ("control-line:ecological", "PLN205")
    for approved in ["2019-01-15", "2021-01-15", "2025-06-01"] {
      let found = try judged(#""name":"x""#, approved: approved, layer: red.0, rule: red.1)
      #expect(found.verdict == "suspected", "\(approved) \(found.report)")
    }
    let dated = try judged(
      #""划定日期":"2020-01-01""#, approved: "2021-01-15", layer: red.0, rule: red.1)
    #expect(dated.verdict == "violates", "\(dated.report)")
    #expect(try judged(#""name":"x""#, approved: "2021-01-15").verdict == "violates")
  }
}
