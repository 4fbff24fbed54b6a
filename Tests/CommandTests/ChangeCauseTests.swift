import Foundation
import Testing

/// `landlint compare`: what changed where a finding did. The day alone is said only where nothing else
/// changed that the finding may come from.
@Suite("What a change of findings came from")
struct ChangeCauseTests {
  private let folder: Folder
  private static let files = ["a-2024-12-31.geojson", "b-2025-12-31.geojson"]

  init() throws { folder = try Folder() }

  private func tables(
    _ before: [String], _ after: [String], _ options: [String] = []
  ) throws -> (changes: [Change], text: String) {
    try folder.write(SamplePlots.collection(before), as: Self.files[0])
    try folder.write(SamplePlots.collection(after), as: Self.files[1])
    let outcome = try Program.run(
      ["compare"] + Self.files + ["--no-settings", "-o", "c.json"] + options, in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let text = try folder.text("c.json")
    let rows = try BalanceTests.tables(text)["finding_changes"] ?? []
    return (rows.map(Change.init), text)
  }

  private struct Change {
    var change: String
    var rule: String
    var cause: String?

    init(_ row: [String: Any]) {
      change = row["change"] as? String ?? ""
      rule = row["rule"] as? String ?? ""
      cause = row["cause"] as? String
    }
  }

  private static let homes = Array(
    SamplePlots.lines.filter { $0.contains("\"YDYHFLDM\":\"070102\"") }.prefix(40))

  private static func far(_ line: String) -> String {
    line.replacing(/"容积率":[0-9.]+/, with: "\"容积率\":9.5")
  }

  private static func stars(_ words: String, _ line: String) -> String {
    line.replacing(/"绿色建筑星级":([0-9]+|"[^"]*")/, with: "\"绿色建筑星级\":\"\(words)\"")
  }

  private static func lot(
    _ name: String, _ west: Double, _ width: Double = 0.0005, due: String = "2022-06-30",
    contract: String = "4401122021A00001"
  ) -> String {
    let corners = [(0.0, 0.0), (width, 0), (width, 0.0005), (0, 0.0005), (0, 0)]
    let ring = corners.map { "[\(west + $0.0),\(23.35 + $0.1)]" }.joined(separator: ",")
    return #"{"type":"Feature","properties":{"宗地代码":"\#(name)","电子监管号":"\#(contract)","#
      + #""权属性质":"国有","供地方式":"挂牌出让","YDYHFLDM":"100102","约定开工时间":"\#(due)","#
      + #""实际开工时间":"未动工"},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
  }

  @Test("a neighbour that grew over a plot is a plot that changed")
  func neighbours() throws {
    let before = [Self.lot("A", 113.53), Self.lot("B", 113.531), Self.lot("C", 113.532)]
    let after = [
      Self.lot("A", 113.53), Self.lot("B", 113.5304, 0.0011), Self.lot("C", 113.532),
    ]
    let found = try tables(before, after, ["--no-plan"]).changes.filter { $0.rule.hasPrefix("TOP") }
    #expect(found.contains { $0.rule == "TOP101" })
    #expect(found.allSatisfy { $0.change == "new" && $0.cause == "plot" }, "\(found)")
  }

  @Test("a field that --fields leaves out is a cause all the same", arguments: [[], ["land_use"]])
  func fields(chosen: [String]) throws {
    let after = Self.homes.prefix(3).map(Self.far) + Self.homes.dropFirst(3)
    let found = try tables(
      Self.homes, Array(after), chosen.isEmpty ? [] : ["--fields"] + chosen
    ).changes.filter { $0.rule == "USE201" }
    #expect(found.count == 3 && found.allSatisfy { $0.cause == "plot" }, "\(found)")
  }

  @Test("an indicator is of all plots")
  func indicators() throws {
    let two = Self.homes.map { Self.stars("二星级", $0) }
    let after = Self.homes.prefix(20).map { Self.stars("非绿色建筑", $0) } + two.dropFirst(20)
    let found = try tables(two, Array(after)).changes.filter { $0.rule == "BLD502" }
    #expect(found.map(\.cause) == ["plot"], "\(found)")
  }

  @Test("what is suspected because a day has passed is so by the day alone, whatever --fields says")
  func day() throws {
    let lots = [Self.lot("440112003000GB00001", 113.53, due: "2024-06-30")]
    for options in [[], ["--fields", "land_use"]] {
      let (found, text) = try tables(lots, lots, options)
      let idle = found.filter { $0.rule == "IDL101" }
      #expect(idle.map(\.cause) == ["day"], "\(found)")
      #expect(text.contains("limits and rules are the same"))
      // What is said of the file is said of both files.
      #expect(!found.contains { $0.rule.hasPrefix("INP") }, "\(found)")
    }
  }

  @Test("a contract is one whatever its plots are called")
  func contracts() throws {
    func lots(_ names: String...) -> [String] {
      names.enumerated().map { Self.lot($0.element, 113.53 + Double($0.offset) * 0.001) }
    }
    let renumbered = try tables(lots("P1", "P2"), lots("P8", "P2"))
    #expect(!renumbered.changes.contains { $0.rule == "IDL102" }, "\(renumbered.changes)")
    let others = lots("P1", "P2").map { $0.replacing("A00001", with: "A00002") }
    let changes = try tables(lots("P1", "P2"), others).changes.filter { $0.rule == "IDL102" }
    #expect(Set(changes.map(\.change)) == ["new", "fixed"], "\(changes)")
  }

  /// Degrees of longitude: 9 cm, within the tolerance, and 31 cm.
  @Test("plots without ids are found again in their place", arguments: [0.000_000_9, 0.000_003])
  func places(shift: Double) throws {
    func plots(_ shift: Double) throws -> [String] {
      try Self.manyHomes.map { line in
        var feature = try parsed(line)
        var properties = try #require(feature["properties"] as? [String: Any])
        properties["宗地代码"] = nil
        properties["容积率"] = 9.5
        feature["properties"] = properties
        func moved(_ value: Any) -> Any {
          guard let list = value as? [Any] else { return value }
          guard let pair = list as? [Double] else { return list.map(moved) }
          return [pair[0] + shift, pair[1]]
        }
        var geometry = try #require(feature["geometry"] as? [String: Any])
        geometry["coordinates"] = moved(geometry["coordinates"] ?? [])
        feature["geometry"] = geometry
        return String(
          decoding: try JSONSerialization.data(withJSONObject: feature), as: UTF8.self)
      }
    }
    let found = try tables(plots(0), plots(shift)).changes
    let ends = found.filter { $0.rule == "USE201" && ["new", "fixed"].contains($0.change) }
    if shift < 0.000_001 {
      #expect(ends.isEmpty, "\(ends)")
      // The day moves no vertex: what hangs on a hair has no known cause.
      #expect(!found.contains { $0.rule.hasPrefix("BLU") && $0.cause != nil }, "\(found)")
    } else {
      #expect(!ends.isEmpty && ends.allSatisfy { $0.cause == "plot" }, "\(ends)")
    }
  }

  private static let manyHomes = SamplePlots.lines
    .filter { $0.contains("\"YDYHFLDM\":\"070102\"") }

  @Test("a rule of another wording is the plan's change, and no other rule's; remarks are none")
  func rules() throws {
    let plans = ["--plan", Program.plan, "--plan", "later"]
    try FileManager.default.copyItem(atPath: Program.plan, toPath: folder.path("later"))
    let file = "later/rules/land-use.yaml"
    let rules = try folder.text(file)
    let lots = [Self.lot("440112003000GB00001", 113.53, due: "2024-06-30")]
    let plots = Self.homes + lots
    try folder.write("# a remark\n" + rules, as: file)
    let same = try tables(plots, plots, plans)
    #expect(same.text.contains("limits and rules are the same"))
    let cap = "violates: far > zone('detailed-plan', 'far_max')"
    #expect(rules.contains(cap))
    try folder.write(
      rules.replacing(cap, with: "violates: far > 0.5 * zone('detailed-plan', 'far_max')"),
      as: file)
    let other = try tables(plots, plots, plans)
    #expect(other.text.contains("the plan changed: rule USE201"))
    let caps = other.changes.filter { $0.rule == "USE201" }
    #expect(!caps.isEmpty && caps.allSatisfy { $0.cause == "plan" }, "\(caps)")
    #expect(other.changes.filter { $0.rule == "IDL101" }.map(\.cause) == ["day"])
  }

  @Test("a table of the plan and what plan.yaml says are the plan too")
  func tablesOfThePlan() throws {
    let plans = ["--plan", Program.plan, "--plan", "later"]
    try FileManager.default.copyItem(atPath: Program.plan, toPath: folder.path("later"))
    let table = try folder.text("later/catalogues/use-compatibility.csv")
    try folder.write("# a remark\n" + table, as: "later/catalogues/use-compatibility.csv")
    let lots = [Self.lot("440112003000GB00001", 113.53, due: "2024-06-30")]
    let (changes, text) = try tables(lots, lots, plans)
    #expect(text.contains("the plan changed: catalogues/use-compatibility.csv"), "\(text)")
    #expect(changes.filter { $0.rule == "IDL101" }.map(\.cause) == ["plan"], "\(changes)")
    try folder.write(table, as: "later/catalogues/use-compatibility.csv")
    let plan = try folder.text("later/plan.yaml")
    let tolerance = "tolerance: {value: 0.10,"
    #expect(plan.contains(tolerance))
    try folder.write(
      plan.replacing(tolerance, with: "tolerance: {value: 0.11,"), as: "later/plan.yaml")
    #expect(try tables(lots, lots, plans).text.contains("the plan changed: plan.yaml"))
  }
}
