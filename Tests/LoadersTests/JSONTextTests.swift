import Loaders
import Testing
import Values

/// What RFC 8259 allows and what it does not, in small texts of our own. Each stands as the value
/// of a property, as a foreign member of a feature, deep in a feature alone, and as a member of a
/// collection before its features and behind them.
@Suite("JSON as RFC 8259 has it")
struct JSONTextTests {
  /// Where a text stands.
  static let frames: [(name: String, before: String, after: String)] = [
    (
      "property", #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":"#,
      #"},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,2],[3,4],[1,2]]]}}]}"#
    ),
    (
      "foreign member", #"{"type":"FeatureCollection","features":[{"type":"Feature","note":"#,
      #","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,2],[3,4],[1,2]]]}}]}"#
    ),
    (
      "member before the features", #"{"type":"FeatureCollection","note":"#,
      #","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,2],[3,4],[1,2]]]}}]}"#
    ),
    (
      "member behind the features",
      #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,2],[3,4],[1,2]]]}}],"note":"#,
      "}"
    ),
    (
      "bare feature",
      #"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1,2],[3,2],[3,4],[1,2]]]},"#
        + #""properties":{"deep":{"er":"#,
      "}}}"
    ),
  ]

  static let allowed: [String] = [
    "0", "-0", "7", "-12", "0.5", "-0.0", "1e1", "1E+2", "1e-3", "12.50e0", "123456789012",
    "1e308", "4.9e-324", "1e-400", "true", "false", "null", #""""#, #""a""#, #""地块""#,
    #""\"\\\/\b\f\n\r\t""#, #""\u0041\u5730""#, #""\ud83d\ude00""#, #""😀""#, #""\u0000""#,
    "\"\u{7F}\"", "\"\u{2028}\u{2029}\"", #""[{\"""#, "[]", "[ ]", "[1]", "[ 1 , 2 ]", "[[[]]]",
    "[null,true,\"x\"]", "{}", "{ }", #"{"x":1}"#, #"{"x":{"x":{"x":1}}}"#, #"{"":0}"#,
    #"{"a":[],"b":{}}"#, " \t\r\n1 \t\r\n", #"{"é":1,"e\u0301":2}"#, #""\ufffe""#,
  ]

