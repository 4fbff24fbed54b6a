import Foundation
import Testing

/// What a cell says and nobody can read, in the plots' own file and in a joined table: it is told,
/// and what needs it is not judged.
@Suite("Cells that cannot be read")
struct UnreadableTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  static let id = "440112003001GB00001"
  /// Reserved land without works, contract or cause.
  static let reserved = [
    ("用地代码", "16"), ("开工情况", "未动工"), ("电子监管号", ""), ("合同签订日期", ""), ("约定开工时间", ""),
    ("闲置原因", ""),
  ]

  /// The counts of a rule that are not 0, and what INP210 says, for one plot with a further cell.
  private func check(
    _ rule: String, _ cell: (column: String, written: String), isJoined: Bool,
    own: [(String, String)] = UnreadableTests.reserved
  ) throws -> (verdicts: [String], told: [String]) {
    let cells = [("宗地代码", Self.id)] + own + (isJoined ? [] : [cell])
    let properties = cells.map { "\"\($0.0)\":\"\($0.1)\"" }.joined(separator: ",")
    let ring =
      "[[113.53,23.35],[113.5305,23.35],[113.5305,23.3505],[113.53,23.3505],[113.53,23.35]]"
    try folder.write(
      SamplePlots.collection([
        "{\"type\":\"Feature\",\"properties\":{\(properties)},"
          + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
      ]), as: "plots.geojson")
    var arguments = ["check", "plots.geojson", "--format", "json", "--select", rule + ",INP210"]
    if isJoined {
      try folder.write("宗地代码,\(cell.column)\n\(Self.id),\(cell.written)\n", as: "t.csv")
      arguments += ["--join", "t.csv", "--on", "宗地代码"]
    }
    let report = try parsed(try Program.run(arguments + asOf, in: folder).out)
    let rules = report["rules"] as? [[String: Any]] ?? []
    let counts = rules.first { $0["code"] as? String == rule }?["counts"] as? [String: Int] ?? [:]
    let findings = report["findings"] as? [[String: Any]] ?? []
    let told = findings.filter { $0["rule"] as? String == "INP210" }
      .compactMap { ($0["message"] as? [String: String])?["en"] }
    return (counts.filter { $0.value > 0 }.keys.sorted(), told)
  }

  @Test(
    "a year, an area or a permit that cannot be read is none of works and no want of them",
    arguments: [
      ("建成年份", "2023", "suspected", false), ("建成年份", "", "conforms", false),
      ("建成年份", "已建", "not-evaluated", true), ("建成年份", "九十年代", "not-evaluated", true),
      ("总建筑面积", "300", "suspected", false), ("总建筑面积", "若干", "not-evaluated", true),
      ("施工许可日期", "2022-05-01", "suspected", false), ("施工许可日期", "未取得", "conforms", false),
      ("施工许可日期", "已取得", "not-evaluated", true),
      ("施工许可日期", "440112202205010101", "not-evaluated", true),
      ("施工许可日期", "2022年", "not-evaluated", true),
    ], [false, true])
  func works(_ row: (String, String, String, Bool), isJoined: Bool) throws {
    let (column, written, verdict, isTold) = row
    let found = try check("RES102", (column, written), isJoined: isJoined)
    #expect(found.verdicts == [verdict], "\(row) \(isJoined) \(found)")
    #expect(found.told.count == (isTold ? 1 : 0), "\(row) \(isJoined) \(found)")
    guard isTold, let told = found.told.first else { return }
    #expect(told.contains("cannot be read: '\(written)'"), "\(told)")
    #expect(told.hasSuffix("(t.csv:2)") == isJoined, "\(told)")
  }

  @Test(
    "words of a standstill without a day are read, and leave the day open",
    arguments: [
      ("2024-06-15", "suspected", false), ("", "conforms", false), ("未停工", "conforms", false),
      ("停工至今", "not-evaluated", false), ("见附件", "not-evaluated", true),
      ("2023年", "not-evaluated", true), ("2023年6月至今", "not-evaluated", true),
    ], [false, true])
  func standstill(_ row: (String, String, Bool), isJoined: Bool) throws {
    let (written, verdict, isTold) = row
    let found = try check("RES103", ("中止开发日期", written), isJoined: isJoined)
    #expect(found.verdicts == [verdict], "\(row) \(isJoined) \(found)")
    #expect(found.told.isEmpty != isTold, "\(row) \(isJoined) \(found)")
  }

  @Test(
    "a column that holds a day or a note is told where neither can be read",
    arguments: [
      ("实际开工时间", "未动工", false), ("实际开工时间", "在建", false), ("实际开工时间", "2022-05-01", false),
      ("实际开工时间", "见附件", true), ("实际交地时间", "已交地", false), ("实际交地时间", "见附件", true),
      ("约定开工时间", "未约定", false), ("约定开工时间", "尽快开工", true), ("蓝线许可", "有", false),
      ("蓝线许可", "2099-01-01", false), ("蓝线许可", "见附件", true),
    ], [false, true])
  func notes(_ row: (String, String, Bool), isJoined: Bool) throws {
    let (column, written, isTold) = row
    let found = try check(
      "IDL101", (column, written), isJoined: isJoined, own: [("用地代码", "100101")])
    #expect(found.told.count == (isTold ? 1 : 0), "\(row) \(isJoined) \(found)")
  }
}
