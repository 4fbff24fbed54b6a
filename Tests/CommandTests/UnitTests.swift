import Foundation
import Testing

/// Numbers whose unit a file does not tell, and numbers that cannot be.
@Suite("Units of columns")
struct UnitTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// A plot of housing, where the detailed plan caps density at 30 % and wants 30 % of green.
  static let plot = SamplePlots.line("440112003001GB00006")

  /// The plot again and again with other values in the place of its own.
  func write(
    _ columns: String, _ values: [[String]], as name: String = "plots.geojson",
    drop: String = "建筑密度|绿地率|年径流总量控制率"
  ) throws {
    let names = columns.split(separator: ",").map(String.init)
    let plots = values.enumerated().map { index, cells -> String in
      let own = zip(names, cells).map { "\"\($0)\":\($1)" }.joined(separator: ",")
      return Self.plot.replacingOccurrences(
        of: "\"(\(drop))\": ?[^,}]*,?", with: "", options: .regularExpression
      ).replacingOccurrences(of: "440112003001GB00006", with: "440112003001GB1000\(index)")
        .replacingOccurrences(of: "\"properties\":{", with: "\"properties\":{\(own),")
    }
    try folder.write(SamplePlots.collection(plots), as: name)
  }

  func check(
    _ select: String, _ more: [String] = [], files: [String] = ["plots.geojson"]
  ) throws -> (counts: [String: [String: Int]], inputs: [String]) {
    let outcome = try Program.run(
      ["check"] + files + ["--format", "json", "--trust-schematic", "--select", select] + more
        + asOf, in: folder)
    let report = try parsed(outcome.out)
    var counts: [String: [String: Int]] = [:]
    for rule in report["rules"] as? [[String: Any]] ?? [] {
      counts[rule["code"] as? String ?? ""] = rule["counts"] as? [String: Int]
    }
    let findings = report["findings"] as? [[String: Any]] ?? []
    let inputs = findings.filter { $0["rule"] as? String == "INP210" }.map { finding in
      let words = (finding["message"] as? [String: String])?["en"] ?? ""
      let line = (finding["subject"] as? [String: Any])?["line"] as? Int
      return (line.map { "\($0): " } ?? "") + words
    }
    return (counts, inputs)
  }

  private static let doubt =
    "unknown: some bare numbers are not above 1, per cent or fractions? say so in the column's name, such as"

  @Test("a column in % of fractions is of unknown unit: told once, and never judged")
  func fractions() throws {
    try write("建筑密度,绿地率", [["0.5", "0.368"], ["0", "0.135"], ["1", "\"0.4\""]])
    let found = try check("USE203,USE204,INP210")
    #expect(found.counts["USE203"]?["not-evaluated"] == 2, "\(found.counts)")
    #expect(found.counts["USE203"]?["conforms"] == 1, "0 is 0 in any unit: \(found.counts)")
    #expect(found.counts["USE204"]?["not-evaluated"] == 3, "\(found.counts)")
    #expect(
      found.inputs == [
        "unit of building density \(Self.doubt) density(fraction): 2 features",
        "unit of green ratio \(Self.doubt) green_ratio(fraction): 3 features",
      ], "\(found.inputs)")
  }

  @Test(
    "values above 1 and the column's name say which it is",
    arguments: [
      ("绿地率", ["25.6", "36.8"], 1, 1), ("绿地率", ["1.5", "36.8", "\"40 %\""], 2, 1),
      ("绿地率(小数)", ["0.368", "0.135"], 1, 1), ("LDL_frac", ["0.368", "1"], 2, 0),
      ("绿地率(%)", ["0.368", "0.9"], 0, 2),
    ])
  func stated(_ column: String, _ values: [String], _ conforms: Int, _ violates: Int) throws {
    try write(column, values.map { [$0] })
    let found = try check("USE204,INP210")
    #expect(found.inputs.isEmpty, "\(found.inputs)")
    #expect(found.counts["USE204"]?["conforms"] ?? 0 == conforms, "\(found.counts)")
    #expect(found.counts["USE204"]?["violates"] ?? 0 == violates, "\(found.counts)")
  }

  @Test(
    "a sign of per cent speaks for its own value, and numbers above 1 for no other",
    arguments: [["0.368", "0.135"], ["0.368"], ["\"0.35\"", "1"]])
  func mixed(_ doubtful: [String]) throws {
    try write("绿地率", (doubtful + ["\"36.8%\"", "25.6", "38", "41"]).map { [$0] })
    let found = try check("USE204,INP210")
    #expect(found.counts["USE204"]?["not-evaluated"] == doubtful.count, "\(found.counts)")
    #expect(found.counts["USE204"]?["conforms"] == 3, "\(found.counts)")
    #expect(found.counts["USE204"]?["violates"] == 1, "\(found.counts)")
    let features = doubtful.count == 1 ? "1 feature" : "\(doubtful.count) features"
    #expect(
      found.inputs == ["unit of green ratio \(Self.doubt) green_ratio(fraction): \(features)"],
      "\(found.inputs)")
  }

  @Test("each file and the joined table are told by themselves")
  func samples() throws {
    try write("绿地率", [["0.368"]])
    try write("绿地率", [["36.8"]], as: "other.geojson")
    let files = try check("USE204,INP210", files: ["plots.geojson", "other.geojson"])
    #expect(files.counts["USE204"]?["not-evaluated"] == 1, "\(files.counts)")
    #expect(files.counts["USE204"]?["conforms"] == 1, "\(files.counts)")
    #expect(files.inputs.count == 1, "\(files.inputs)")

    try write("电子监管号", [["\"A1\""], ["\"A2\""]], drop: "电子监管号|绿地率")
    let join = ["--join", "table.csv", "--on", "电子监管号"]
    try folder.write("电子监管号,绿地率\nA1,0.368\nA2,0.135\n", as: "table.csv")
    let doubtful = try check("USE204,INP210", join)
    #expect(doubtful.counts["USE204"]?["not-evaluated"] == 2, "\(doubtful.counts)")
    #expect(
      doubtful.inputs == [
        "table.csv: unit of green ratio \(Self.doubt) green_ratio(fraction): 2 features"
      ], "\(doubtful.inputs)")
    try folder.write("电子监管号,绿地率\nA1,36.8\nA2,0.135\n", as: "table.csv")
    let mixed = try check("USE204,INP210", join)
    #expect(mixed.counts["USE204"]?["conforms"] == 1, "\(mixed.counts)")
    #expect(mixed.counts["USE204"]?["not-evaluated"] == 1, "\(mixed.counts)")
    #expect(mixed.inputs.count == 1, "\(mixed.inputs)")
  }

  @Test("what cannot be is unreadable, at its place, and conforms to nothing")
  func impossible() throws {
    try write(
      "容积率,建筑密度,绿地率,年径流总量控制率,成交价格(万元),总建筑面积",
      [["-2", "-5", "135", "\"100.1%\"", "-5", "-1"], ["0", "0", "100", "100", "0", "0"]],
      drop: "容积率|建筑密度|绿地率|年径流总量控制率|成交价格(万元)|总建筑面积")
    let found = try check("USE201,USE203,USE204,INP210")
    for rule in ["USE201", "USE203", "USE204"] {
      #expect(found.counts[rule]?["not-evaluated"] == 1, "\(rule) \(found.counts)")
      #expect(found.counts[rule]?["conforms"] == 1, "\(rule) \(found.counts)")
    }
    #expect(
      Set(found.inputs) == [
        "2: floor area ratio '-2' is impossible: cannot be below 0",
        "2: building density '-5' is impossible: expects 0 to 100 %",
        "2: green ratio '135' is impossible: expects 0 to 100 %",
        "2: runoff control rate '100.1%' is impossible: expects 0 to 100 %",
        "2: price '-5' is impossible: cannot be below 0",
        "2: floor area '-1' is impossible: cannot be below 0",
      ], "\(found.inputs)")
  }

  @Test("an impossible value of the joined table is told with its line")
  func impossibleInTable() throws {
    try write("电子监管号", [["\"A1\""]], drop: "电子监管号|绿地率")
    try folder.write("电子监管号,绿地率\nA9,1\nA1,135\n", as: "table.csv")
    let found = try check("USE204,INP210", ["--join", "table.csv", "--on", "电子监管号"])
    #expect(found.counts["USE204"]?["not-evaluated"] == 1, "\(found.counts)")
    #expect(
      found.inputs == ["2: green ratio '135' is impossible: expects 0 to 100 % (table.csv:3)"],
      "\(found.inputs)")
  }

  // MARK: - Areas of works

  /// A plot of 2,831 m² on which works were suspended, investments complete.
  @Test("the zero of a code is restored where it was lost, and not where another list has the code")
  func zeros() throws {
    try write(
      "YDYHFLDM,YDYHFLMC", [["\"203\"", "\"村庄\""], ["\"203\"", "\"橡胶园地\""], ["203", "\"\""]],
      drop: "YDYHFLDM|YDYHFLMC")
    let report = try Program.run(
      ["check", "plots.geojson", "--format", "json", "--select", "INP211"] + asOf, in: folder)
    let findings = try parsed(report.out)["findings"] as? [[String: Any]] ?? []
    let words = findings.filter { $0["rule"] as? String == "INP211" }.map { finding in
      (finding["message"] as? [String: String])?["en"] ?? ""
    }
    #expect(words.count == 1 && words[0].contains("2 features"), "\(words)")
  }

  @Test("of a file without a place nothing is said of areas that fit no shape")
  func unplaced() throws {
    let outcome = try Program.run(
      ["check", Program.file("parcels-4547-untagged.geojson"), "--format", "jsonl"] + asOf)
    #expect(outcome.out.contains("INP203"), "\(outcome.out)")
    #expect(!outcome.out.contains("fits the shapes"), "\(outcome.out)")
  }
}