  static let refused: [(text: String, codes: Set<String>)] = [
    ("", ["INP101"]), ("+1", ["INP107"]), ("01", ["INP107"]), ("-01", ["INP107"]),
    (".5", ["INP107"]), ("5.", ["INP107"]), ("-", ["INP101", "INP107"]), ("1e", ["INP107"]),
    ("1e+", ["INP107"]), ("1.2.3", ["INP107"]), ("1,2", ["INP101", "INP112"]),
    ("0x10", ["INP107"]), ("1_000", ["INP107"]), ("１", ["INP101"]), ("NaN", ["INP107"]),
    ("-Infinity", ["INP107"]), ("1e400", ["INP108"]), ("-1e999", ["INP108"]),
    ("True", ["INP101"]), ("nul", ["INP101"]), ("nulll", ["INP101"]), ("truefalse", ["INP101"]),
    ("undefined", ["INP101"]), ("'a'", ["INP101"]), ("`a`", ["INP101"]), ("a", ["INP101"]),
    (#""\x41""#, ["INP101"]), (#""\u12G4""#, ["INP101"]), (#""\u004""#, ["INP101"]),
    (#""\ud800""#, ["INP101"]), (#""\ud800\u0041""#, ["INP101"]), (#""\udc00""#, ["INP101"]),
    ("\"\u{1}\"", ["INP101"]), ("\"\t\"", ["INP101"]), ("\"\n\"", ["INP101"]),
    ("\"\0\"", ["INP101"]), ("[1,]", ["INP101"]), ("[,1]", ["INP101"]), ("[1 2]", ["INP101"]),
    ("[1,,2]", ["INP101"]), (#"{"x"}"#, ["INP101"]), (#"{"x":}"#, ["INP101"]),
    (#"{"x" 1}"#, ["INP101"]), (#"{x:1}"#, ["INP101"]), (#"{1:1}"#, ["INP101"]),
    (#"{"x":1,}"#, ["INP101"]), (#"{,"x":1}"#, ["INP101"]), (#"{"x"::1}"#, ["INP101"]),
    (#"{"x":1 "y":2}"#, ["INP101"]), (#"{"x":1,"x":2}"#, ["INP104"]),
    (#"{"x":1,"\u0078":2}"#, ["INP104"]), (#"[{"x":1,"x":1}]"#, ["INP104"]),
    ("/* a */ 1", ["INP101"]), ("1 // a", ["INP101", "INP107", "INP112"]),
    ("[1}", ["INP101", "INP112"]), ("[[1]", ["INP112"]), ("[1]]", ["INP101", "INP112"]),
    ("\u{FEFF}", ["INP101"]), ("[\u{C}1]", ["INP101"]), ("2.e3", ["INP107"]), ("0e", ["INP107"]),
    ("0.3e+", ["INP107"]), ("-.123", ["INP107"]), ("Inf", ["INP107"]), ("[-NaN]", ["INP107"]),
    ("[1+2]", ["INP101", "INP107"]), ("0x42", ["INP107"]), ("123\0", ["INP101", "INP107"]),
    ("\"\\", ["INP101", "INP112"]), ("\"\\u00A\"", ["INP101"]), ("\"\\uD834\\uDd\"", ["INP101"]),
    ("[tru]", ["INP101"]), ("[nul", ["INP112"]), ("<null>", ["INP101"]),
    ("[\"a\",\n4\n,1,", ["INP112"]), ("{'a':0}", ["INP101"]),
    ("{\"a\":\"b\"}#", ["INP101", "INP112"]),
    ("{[: \"x\"}", ["INP101", "INP112"]), ("\u{2060}1", ["INP101"]),
    ("# 1", ["INP101"]), ("\u{A0}1", ["INP101"]), ("\u{FEFF}1", ["INP101"]),
  ]

  private func reading(_ text: String, _ frame: (name: String, before: String, after: String))
    -> Reading
  {
    TestFiles.with(Array((frame.before + text + frame.after).utf8)) { Reading(path: $0) }
  }

  @Test("texts that are JSON are accepted", arguments: allowed)
  func accepts(_ text: String) {
    for frame in Self.frames {
      let reading = reading(text, frame)
      #expect(reading.codes.isEmpty, "\(frame.name): \(reading.codes)")
      #expect(reading.features.count == 1 && reading.features[0].geometry.points.count == 4)
    }
  }

  @Test("texts that are not JSON are refused, with a place", arguments: refused.map(\.text))
  func refuses(_ text: String) throws {
    let codes = try #require(Self.refused.first { $0.text == text }?.codes)
    for frame in Self.frames {
      let reading = reading(text, frame)
      let found = reading.codes
      // Between the members of a collection the scanner meets some faults before the decoder.
      let known = frame.name.hasPrefix("member") ? codes.union(["INP112", "INP116"]) : codes
      #expect(!found.isEmpty && found.isSubset(of: known), "\(frame.name): \(found)")
      let start = frame.before.utf8.count
      let end = start + text.utf8.count
      // At the text, or where it can be seen first that something is wrong with it.
      for fault in reading.features.flatMap(\.faults) + reading.headerFaults {
        #expect(fault.offset >= start && fault.offset <= end + 1, "\(frame.name) \(fault)")
      }
    }
  }

  @Test("a file that is any of the texts alone is no GeoJSON and says so", arguments: allowed)
  func alone(_ text: String) {
    TestFiles.with(Array(text.utf8)) { path in
      let reading = Reading(path: path)
      #expect(!reading.codes.isEmpty)
      #expect(reading.codes.isSubset(of: ["INP114", "INP119", "INP103", "INP109", "INP123"]))
    }
  }

  @Test("a number at the edge of what a double holds keeps its value")
  func edges() {
    let texts: [(String, Double)] = [
      ("1.7976931348623157e308", .greatestFiniteMagnitude), ("4.9e-324", .leastNonzeroMagnitude),
      ("0.1", 0.1), ("123456789.123456789", 123456789.123456789), ("-0.0", -0.0),
    ]
    for (text, value) in texts {
      let feature = reading(text, Self.frames[0]).features[0]
      #expect(feature.properties["a"] == .number(value), "\(text)")
    }
  }
}
