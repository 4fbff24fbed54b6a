import Foundation
import Testing

/// `landlint plan check` on a package with some fifty faults: each is told once, in one run.
@Suite("plan check")
struct PlanCheckTests {
  static let faulty = Program.root.appendingPathComponent("Tests/Fixtures/faulty").path

  static func check(_ more: String...) throws -> Program.Outcome {
    try Program.run(["plan", "check", faulty, "--text", faulty + "/plan.txt"] + more)
  }

  /// The lines between the summary and the count, without the folder's path.
  static func faults(_ outcome: Program.Outcome) -> [String] {
    outcome.lines.dropFirst().dropLast(2)
      .map { $0.replacingOccurrences(of: faulty + "/", with: "") }
  }

  @Test("every fault of every file, by file, line and column")
  func everything() throws {
    let expected = try String(
      contentsOfFile: Self.faulty + "/expected.txt", encoding: .utf8
    ).split(separator: "\n").map(String.init)
    #expect(expected.count >= 45)
    let outcome = try Self.check()
    #expect(outcome.status == 2)
    #expect(outcome.err.isEmpty)
    let told = Self.faults(outcome)
    #expect(told.filter { !expected.contains($0) } == [], "told and not expected")
    #expect(expected.filter { !told.contains($0) } == [], "expected and not told")
    #expect(told == expected, "the order is that of files, lines and columns")
    #expect(outcome.lines.dropLast().last == "\(expected.count) faults")
  }

  @Test("in Chinese too, at the same places")
  func inChinese() throws {
    let told = Self.faults(try Self.check("--lang", "zh"))
    let english = Self.faults(try Self.check())
    #expect(told.count == english.count)
    for (zh, en) in zip(told, english) {
      let place = en.prefix { $0 != " " }
      #expect(zh.hasPrefix(place), "\(zh)")
      let words = zh.dropFirst(place.count)
      #expect(words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(zh)")
      for phrase in ["did you mean", "expected", "unknown", "known:", " is not "] {
        #expect(!words.contains(phrase), "\(zh)")
      }
    }
  }

  @Test("as JSON")
  func asJSON() throws {
    struct Answer: Decodable {
      struct Fault: Decodable {
        var file: String
        var line: Int?
        var column: Int?
        var message: [String: String]
      }
      var schema: String
      var holds: Bool
      var faults: [Fault]
    }
    let outcome = try Self.check("--format", "json")
    #expect(outcome.status == 2)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.out.utf8))
    #expect(answer.schema == "landlint-plan-check/1")
    #expect(!answer.holds)
    #expect(answer.faults.count == Self.faults(try Self.check()).count)
    let unit = try #require(answer.faults.first { $0.message["en"]?.contains("'m3'") == true })
    #expect(unit.file.hasSuffix("/plan.yaml") && unit.line == 13 && unit.column == 27)
    #expect(unit.message["zh"]?.contains("未知的单位") == true)
  }

  @Test("as JSON: what was not counted is null, not left out")
  func nulls() throws {
    let plan = Program.root.appendingPathComponent("Tests/Fixtures/spatial").path
    let sound = try parsed(try Program.run("plan", "check", plan, "--format", "json").out)
    #expect(sound["quotes"] is NSNull, "no text was given")
    #expect(sound["cases"] is Int)
    let faulty = try parsed(try Self.check("--format", "json").out)
    #expect(faulty["quotes"] is Int)
    #expect(faulty["cases"] is NSNull, "the cases of a package with faults are not run")
    let faults = try #require(faulty["faults"] as? [[String: Any]])
    #expect(faults.allSatisfy { $0["line"] != nil && $0["column"] != nil })
  }

  @Test("a plan.yaml that cannot be read leaves the syntax of rules to be proved")
  func withoutPlan() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Self.faulty, toPath: folder.path("plan"))
    try folder.write("title: [", as: "plan/plan.yaml")
    let outcome = try Program.run(["plan", "check", "plan"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("plan/plan.yaml:2:1: YAML:"), "\(outcome.out)")
    #expect(outcome.out.contains("plan/rules/river.yaml:7:20: a value was expected"))
    #expect(!outcome.out.contains("no field"), "\(outcome.out)")
  }

  @Test("the shipped package holds, and says what was counted")
  func shipped() throws {
    let outcome = try Program.run("plan", "check")
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(outcome.out.hasSuffix("all hold\n"))
    let chinese = try Program.run("plan", "check", "--lang", "zh")
    #expect(chinese.out.hasSuffix("全部成立\n"))
  }

  @Test("a case that does not come out as it says is told at its line")
  func wrongCase() throws {
    let folder = try PlanFaultTests.package()
    let name = "plan/rules/cases/BLU101.geojson"
    let text = try folder.text(name)
    let range = try #require(text.range(of: "\"expect\":\"conforms\""))
    let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
    try folder.write(
      text.replacingCharacters(in: range, with: "\"expect\":\"excused\""), as: name)
    let outcome = try Program.run(["plan", "check", "plan"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("\(name):\(line):1: conforming"), "\(outcome.out)")
    #expect(outcome.out.contains("expected excused, got conforms"))
  }
}
