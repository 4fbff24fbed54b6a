import Foundation
import Testing

/// What the submitter's file says against itself, one defect a file, through the whole program.
@Suite("Checks on the material")
struct InputCheckTests {
  struct Defect: CustomTestStringConvertible, Sendable {
    var code: String
    var from: String
    var to: String
    /// In the English sentence of the finding.
    var says: String
    var line: Int?
    var testDescription: String { "\(code) \(to)" }
  }

  static let ring =
    "[[113.5,23.35],[113.501,23.35],[113.501,23.351],[113.5,23.351],[113.5,23.35]]"
  static let other =
    "[[113.502,23.35],[113.503,23.35],[113.503,23.351],[113.502,23.351],[113.502,23.35]]"

  static func plot(_ id: String, _ ring: String = ring) -> String {
    "{\"type\":\"Feature\",\"properties\":{\"宗地代码\":\"\(id)\",\"电子监管号\":"
      + "\"4401122018A00827\",\"不动产单元号\":\"\(id)W00000000\"},\"geometry\":"
      + "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
  }

  static let sound = SamplePlots.collection([
    plot("440112003001GB00001"), plot("440112003001GB00002", other),
  ])

  /// Findings of a run without a plan, each a JSON object.
  static func findings(
    _ text: String,
    _ arguments: [String] = [
      "--no-plan", "--select", "INP,GEO203,GEO204", "--ignore", "INP220",
    ]
  ) throws -> [[String: Any]] {
    let folder = try Folder()
    try Data(text.utf8).write(to: folder.url.appendingPathComponent("plots.geojson"))
    let outcome = try Program.run(
      ["check", "plots.geojson", "--format", "jsonl"] + arguments + asOf, in: folder)
    let objects = try outcome.out.split(separator: "\n").map { try parsed(String($0)) }
    return objects.filter { $0["type"] as? String == "finding" }
  }

  static func codes(_ findings: [[String: Any]]) -> [String] {
    findings.compactMap { $0["rule"] as? String }
  }

  @Test("sound plots have nothing to be said of")
  func nothing() throws {
    #expect(try Self.codes(Self.findings(Self.sound)).isEmpty)
  }

