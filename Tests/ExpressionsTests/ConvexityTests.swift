import Expressions
import Testing
import Values

/// Of which conditions the ends of an interval decide what lies between.
@Suite struct ConvexityTests {
  @Test(arguments: [
    ("AREA > threshold('min-overlap')", true),
    ("AREA <= m2(3)", true),
    ("AREA > m2(10) AND AREA < m2(100)", true),
    ("AREA = m2(10)", true),
    ("TRUE", true),
    ("AREA < m2(10) OR AREA > m2(100)", false),
    ("AREA <> m2(10)", false),
    ("NOT (AREA > m2(10))", false),
    ("AREA > m2(10) OR TRUE", false),
    ("AREA * 2 > m2(10)", false),
    ("AREA > AREA", false),
    ("AREA IS NULL", false),
    ("permit('blue-line')", true),
    ("permit('blue-line') AND AREA > m2(10)", true),
    ("NOT permit('blue-line')", false),
    ("permit('blue-line') OR AREA > m2(10)", false),
  ])
  func form(text: String, isConvex: Bool) throws {
    var written = text
    while let place = written.firstRange(of: "AREA") {
      written.replaceSubrange(place, with: "overlap_area('blue-line')")
    }
    let compiled = try CompiledExpression(
      text: written, schema: Schema(fields: []), catalog: SmallCatalog(), expecting: .bool)
    var table = OperandTable()
    let bound = table.bind(compiled)
    let operands = table.operands
    let found = bound.isConvex { slot in
      ["overlap_area", "permit"].contains(operands[slot].call?.name)
    }
    #expect(found == isConvex, Comment(rawValue: written))
  }

  /// How many numbers a condition holds `a` against; nil where it asks it in another way.
  @Test(
    arguments: [
      ("a > 1", 1), ("a IN (1, 5, 9)", 3), ("a > 1 AND 3 > a OR b > 2", 2), ("b > 1", 0),
      ("a IS NULL", 0), ("a IS NOT NULL AND a < b", 1), ("NOT (a > 1)", 1), ("a > a", nil),
      ("a + 1 > 2", nil), ("twice(a) > 1", nil), ("twice(a) IS NULL", nil),
      ("a * 2 IN (1, 5)", nil),
    ] as [(String, Int?)])
  func limits(text: String, count: Int?) throws {
    var table = OperandTable()
    let bound = table.bind(try compile(text))
    let operands = table.operands
    let limits = bound.limits { operands[$0].fieldName == "a" }
    #expect(limits?.count == count, Comment(rawValue: text))
    guard text.contains("IN (1, 5, 9)"), let limits else { return }
    var sheet = Worksheet(table, capacity: 1)
    sheet.begin(rows: 1)
    var source = TableSource(rows: [row(a: 2)])
    #expect(limits.map { sheet.value($0, row: 0, from: &source).number } == [1, 5, 9])
  }

  /// What makes a condition TRUE by itself, with the fields that it asks.
  @Test(arguments: [
    ("a > 1", [["a"]]),
    ("a > 1 OR b > 1", [["a"], ["b"]]),
    ("a > 1 OR (b > 1 OR flag)", [["a"], ["b"], ["flag"]]),
    ("a > 1 OR twice(b) > 1 AND flag", [["a"], ["b", "flag"]]),
    ("a > 1 AND (b > 1 OR flag)", [["a", "b", "flag"]]),
    ("NOT (a > 1 OR b > 1)", [["a", "b"]]),
  ])
  func alternatives(text: String, asked: [[String]]) throws {
    let compiled = try CompiledExpression(
      text: text, schema: schema, catalog: SmallCatalog(), expecting: .bool)
    var table = OperandTable()
    let bound = table.bind(compiled)
    let operands = table.operands
    let found = bound.alternatives.map { term in
      operands.indices.filter { slot in term.asks { $0 == slot } }
        .compactMap { operands[$0].fieldName }
    }
    #expect(found == asked, Comment(rawValue: text))
  }
}
