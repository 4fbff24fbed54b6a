import Expressions
import Testing
import Values

/// The two encodings: each read, written and turned into the other.
struct EncodingTests {
  static let examples: [(name: String, text: String?, json: String?)] = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    let folder = "/" + parts.joined(separator: "/") + "/shared/cql2/examples"
    return SyntaxTests.examples.map { example in
      let lines = EvaluationTests.lines(of: "\(folder)/\(example.name).json")
      return (example.name, example.text, lines.isEmpty ? nil : lines.joined(separator: "\n"))
    }
  }()

  /// Text → JSON → text → JSON, and the other way, until nothing changes any more.
  static func roundTrip(_ parsed: ParsedExpression, _ name: String) throws {
    let json = try ParsedExpression(json: parsed.json)
    #expect(json.json == parsed.json, "\(name)")
    let text = try ParsedExpression(json.description)
    #expect(text.json == parsed.json, "\(name): \(json)")
    #expect(text == json, "\(name): \(json)")
  }

  @Test(.enabled(if: !examples.isEmpty, "skipped: ../shared/cql2/examples is not there"))
  func examplesOfTheStandardInBothEncodings() throws {
    var pairs = 0
    for (name, text, json) in Self.examples {
      let fromText = try ParsedExpression(try #require(text))
      try Self.roundTrip(fromText, name)
      guard let json else { continue }
      pairs += 1
      let fromJSON = try ParsedExpression(json: json)
      #expect(fromJSON.json == fromText.json, "\(name)")
      try Self.roundTrip(fromJSON, name)
    }
    #expect(pairs >= 45)
  }

  /// An example for every production of cql2.bnf that can stand in an expression.
  static let productions = [
    "a = 1 OR b = 2 OR c = 3", "a = 1 AND b = 2", "NOT a = 1", "(a = 1 OR b = 2) AND c",
    "f()", "f(a, 1, 'x', TRUE, DATE('2020-01-01'), POINT(1 2), ('a', 'b'), a + 1, g(b))", "TRUE",
    "a <> 1", "a < 1.5", "a > -1", "a <= 1e3", "a >= .5", "a = 5.", "s LIKE 'x%'",
    "s NOT LIKE 'x_'", "CASEI(s) LIKE ACCENTI(CASEI('Ä%'))", "f(s) LIKE 'x'",
    "a BETWEEN 1 AND 2", "a NOT BETWEEN b + 1 AND f(c)", "a IN (1, 2)", "s NOT IN ('x', f(s))",
    "d IN (DATE('2020-01-01'), TIMESTAMP('2020-01-01T00:00:00.25Z'))", "a IS NULL",
    "'x' IS NOT NULL", "POINT(1 2) IS NULL", "INTERVAL('..', b) IS NULL", "(a = 1) IS NULL",
    "S_INTERSECTS(g, POINT(1 2))", "S_EQUALS(g, POINT Z (1 2 3))",
    "S_DISJOINT(g, LINESTRING(1 2, 3 4))", "S_TOUCHES(g, LINESTRING Z (1 2 3, 3 4 5))",
    "S_WITHIN(g, POLYGON((0 0, 1 0, 1 1, 0 0), (0.1 0.1, 0.2 0.1, 0.2 0.2, 0.1 0.1)))",
    "S_OVERLAPS(g, POLYGON Z ((0 0 1, 1 0 1, 1 1 1, 0 0 1)))",
    "S_CROSSES(g, MULTIPOINT((1 2), (3 4)))", "S_CONTAINS(g, MULTIPOINT Z ((1 2 3)))",
    "S_INTERSECTS(g, MULTILINESTRING((1 2, 3 4), (5 6, 7 8)))",
    "S_INTERSECTS(g, MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5))))",
    "S_INTERSECTS(g, GEOMETRYCOLLECTION(POINT(1 2), LINESTRING Z (1 2 3, 3 4 5)))",
    "S_INTERSECTS(g, BBOX(-180, -90, 180, 90))", "S_INTERSECTS(BBOX(0, 0, -5, 1, 1, 5), g)",
    "S_INTERSECTS(g, POINT EMPTY)", "S_INTERSECTS(g, MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)), EMPTY))",
    "S_INTERSECTS(g, GEOMETRYCOLLECTION EMPTY)", "S_INTERSECTS(g, buffer(h, 10, 'm'))",
    "T_AFTER(d, DATE('2020-01-01'))", "T_BEFORE(d, f(e))",
    "T_CONTAINS(INTERVAL('2020-01-01', '..'), INTERVAL(d, e))",
    "T_DISJOINT(d, INTERVAL('..', '2020-01-01T00:00:00Z'))",
    "T_DURING(INTERVAL(f(d), e), INTERVAL('..', '..'))", "T_EQUALS(d, e)",
    "T_FINISHEDBY(INTERVAL(d, e), INTERVAL(d, e))", "T_FINISHES(INTERVAL(d, e), i)",
    "T_INTERSECTS(d, TIMESTAMP('2016-12-31T23:59:60Z'))", "T_MEETS(i, j)", "T_METBY(i, j)",
    "T_OVERLAPPEDBY(i, j)", "T_OVERLAPS(i, j)", "T_STARTEDBY(i, j)", "T_STARTS(i, j)",
    "A_EQUALS((), t)", "A_CONTAINS(t, ('a'))", "A_CONTAINEDBY(t, (1, a, f(b), a + 1, b = 2))",
    "A_OVERLAPS(((1, 2), ('a'), ()), (POINT(1 2), INTERVAL('..', d), CASEI('x')))",
    "a + b - c * d / e % f div g ^ h = 0", "(a + b) * 2 = (3 - a) ^ 2", "a = -b", "-(a + 1) < 2",
    "-2 ^ 2 = 4", "\"a b\" = 'it''s' AND \"NOT\" = 1", "eo:cloud_cover < 0.1 AND a.b = 1",
    "Ελλάδα = '中文 \"x\" \\ /'", "_x = 'tab\tline\nend'",
  ]

  @Test(arguments: productions)
  func everyProduction(_ text: String) throws {
    let parsed = try ParsedExpression(text)
    #expect(try ParsedExpression(parsed.description) == parsed, "\(parsed)")
    try Self.roundTrip(parsed, text)
  }

  @Test(arguments: [
    ("{\"op\":\"=\",\"args\":[{\"property\":\"a\"},\n 1,2]}", 1, 18, "takes 2 arguments"),
    ("{\"op\":\"=\",\"args\":[null,1]}", 1, 19, "null is not a value"),
    ("{\"op\":\"AND\",\"args\":[true,true]}", 1, 7, "no op 'AND'"),
    ("{\"op\":\"t_finishedby\",\"args\":[]}", 1, 7, "no op 't_finishedby'"),
    ("{\"op\":\"date\",\"args\":[\"2020-01-01\"]}", 1, 7, "no op 'date'"),
    ("{\"op\":\"a b\",\"args\":[]}", 1, 7, "no op 'a b'"),
    ("{\"op\":\"and\",\"args\":[true]}", 1, 20, "two conditions"),
    ("{\"op\":\"in\",\"args\":[1,2]}", 1, 19, "a value and an array"),
    ("{\"op\":\"in\",\"args\":[1,[]]}", 1, 22, "is empty"),
    ("{\"op\":\"not\"}", 1, 1, "has no args"), ("{\"op\":1}", 1, 7, "op is a text"),
    ("{\"op\":\"f\",\"args\":1}", 1, 18, "args is an array"),
    ("{\"proprety\":\"a\"}", 1, 1, "told by one of"), ("{\"property\":\"\"}", 1, 13, "not empty"),
    ("{\"date\":\"2023-02-29\"}", 1, 9, "not a day"),
    ("{\"timestamp\":\"2023-02-28\"}", 1, 14, "not a time"),
    ("{\"interval\":[\"..\"]}", 1, 13, "a beginning and an end"),
    ("{\"interval\":[\"..\",5]}", 1, 19, "the ends of an interval"),
    ("{\"interval\":[\"..\",\"x\"]}", 1, 19, "neither a day nor a time"),
    ("{\"type\":\"Pont\",\"coordinates\":[1,2]}", 1, 9, "one of"),
    ("{\"type\":\"Point\",\"coordinates\":[1]}", 1, 31, "two numbers"),
    ("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[0,0]]]}", 1, 34, "at least 4"),
    ("{\"type\":\"LineString\",\"coordinates\":[[0,0],[\"1\",1]]}", 1, 44, "a coordinate"),
    ("{\"type\":\"GeometryCollection\",\"geometries\":[{\"bbox\":[1,2,3,4]}]}", 1, 44, "no bbox"),
    ("{\"bbox\":[1,2,3]}", 1, 9, "four numbers"), ("[1,2", 1, 5, "expected ','"),
    ("{\"a\":1,\"a\":2}", 1, 8, "stands twice"), ("{\"a\" 1}", 1, 6, "expected ':'"),
    ("[1e999]", 1, 2, "too large"), ("[01]", 1, 3, "expected ','"), ("[1.]", 1, 4, "a digit"),
    ("\"a\\q\"", 1, 3, "no such escape"), ("\"\\ud800\"", 1, 2, "surrogate"),
    ("\"abc", 1, 1, "closing"),
    ("\"a\nb\"", 1, 3, "control character"), ("true false", 1, 6, "nothing may follow"),
    ("", 1, 1, "a value was expected"), ("tru", 1, 1, "a value was expected"),
    ("[\"用地\", 用]", 1, 8, "a value was expected"),
  ])
  func pointsAtFaultsOfJSON(_ json: String, _ line: Int, _ column: Int, _ message: String) {
    let failure = #expect(throws: ExpressionFailure.self) { try ParsedExpression(json: json) }
    #expect(failure?.first.line == line, "\(json): \(failure?.description ?? "")")
    #expect(failure?.first.column == column, "\(json): \(failure?.description ?? "")")
    #expect(failure?.first.message.contains(message) ?? false, "\(failure?.description ?? "")")
  }

  @Test func faultsOfTypePointIntoTheJSON() throws {
    let json =
      "{\"op\":\"and\",\"args\":[\n  {\"op\":\">\",\"args\":[{\"property\":\"area\"},10]},\n  1]}"
    let failure = #expect(throws: ExpressionFailure.self) {
      try CompiledExpression(
        ParsedExpression(json: json), schema: schema, catalog: SmallCatalog(), expecting: .bool)
    }
    #expect(failure?.faults.map { [$0.line, $0.column] } == [[2, 41], [3, 3]])
  }

  @Test func refusesDeepJSON() {
    for json in [
      String(repeating: "[", count: 1_000_000), String(repeating: "{\"a\":", count: 300_000),
      String(repeating: "{\"op\":\"not\",\"args\":[", count: 50_000),
      String(repeating: "{\"op\":\"not\",\"args\":[", count: 120) + "true"
        + String(repeating: "]}", count: 120),
    ] {
      let failure = #expect(throws: ExpressionFailure.self) { try ParsedExpression(json: json) }
      #expect(failure?.first.message.contains("levels deep") ?? false)
    }
  }
}