  /// The first of each kind is a case file (`CheckCaseTests`).
  @Test(
    "codes that are too short or too long, at the line of the value",
    arguments: [
      Defect(
        code: "INP212", from: "\"440112003001GB00001\"", to: "\"440112003001GB0001\"",
        says: "character 19 should be a digit (sequence)", line: 2),
      Defect(
        code: "INP212", from: "\"440112003001GB00001\"", to: "\"440112003001GB000011\"",
        says: "the end (19 characters in all)", line: 2),
    ])
  func defect(_ defect: Defect) throws {
    let range = try #require(Self.sound.range(of: defect.from))
    let text = Self.sound.replacingCharacters(in: range, with: defect.to)
    let findings = try Self.findings(text)
    #expect(Set(Self.codes(findings)).contains(defect.code), "\(findings)")
    #expect(
      Set(Self.codes(findings)).subtracting([defect.code, "INP215", "INP213"]).isEmpty,
      "\(findings)")
    let found = try #require(findings.first { $0["rule"] as? String == defect.code })
    let message = try #require((found["message"] as? [String: Any])?["en"] as? String)
    #expect(message.contains(defect.says), "\(message)")
    if let line = defect.line {
      let subject = try #require(found["subject"] as? [String: Any])
      #expect(subject["line"] as? Int == line, "\(subject)")
    }
  }

  @Test("an id that stands again: with another shape, and with the same")
  func repeated() throws {
    let id = "440112003001GB00001"
    let another = SamplePlots.collection([Self.plot(id), Self.plot(id, Self.other)])
    let moved = try Self.findings(another)
    #expect(Self.codes(moved) == ["INP231"])
    #expect("\(moved)".contains("first at line 2"))
    // The same ring from another vertex, the other way round.
    let turned =
      "[[113.501,23.351],[113.501,23.35],[113.5,23.35],[113.5,23.351],[113.501,23.351]]"
    let same = SamplePlots.collection([Self.plot(id), Self.plot(id, turned)])
    #expect(try Self.codes(Self.findings(same)) == ["INP232"])
  }

  @Test("codes of another kind in the whole file are told once, with their number")
  func strangeCodes() throws {
    let plots = (0..<30).map { index in
      let x = 113.5 + Double(index) / 1000
      return "{\"type\":\"Feature\",\"properties\":{\"宗地代码\":\"P-\(index)\"},\"geometry\":"
        + "{\"type\":\"Polygon\",\"coordinates\":[[[\(x),23.35],[\(x + 0.0005),23.35],"
        + "[\(x + 0.0005),23.351],[\(x),23.35]]]}}"
    }
    let findings = try Self.findings(SamplePlots.collection(plots))
      .filter { $0["rule"] as? String == "INP212" }
    #expect(findings.count == 1 && findings.first?["count"] as? Int == 30, "\(findings)")
  }

  @Test("register areas and dates are held against each other without a plan too")
  func withoutPlan() throws {
    let plot = Self.plot("440112003001GB00001").replacingOccurrences(
      of: "\"电子监管号\"",
      with: "\"登记面积(平方米)\":500,\"合同签订日期\":\"2020-05-01\","
        + "\"实际交地时间\":\"2019-05-01\",\"电子监管号\"")
    let findings = try Self.findings(SamplePlots.collection([plot]), ["--no-plan"])
    #expect(Set(Self.codes(findings)).isSuperset(of: ["INP120", "INP130"]), "\(findings)")
  }

  @Test(
    "each way in which a reference system is wrong has its code",
    arguments: [
      ("parcels-4547-untagged", "INP203"), ("parcels-latitude-first", "INP204"),
      ("parcels-4526-northing-first-untagged", "INP204"), ("parcels-4547-northing-first", "INP204"),
      ("parcels-4547-tagged-4548", "INP205"),
    ])
  func system(_ file: String, _ code: String) throws {
    let outcome = try Program.run(
      ["check", Program.file(file + ".geojson"), "--format", "jsonl"] + asOf)
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("\"rule\":\"\(code)\""), "\(outcome.out)")
  }

  @Test("why a polygon is not valid is said in the same words, whatever else is asked for")
  func validity() throws {
    let file = Program.root.appendingPathComponent("geodata/checks/GEO217-violating.geojson").path
    func found(_ arguments: [String]) throws -> [Substring] {
      try Program.run(["check", file, "--no-plan", "--format", "jsonl"] + arguments + asOf).lines
        .filter { $0.contains("\"type\":\"finding\"") }
    }
    let all = try found([]).filter { $0.contains("\"rule\":\"GEO201\"") }
    #expect(all.count == 1 && all[0].contains("Self-intersection (GEO217);"), "\(all)")
    let alone = try found(["--select", "GEO201"])
    #expect(alone == all)
    let others = try found(["--select", "GEO216,GEO217"])
    #expect(others.count == 1 && others[0].contains("\"rule\":\"GEO217\""), "\(others)")
  }

  @Test(
    "coordinates of web maps are suspected against an anchor layer, and left as they are",
    arguments: [
      ("gcj02", "coordinates suspected to be GCJ-02"),
      ("bd09", "coordinates suspected to be BD-09"),
      ("wgs84", nil),
    ])
  func shift(_ name: String, _ says: String?) throws {
    let file = Program.file("parcels-shifted-\(name).geojson")
    func areas(_ arguments: [String]) throws -> String {
      let outcome = try Program.run(["check", file, "--format", "jsonl"] + arguments + asOf)
      let finding = outcome.out.split(separator: "\n").first { $0.contains("\"rule\":\"INP206\"") }
      #expect((finding != nil) == (says != nil), "\(outcome.out)")
      if let says { #expect(finding?.contains(says) == true, "\(finding ?? "")") }
      return outcome.out
    }
    _ = try areas([])
    // The same against the reader's own anchor, with no plan.
    let anchor = Program.plan + "/layers/detailed-plan.geojson"
    _ = try areas(["--no-plan", "--layer", "detailed-plan=\(anchor)"])
  }
}
