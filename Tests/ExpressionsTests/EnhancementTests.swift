import Expressions
import Testing
import Values

/// Times, intervals, arrays, folding and spatial functions: meaning, NULL and wrong types.
struct EnhancementTests {
  static func rows(_ cells: [String: String]...) -> [[Value]] {
    cells.map { cells in
      var values = [Value](repeating: .null, count: schema.fields.count)
      for (name, cell) in cells {
        guard let index = schema.index(of: name) else { continue }
        values[index] = StandardOracleTests.value(cell, schema.fields[index].type)
      }
      return values
    }
  }

  static let known = rows(
    [
      "a": "2", "b": "3", "s": "Straße", "start": "2020-03-01", "finish": "2020-06-30",
      "moment": "2020-03-01T12:00:00Z", "until": "2020-03-02T00:00:00Z", "tags": "a|2|NULL",
      "geometry": "1 1", "use": "water",
    ],
    [:])

  @Test(arguments: [
    // Full case folding and letters without marks.
    ("CASEI(s) = CASEI('STRASSE')", "TU"), ("CASEI(s) LIKE CASEI('STRAS_E')", "TU"),
    ("ACCENTI('København') = ACCENTI('Kobenhavn')", "TT"),
    ("ACCENTI(CASEI('KØBENHAVN')) = ACCENTI(CASEI('kobenhavn'))", "TT"),
    ("ACCENTI('e\u{301}\u{327}') = 'e' AND ACCENTI('Łódź') = 'Lodz'", "TT"),
    ("ACCENTI('が') = ACCENTI('か\u{3099}') AND ACCENTI('が') <> 'か'", "TT"),
    ("CASEI('ΟΔΟΣ') = CASEI('Οδος') AND CASEI('ﬃ') = 'ffi' AND CASEI('K') = 'k'", "TT"),
    ("CASEI('ꭰ') = CASEI('Ꭰ') AND CASEI('𐐀') = '𐐨' AND CASEI('用地') = '用地'", "TT"),
    ("CASEI(ACCENTI(use)) IN ('water', s)", "TU"), ("CASEI(s) IS NULL", "FT"),
    // A day that meets a moment.
    ("moment = DATE('2020-03-01')", "TU"), ("moment <= start", "TU"), ("start < until", "TU"),
    ("moment BETWEEN start AND finish", "TU"), ("moment IN (start, finish)", "TU"),
    ("T_EQUALS(moment, start)", "TU"),
    ("T_INTERSECTS(moment, INTERVAL('2019-01-01', start))", "TU"),
    ("T_DURING(INTERVAL(moment, until), INTERVAL('2020-03-01', '2020-03-02'))", "TU"),
    ("T_STARTS(INTERVAL(start, moment), INTERVAL('2020-03-01T00:00:00Z', '..'))", "TU"),
    // Open ends, reversed ones and NULL.
    ("T_EQUALS(INTERVAL('..', '..'), INTERVAL('..', '..'))", "TT"),
    ("T_CONTAINS(INTERVAL('..', '..'), INTERVAL(start, finish))", "TU"),
    ("T_MEETS(INTERVAL('..', start), INTERVAL(start, '..'))", "TU"),
    ("T_BEFORE(INTERVAL(finish, start), DATE('2030-01-01'))", "UU"),
    ("INTERVAL(finish, start) IS NULL", "TT"), ("INTERVAL('..', finish) IS NULL", "FT"),
    // Arrays: an element that is NULL may be anything.
    ("A_CONTAINS(tags, ('a', 2))", "TU"), ("A_CONTAINS(tags, ('x'))", "UU"),
    ("A_OVERLAPS(tags, ('x', 'a'))", "TU"), ("A_CONTAINEDBY((), tags)", "TU"),
    ("A_EQUALS((a, b), (3, 2, 2))", "TU"), ("A_EQUALS((a, b), (3, 4))", "FU"),
    ("A_OVERLAPS((a, b), (2))", "TU"), ("A_EQUALS((start), (moment))", "TU"),
    ("A_CONTAINS((POINT(1 1), a > 1), (TRUE))", "TU"), ("tags IS NULL", "FT"),
    ("A_EQUALS(((1, 2), ()), ((), (2, 1)))", "TT"), ("count(tags) = 3 AND count((a, b)) = 2", "TU"),
    // Spatial: NULL geometry.
    ("S_INTERSECTS(geometry, POINT(1 1))", "TU"), ("NOT S_DISJOINT(POINT(1 1), geometry)", "TU"),
    ("S_EQUALS(geom, geometry) OR a = 2", "TU"), ("S_EQUALS(geom, POINT(7 7))", "TT"),
    ("geom IS NOT NULL", "TT"), ("S_EQUALS(geometry, POINT(1 1)) IS NULL", "FT"),
  ])
  func answer(_ text: String, _ letters: String) throws {
    let answer = try answers(text, Self.known)
    #expect(answer.letters == letters, "\(text)")
    for (letter, reason) in zip(answer.letters, answer.reasons) {
      #expect((letter == "U") == !reason.isEmpty, "\(text)")
    }
  }

