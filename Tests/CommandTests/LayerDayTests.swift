import Foundation
import Testing

/// Days from and to which a layer's features are in force.
@Suite("Days of layers")
struct LayerDayTests {
  let folder: Folder
  static let blue = Program.plan + "/layers/blue-lines.geojson"

  init() throws {
    folder = try Folder()
    try folder.write(
      SamplePlots.collection([SamplePlots.line(SamplePlots.violating)]), as: "plots.geojson")
  }

  /// The plan's lines as somebody's own, who does not call them schematic.
  private func layer(_ from: String, _ to: String, as name: String) throws {
    let text = try String(contentsOfFile: Self.blue, encoding: .utf8)
      .replacingOccurrences(of: "\"certainty\":\"schematic\",", with: "")
      .replacingOccurrences(of: "(示意)", with: "")
    try #require(text.contains(from) && !text.contains("certainty"))
    try folder.write(text.replacingOccurrences(of: from, with: to), as: name)
  }

  private func check(_ name: String, _ more: String...) throws -> Program.Outcome {
    try Program.run(
      ["check", "plots.geojson", "--layer", "blue-line:permanent=\(name)", "--select", "BLU101"]
        + more + asOf + ["--lang", "en"], in: folder)
  }

  @Test("a day that cannot be read is a fault of the layer, told with value, line and column")
  func unreadable() throws {
    try layer("\"2020-09-28\"", "\"2020/13/45\"", as: "wrong.geojson")
    let outcome = try check("wrong.geojson")
    #expect(outcome.status == 2)
    let text = try folder.text("wrong.geojson").split(separator: "\n")
    let line = try #require(text.firstIndex { $0.contains("2020/13/45") })
    let before = try #require(text[line].range(of: "\"2020/13/45\"")).lowerBound
    let column = text[line][..<before].unicodeScalars.count + 1
    #expect(
      outcome.err.contains(
        "--layer: wrong.geojson:\(line + 1):\(column): valid_from '2020/13/45' is no day"),
      "\(outcome.err)")
    let package = try PlanFaultTests.package()
    try package.write(try folder.text("wrong.geojson"), as: "plan/layers/blue-lines.geojson")
    let plan = try Program.run(["plan", "check", "plan", "--lang", "zh"], in: package)
    #expect(plan.status == 2)
    #expect(
      plan.out.contains(
        "plan/layers/blue-lines.geojson:\(line + 1):\(column): valid_from“2020/13/45”不能读作日期")
        || plan.err.contains(
          "plan/layers/blue-lines.geojson:\(line + 1):\(column): valid_from“2020/13/45”不能读作日期"),
      "\(plan.out)\(plan.err)")
  }

  @Test(
    "a line that says that it is not approved binds nobody", arguments: ["待批", "未批复", "审批中"])
  func unapproved(_ word: String) throws {
    try layer("\"2020-09-28\"", "\"\(word)\"", as: "draft.geojson")
    let outcome = try check("draft.geojson")
    #expect(outcome.status != 2, "\(outcome.err)")
    #expect(!outcome.out.contains("violates BLU101"), "\(outcome.out)")
  }

  @Test(
    "the note on a layer says what stands in its column of days",
    arguments: [
      ("\"valid_from\":\"待批\"", "not approved by their own words", 1),
      ("\"valid_from\":\"unknown\"", "of a day that nobody knows ('unknown')", 1),
      ("\"valid_from\":\"待定\"", "of a day that nobody knows ('待定')", 1),
      ("\"valid_from\":\"不详\"", "of a day that nobody knows ('不详')", 1),
      ("\"valid_from\":\"未知\"", "of a day that nobody knows ('未知')", 1),
      ("\"valid_from\":\"无\"", "the file names no day: from ", 1),
      ("\"valid_from\":\"—\"", "the file names no day: from ", 1),
      ("\"valid_to\":\"2030-01-01\"", "with an end of their own", 2),
      ("\"valid_from\":\"\"", "the file names no day: from ", 1),
      ("\"valid_from\":\"2020-01-01\"", "", 0),
    ])
  func notes(_ member: String, _ says: String, _ parts: Int) throws {
    try layer("\"valid_from\":\"2020-09-28\"", member, as: "own.geojson")
    let outcome = try check("own.geojson", "--format", "json")
    try #require(outcome.status != 2, "\(outcome.err)")
    let notices = try #require(try parsed(outcome.out)["notices"] as? [[String: String]])
    let note = try #require(notices.compactMap { $0["en"] }.first { $0.contains("your own layer") })
    #expect(note.split(separator: "; ").count == parts + 1, "\(note)")
    #expect(says.isEmpty || note.contains(says), "\(note)")
    #expect(note.contains("the file names no day") == says.hasPrefix("the file"), "\(note)")
  }

  @Test(
    "where nobody knows since when or until when a line is in force, nothing is judged by it",
    arguments: [
      ("\"valid_from\":\"不详\"", "「不详」不是批准日期"), ("\"valid_from\":\"未知\"", "「未知」不是批准日期"),
      ("\"valid_from\":\"2020-09-28\",\"valid_to\":\"不详\"", "「不详」不是失效日期"),
      ("\"valid_from\":\"无\"", nil), ("\"valid_from\":\"2020-09-28\",\"valid_to\":\"无\"", nil),
      ("\"valid_from\":\"2020-09-28\",\"valid_to\":\"待定\"", nil),
    ] as [(String, String?)])
  func unknown(_ member: String, _ says: String?) throws {
    try layer("\"valid_from\":\"2020-09-28\"", member, as: "unknown.geojson")
    let outcome = try Program.run(
      [
        "check", "plots.geojson", "--layer", "blue-line:permanent=unknown.geojson", "--select",
        "BLU101", "--plot", SamplePlots.violating, "--lang", "zh",
      ] + asOf, in: folder)
    try #require(outcome.status != 2, "\(outcome.err)")
    guard let says else {
      #expect(outcome.status == 1, "\(outcome.out)")
      return
    }
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(outcome.out.contains(says), "\(outcome.out)")
  }

  @Test("the name in capitals is the same name")
  func capitals() throws {
    try layer("\"valid_from\":\"2020-09-28\"", "\"VALID_FROM\":\"2026-01-01\"", as: "later.geojson")
    // A line that is not in force yet binds nobody.
    #expect(try !check("later.geojson").out.contains("violates BLU101"))
    try layer("\"valid_from\":\"2020-09-28\"", "\"VALID_FROM\":\"2020-01-01\"", as: "old.geojson")
    #expect(try check("old.geojson").status == 1)
  }

  @Test("an end in the year 9999 is none")
  func endless() throws {
    try layer(
      "\"valid_from\":\"2020-09-28\"", "\"valid_from\":\"2020-09-28\",\"valid_to\":\"9999-12-31\"",
      as: "endless.geojson")
    #expect(try check("endless.geojson").status == 1)
  }

  @Test(
    "a line that names no day and is not the plan's proves nothing against a plot",
    arguments: [
      ("1985-05-01", "\"name\":\"x\"", "suspected", "no day says when the line was drawn"),
      ("2020-09-27", "\"name\":\"x\"", "suspected", "no day says when the line was drawn"),
      ("2020-09-28", "\"name\":\"x\"", "suspected", "it may be younger"),
      ("1985-05-01", "\"valid_from\":\"2019-01-01\"", "suspected", "(2019-01-01)"),
      ("1985-05-01", "\"valid_from\":\"1984-01-01\"", "violates", ""),
    ])
  func undated(_ approved: String, _ member: String, _ verdict: String, _ reason: String) throws {
    func square(_ west: Double, _ south: Double, _ size: Double, _ properties: String) -> String {
      let (east, north) = (west + size, south + size)
      let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
      let points = ring.map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      return "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":"
        + "{\"type\":\"Polygon\",\"coordinates\":[[\(points)]]}}"
    }
    let plot = #""YDYHFLDM":"070102","控制线占用批准":"无","宗地代码":"P01","批准日期":"\#(approved)""#
    try folder.write(
      SamplePlots.collection([square(113.53, 23.35, 0.001, plot)]), as: "old.geojson")
    try folder.write(
      SamplePlots.collection([square(113.52, 23.34, 0.02, member)]), as: "purple.geojson")
    let outcome = try Program.run(
      [
        "check", "old.geojson", "--layer", "control-line:purple=purple.geojson", "--select",
        "PLN202", "--format", "json", "--lang", "en",
      ] + asOf, in: folder)
    let report = try parsed(outcome.out)
    let finding = try #require((report["findings"] as? [[String: Any]])?.first, "\(outcome.err)")
    #expect(finding["verdict"] as? String == verdict, "\(finding)")
    #expect(reason.isEmpty || "\(finding["reasons"] ?? "")".contains(reason), "\(finding)")
    let notices = "\(report["notices"] ?? "")"
    let says = "the file names no day, so that plots are suspected at most"
    #expect(notices.contains(says) == member.hasPrefix("\"name\""), "\(notices)")
  }
}
