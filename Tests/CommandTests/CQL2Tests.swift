import Foundation
import Testing

/// `landlint cql2`, and rules with the functions of the standard, from outside.
@Suite("CQL2")
struct CQL2Tests {
  @Test("text to JSON and back, from a file and from standard input")
  func converts() throws {
    let folder = try Folder()
    try folder.write(
      "name NOT LIKE 'x%'\n  AND t_before(built, DATE('2015-01-01'))\n", as: "a.cql2")
    let json = try Program.run("cql2", "a.cql2", "--to", "json", in: folder)
    #expect(json.status == 0 && json.err.isEmpty)
    #expect(
      json.out == #"{"op":"and","args":[{"op":"not","args":[{"op":"like","args":"#
        + #"[{"property":"name"},"x%"]}]},{"op":"t_before","args":[{"property":"built"},"#
        + #"{"date":"2015-01-01"}]}]}"# + "\n")
    let text = try Program.run("cql2", "-", "--to", "text", input: json.out)
    #expect(text.out == "NOT name LIKE 'x%' AND T_BEFORE(built, DATE('2015-01-01'))\n")
    let same = try Program.run("cql2", input: text.out)
    #expect(same.out == text.out && same.status == 0)
  }

  @Test("the caret stands under the character, exit 2")
  func caret() throws {
    let text = try Program.run("cql2", input: "a = 1 AND\n  用地 >> 2\n")
    #expect(text.status == 2 && text.out.isEmpty)
    #expect(text.err.contains("-:2:7: a value was expected, found '>'"), "\(text.err)")
    #expect(text.err.contains("\n    用地 >> 2\n          ^\n"), "\(text.err)")
    let end = try Program.run("cql2", input: "a =\n\n")
    #expect(end.err.contains("-:1:4:") && end.err.contains("\n  a =\n     ^"), "\(end.err)")
    let json = try Program.run("cql2", input: "{\"op\": \"t_befor\",\n \"args\": [\"x\" 1]}")
    #expect(json.err.contains("-:2:15: JSON: expected ',' or ']'"), "\(json.err)")
    let many = try Program.run("cql2", "missing.txt")
    #expect(many.status == 2 && many.err.contains("missing.txt: cannot be read"))
    #expect(try Program.run("cql2", "--to", "xml", input: "a").status == 2)
  }

  @Test(
    "what the productions of the grammar take is told without a plan",
    arguments: [
      ("T_AFTER(a)", "-:1:1: T_AFTER takes two instants or intervals"),
      ("a = 1 AND S_EQUALS(a, b, c)", "-:1:11: S_EQUALS takes two geometries"),
      ("A_CONTAINS()", "-:1:1: A_CONTAINS takes two arrays"),
      ("a LIKE b", "-:1:8: the pattern of LIKE must be a text in quotes"),
      ("a NOT LIKE CASEI(ACCENTI(b))", "-:1:26: the pattern of LIKE must be a text in quotes"),
      (
        #"{"op":"like","args":[{"property":"a"},{"op":"casei","args":[5]}]}"#,
        "-:1:61: the pattern of 'like' must be a text"
      ),
      (
        #"{"op":"t_during","args":[{"property":"a"}]}"#,
        "-:1:1: t_during takes two instants or intervals"
      ),
    ])
  func productions(text: String, says: String) throws {
    let outcome = try Program.run("cql2", input: text)
    #expect(outcome.status == 2 && outcome.err.contains(says), "\(outcome.err)")
  }

  @Test(
    "what is no condition is refused as a whole, and read where a value is asked for",
    arguments: [
      "5", "'x'", "(1, 2)", "POINT(1 2)", "a + 1", "INTERVAL('2020-01-01', '..')", "CASEI(s)",
      "-a", "DATE('2020-01-01')", #"{"op":"+","args":[{"property":"a"},1]}"#,
    ])
  func scalars(text: String) throws {
    let refused = try Program.run("cql2", input: text)
    #expect(refused.status == 2 && refused.out.isEmpty)
    #expect(
      refused.err.contains("-:1:1: the whole of an expression is a condition, this is"),
      "\(refused.err)")
    #expect(try Program.run("cql2", "--value", input: text).status == 0)
  }

  @Test("names and calls may be conditions", arguments: ["a", "f(a)", "TRUE", "NOT a"])
  func conditions(text: String) throws {
    #expect(try Program.run("cql2", input: text).status == 0)
  }

  @Test("bytes that are no UTF-8 are told by line and column")
  func notText() throws {
    let folder = try Folder()
    try Data("a = 1 AND\n用地 = '".utf8 + [0xE7, 0x94]).write(
      to: URL(fileURLWithPath: folder.path("x.cql2")))
    let outcome = try Program.run("cql2", "x.cql2", in: folder)
    #expect(outcome.status == 2 && outcome.err.contains("x.cql2:2:7: not UTF-8"), "\(outcome.err)")
  }

  @Test("a million brackets of either encoding are refused")
  func deep() throws {
    for letter in ["(", "[", "NOT ", "{\"op\":\"not\",\"args\":[", "f("] {
      let count = 1_000_000 / letter.utf8.count
      let outcome = try Program.run("cql2", input: String(repeating: letter, count: count))
      #expect(outcome.status == 2)
      #expect(outcome.err.contains("levels deep"), "\(outcome.err.prefix(200))")
    }
  }

  static let plan = Program.root.appendingPathComponent("Tests/Fixtures/spatial").path

  @Test("spatial, temporal and array rules come out as their cases say")
  func rules() throws {
    let proof = try Program.run("plan", "check", Self.plan)
    #expect(proof.status == 0, "\(proof.err)")
    #expect(proof.out.contains("4 rules") && proof.out.contains("20 cases in 4 files"))
  }

  @Test("a plot that meets a polygon in degrees is found, whatever system its file has")
  func plots() throws {
    let file = Self.plan + "/rules/cases/LAY101.geojson"
    let outcome = try Program.run(
      ["check", file, "--plan", Self.plan, "--lang", "en", "--full", "--select", "LAY101"] + asOf)
    #expect(outcome.status == 1)
    #expect(outcome.out.contains("meets the given geometry yes"), "\(outcome.out)")
    for plot in 0...2 { #expect(outcome.out.contains("plot LAY101-\(plot)\n")) }
    for plot in 3...4 { #expect(!outcome.out.contains("plot LAY101-\(plot)\n")) }
  }

  @Test(
    "faults of geometries in rules have file, line and column",
    arguments: [
      ("LINESTRING(", "LINESTRING(213.5 23.3, ", "is not a longitude and a latitude"),
      ("POLYGON((", "POLYGON((113.6 23.4, ", "does not end where it begins"),
      ("S_WITHIN(geom,", "S_WITHIN(geon,", "did you mean 'geom'?"),
      ("INTERVAL(works_start, works_end)", "works_start", "intervals only"),
      ("('07', '08')) AND", "(7, 8)) AND", "no element can be equal"),
    ])
  func faults(_ from: String, _ to: String, _ says: String) throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Self.plan, toPath: folder.path("plan"))
    let sound = try folder.text("plan/rules/places.yaml")
    let range = try #require(sound.range(of: from))
    try folder.write(
      sound.replacingCharacters(in: range, with: to), as: "plan/rules/places.yaml")
    let line = sound[..<range.lowerBound].count { $0 == "\n" } + 1
    let outcome = try Program.run("plan", "check", "plan", in: folder)
    #expect(outcome.status == 2)
    let words = outcome.out + outcome.err
    #expect(words.contains("plan/rules/places.yaml:\(line):"), "\(words)")
    #expect(words.contains(says), "\(words)")
  }
}