  @Test func blamesTheNullWithin() throws {
    let row = Self.rows(["start": "2020-01-01", "a": "1"])
    #expect(
      try answers("T_DURING(INTERVAL(start, finish), INTERVAL('..', '..'))", row).reasons
        == [["finish"]])
    #expect(try answers("A_EQUALS((a, b), (1, 2))", row).reasons == [["b"]])
    #expect(try answers("S_TOUCHES(geometry, POINT(1 1))", row).reasons == [["geometry"]])
    #expect(try answers("CASEI(s) LIKE 'x'", row).reasons == [["s"]])
    let reversed = Self.rows(["start": "2020-01-02", "finish": "2020-01-01"])
    #expect(
      try answers("INTERVAL(start, finish) IS NULL OR T_AFTER(start, finish)", reversed).letters
        == "T")
    #expect(
      try answers("T_AFTER(INTERVAL(start, finish), DATE('2019-01-01'))", reversed).reasons
        == [["start", "finish"]])
  }

  @Test func timesBelongToTheDayOfTheirZone() throws {
    let beijing = Schema(
      fields: schema.fields, codeLists: schema.codeLists, zoneMinutes: 480)
    let expression = try CompiledExpression(
      text:
        "start = TIMESTAMP('2020-02-29T20:00:00Z') AND start > TIMESTAMP('2020-02-29T15:59:59Z')",
      schema: beijing, catalog: NoFunctions(), expecting: .bool)
    var table = OperandTable()
    let bound = table.bind(expression)
    var sheet = Worksheet(table, capacity: 64)
    var source = TableSource(rows: Self.known)
    sheet.begin(rows: 1)
    #expect(sheet.value(bound, row: 0, from: &source) == .bool(true))
  }

  @Test func spatialFunctionsAreAskedOnceAndOnlyWhereTheyDecide() throws {
    var table = OperandTable()
    let first = table.bind(try compile("a = 2 AND S_INTERSECTS(geometry, POINT(1 1))"))
    let second = table.bind(try compile("s_intersects(geometry, POINT (1.0 1)) OR a IS NULL"))
    #expect(table.operands.count == 3)
    var sheet = Worksheet(table, capacity: 64)
    var source = TableSource(rows: Self.known)
    var truth = Truth()
    sheet.begin(rows: 2)
    let everywhere = Bits(count: 2, filledWith: true)
    sheet.evaluate(first, where: everywhere, from: &source, into: &truth)
    sheet.evaluate(second, where: everywhere, from: &source, into: &truth)
    // a twice, the geometry twice, the function once: the second row has no geometry.
    #expect(source.asked == 5)
    #expect(truth.isTrue.ones == 2)
  }

  @Test(arguments: [
    ("CASEI(a) = 'x'", 7, "CASEI takes a text, this is a bare number"),
    ("ACCENTI(flag) = 'x'", 9, "ACCENTI takes a text"), ("CASEI(s) = 1", 12, "cannot be compared"),
    ("s LIKE CASEI(s)", 14, "must be a text in quotes"),
    ("CASEI(s)", 1, "a condition was expected"),
    ("T_AFTER(a, start)", 9, "a day, a time or an interval, this is a bare number"),
    ("T_AFTER('2020-01-01', start)", 9, "this is a text"), ("T_AFTER(start)", 1, "takes two"),
    ("T_DURING(start, INTERVAL('..', '..'))", 10, "intervals only, this is a date"),
    ("T_MEETS(INTERVAL(start, '..'), moment)", 32, "intervals only, this is a time"),
    ("T_AFTER(INTERVAL(start, a), start)", 25, "a day or a time"),
    ("T_AFTER(INTERVAL('2020-01-02', '2020-01-01'), start)", 9, "ends before it begins"),
    ("start > INTERVAL('..', '..')", 9, "cannot be compared"),
    ("INTERVAL('..', '..')", 1, "a condition was expected, this is an interval"),
    ("moment = 'x'", 10, "cannot be compared"), ("moment + 1 = 2", 1, "a number was expected"),
    ("A_EQUALS(tags, a)", 16, "takes arrays, this is a bare number"),
    ("A_EQUALS(tags)", 1, "two arrays"),
    ("A_EQUALS((1, 2), ('a'))", 18, "no element can be equal"),
    ("A_OVERLAPS((area), (1))", 20, "no element can be equal"),
    ("A_CONTAINS((geometry), (1))", 13, "only a geometry that is written out"),
    ("A_CONTAINS((missing), (1))", 13, "no field"), ("(a, b) = (1, 2)", 10, "cannot be compared"),
    ("tags = 1", 8, "cannot be compared"), ("a IN (1, ('x', 'y'))", 10, "cannot be compared"),
    ("S_INTERSECTS(geometry, a)", 24, "takes geometries, this is a bare number"),
    ("S_INTERSECTS('POINT(1 2)', geometry)", 14, "takes geometries, this is a text"),
    ("S_INTERSECTS(geometry)", 1, "two geometries"),
    ("geometry = POINT(1 2)", 12, "cannot be compared"),
    ("S_WITHIN(geometry, POLYGON((0 0, 1 0, 1 1, 0 1)))", 20, "does not end where it begins"),
    ("S_WITHIN(geometry, BBOX(0, 5, 1, 1))", 20, "lies north"),
    (
      "S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(1 2, 3 4)))", 21,
      "is not defined"
    ),
    ("POINT(1 2)", 1, "a condition was expected, this is a geometry"),
    ("NOT tags", 5, "a condition"),
    ("s_intersect(geometry, POINT(1 2))", 1, "no function"), ("count(a) = 1", 7, "takes an array"),
    ("geometry BETWEEN 1 AND 2", 1, "BETWEEN takes"), ("tags LIKE 'x'", 1, "LIKE takes a text"),
    ("f('..') = 1", 1, "no function"), ("a IN (1, NULL)", 10, "NULL is not a value"),
  ])
  func pointsAtWrongTypes(_ text: String, _ column: Int, _ message: String) {
    let failure = #expect(throws: ExpressionFailure.self) { try compile(text) }
    #expect(failure?.first.column == column, "\(text): \(failure?.description ?? "")")
    #expect(failure?.first.message.contains(message) ?? false, "\(failure?.description ?? "")")
  }
}
