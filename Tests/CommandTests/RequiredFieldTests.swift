import Foundation
import Testing

/// Columns that a team demands of each file, and of each plot a value in them.
@Suite("Required columns")
struct RequiredFieldTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private static func plot(_ number: Int, _ properties: String) -> String {
    let west = 113.5 + Double(number % 40) * 0.002
    let south = 23.3 + Double(number / 40) * 0.002
    let corners = [(0.0, 0.0), (0.001, 0), (0.001, 0.001), (0, 0.001), (0, 0)].map {
      String(format: "[%.7f,%.7f]", west + $0.0, south + $0.1)
    }
    return "{\"type\":\"Feature\",\"id\":\"p\(number)\",\"properties\":{\(properties)},"
      + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(corners.joined(separator: ","))]]}}"
  }

  private static func file(_ properties: [String]) -> String {
    SamplePlots.collection(properties.enumerated().map { plot($0, $1) })
  }

  private func check(
    _ arguments: [String], _ files: [String] = ["plots.geojson"]
  ) throws -> (outcome: Program.Outcome, findings: [String]) {
    let outcome = try Program.run(
      ["check"] + files + ["--no-plan", "--select", "INP24", "--format", "jsonl"] + arguments
        + asOf, in: folder)
    let objects = try outcome.out.split(separator: "\n").map { try parsed(String($0)) }
    let findings = try objects.filter { $0["type"] as? String == "finding" }.map { object in
      let subject = try #require(object["subject"] as? [String: Any])
      let words = try #require((object["message"] as? [String: Any])?["en"] as? String)
      let place = (subject["line"] as? Int).map { "\($0):\(subject["column"] ?? 0)" } ?? "file"
      return "\(object["rule"] ?? "") \(place) \(words)"
    }
    return (outcome, findings)
  }

  @Test("a column that no feature has is one finding a file, at the level of an error")
  func column() throws {
    try folder.write(
      Self.file(["\"YDYHFLDM\":\"070102\"", "\"YDYHFLDM\":null"]), as: "plots.geojson")
    try folder.write(Self.file(["\"宗地代码\":\"a\",\"Lot No\":\"1\""]), as: "other.geojson")
    let (outcome, findings) = try check(
      ["--required-field", "ZDDM", "--required-field", "lot no", "--fail-on", "error"],
      ["plots.geojson", "other.geojson"])
    #expect(outcome.status == 1)
    #expect(
      findings == [
        "INP240 file required column is missing: 'ZDDM': 2 features",
        "INP240 file required column is missing: 'lot no': 2 features",
      ])
    let without = try check([], ["plots.geojson", "other.geojson"])
    #expect(without.outcome.status == 0 && without.findings.isEmpty)
  }

  @Test("a blank is no value, at its place; a wrong value is one")
  func value() throws {
    let blanks = ["null", "\"\"", "\" \"", "\"/\"", "\"—\"", "\"x\"", "0"]
    try folder.write(
      Self.file(["\"a\":1,\"Lot\":\"1\""] + blanks.map { "\"a\":1,\"Lot\":\($0)" } + ["\"a\":1"]),
      as: "plots.geojson")
    let (outcome, findings) = try check(["--required-field", "Lot"])
    #expect(outcome.status == 1)
    let words = "required column has no value: 'Lot'"
    let lines = try folder.text("plots.geojson").split(separator: "\n")
    let expected = lines.enumerated().compactMap { number, line -> String? in
      guard line.hasPrefix("{\"type\":\"Feature\"") else { return nil }
      guard let range = line.range(of: "\"Lot\":") else {
        return "INP241 \(number + 1):1 \(words)"
      }
      let value = line[range.upperBound...].prefix { $0 != "}" }
      guard blanks.prefix(5).contains(String(value)) else { return nil }
      let column = line.utf8.distance(from: line.startIndex, to: range.upperBound) + 1
      return "INP241 \(number + 1):\(column) \(words)"
    }
    try #require(expected.count == 6)
    #expect(findings == expected)
    let last = try #require(outcome.out.split(separator: "\n").last)
    let record = try parsed(String(last))
    let rules = try #require(record["rules"] as? [[String: Any]])
    let rule = try #require(rules.first { $0["code"] as? String == "INP241" })
    let counts = try #require(rule["counts"] as? [String: Int])
    #expect(counts["incomplete"] == 6 && counts["conforms"] == 3, "\(counts)")
    let conclusions = try #require(record["conclusions"] as? [String: Int])
    #expect(conclusions["incomplete"] == 6 && conclusions["conforms"] == 3, "\(conclusions)")
  }

  @Test("an empty column of a large file is told once, and its plots are incomplete all the same")
  func emptyColumn() throws {
    let rows = (0..<600).map { "\"Lot\":\($0 < 590 ? "null" : "\"\($0)\"")" }
    try folder.write(Self.file(rows), as: "plots.geojson")
    let one = try check(["--required-field", "Lot", "--jobs", "1", "-o", "plots.csv"])
    #expect(one.findings == ["INP241 file required column has no value: 'Lot': 590 features"])
    let table = try folder.text("plots.csv").split(whereSeparator: \.isNewline)
    #expect(table.count { $0.contains("INP241") } == 590)
    let two = try check(["--required-field", "Lot", "--jobs", "2", "-o", "plots.csv"])
    #expect(two.outcome.out == one.outcome.out)
  }

  @Test("a near name is asked about; a table that is joined brings its columns")
  func names() throws {
    try folder.write(Self.file(["\"宗地代码\":\"a\",\"Owner_Name\":\"x\""]), as: "plots.geojson")
    let near = try check(["--required-field", "OwnerName"])
    #expect(
      near.findings == [
        "INP240 file required column is missing: 'OwnerName' (is 'Owner_Name' meant to be it?): 1 feature"
      ])
    try folder.write("宗地代码,OwnerName\na,x\n", as: "holders.csv")
    let joined = try check(
      ["--required-field", "OwnerName", "--join", "holders.csv", "--on", "宗地代码"])
    #expect(joined.findings.isEmpty, "\(joined.findings)")
    let blank = try check(["--required-field", " "])
    #expect(blank.outcome.status == 2 && blank.outcome.err.contains("name of a column"))
  }

  @Test("columns beyond those that can be read are told in one sentence")
  func tooMany() throws {
    try folder.write(Self.file(["\"宗地代码\":\"a\""]), as: "plots.geojson")
    func required(_ count: Int) -> [String] {
      (1...count).flatMap { ["--required-field", "Column \($0)"] }
    }
    let more = try check(required(140) + ["--required-field", "宗地代码"])
    #expect(more.outcome.status == 2)
    let told = try #require(
      more.outcome.err.firstMatch(
        of: #/the plan has (\d+) fields, so at most (\d+) further columns can be required/#))
    let (fields, room) = (try #require(Int(told.1)), try #require(Int(told.2)))
    #expect(fields > 1 && fields + room == 128)
    let rest = "\(140 - room) too many, the first is 'Column \(room + 1)'"
    #expect(more.outcome.err.contains(rest), "\(more.outcome.err)")
    let most = try check(required(room))
    #expect(most.outcome.status != 2 && most.findings.count == room, "\(most.outcome.err)")
    #expect(more.outcome.err.split(separator: "--required-field:").count == 2)
  }

  @Test("as a setting, shown by config; severities hold for it")
  func setting() throws {
    try folder.write(Self.file(["\"宗地代码\":\"a\""]), as: "plots.geojson")
    try folder.write(
      "no-plan: true\nrequired-fields: [宗地代码, Lot]\nas-of: 2025-12-31\n", as: "landlint.yaml")
    let red = try Program.run(["check", "plots.geojson", "--lang", "zh"], in: folder)
    #expect(red.status == 1 && red.out.contains("INP240 缺少必填的列"), "\(red.out)")
    let shown = try Program.run(["config", "plots.geojson"], in: folder)
    #expect(shown.lines.contains("required-fields = Lot  # landlint.yaml:2"), "\(shown.out)")
    let quiet = try Program.run(
      ["check", "plots.geojson", "--severity", "INP240=advisory"], in: folder)
    #expect(quiet.status == 0)
    try folder.write("required-field: Lot\n", as: "landlint.yaml")
    let wrong = try Program.run(["check", "plots.geojson"], in: folder)
    #expect(
      wrong.status == 2 && wrong.err.contains("did you mean 'required-fields'?"), "\(wrong.err)")
  }

  @Test("a plan's field can be required; a property of a layer cannot")
  func ofPlan() throws {
    let copy = folder.path("plan")
    try FileManager.default.copyItem(
      atPath: Program.root.appendingPathComponent("geodata/template").path, toPath: copy)
    var plan = try folder.text("plan/plan.yaml")
    let field = try #require(plan.range(of: "fields:\n"))
    plan.insert(
      contentsOf: "  holder: {type: text, names: [OWNER], required: true}\n", at: field.upperBound)
    try folder.write(plan, as: "plan/plan.yaml")
    try folder.write(Self.file(["\"lot\":\"a\""]), as: "plots.geojson")
    let outcome = try Program.run(
      ["check", "plots.geojson", "--plan", "plan", "--select", "INP240", "--lang", "en"] + asOf,
      in: folder)
    #expect(
      outcome.status == 1 && outcome.out.contains("INP240 required column is missing"),
      "\(outcome.out) \(outcome.err)")
  }
}
