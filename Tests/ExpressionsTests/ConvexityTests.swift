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
