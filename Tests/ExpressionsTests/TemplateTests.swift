import Expressions
import Testing
import Values

struct TemplateTests {
  func render(_ text: String, _ language: Template.Language = .zh) throws -> String {
    let template = try Template(text: text, schema: schema, catalog: SmallCatalog())
    var table = OperandTable()
    let bound = template.expressions.map { table.bind($0) }
    var sheet = Worksheet(table, capacity: 64)
    var source = TableSource(rows: [row(a: 0.2138, s: "甲"), row()])
    sheet.begin(rows: 2)
    let values = bound.map { sheet.value($0, row: 0, from: &source) }
    return template.text(language) { values[$0] }
  }

  @Test func printsValuesWithTheirUnits() throws {
    #expect(
      try render("占 {overlap_area('blue-line')}({overlap_area('blue-line')|mu}),{a|percent2}")
        == "占 8,214.55 m²(12.32 亩),21.38 %")
    #expect(try render("{b} {{s}} {s}", .en) == "no data {s} 甲")
    #expect(try render("{b}") == "无数据")
    #expect(try render("{a * 2 > 1}/{s = '}|'}", .en) == "no/no")
  }

  /// 168.66498 m² stands in tables as 168.6650, of which two decimals are 168.67.
  @Test func roundsAreasAsReportsCountThem() {
    #expect(TemplateFormat.m2.text(of: .number(168.66498), language: .en) == "168.67 m²")
    #expect(TemplateFormat.m2.text(of: .number(168.66494), language: .en) == "168.66 m²")
    #expect(TemplateFormat.m.text(of: .number(168.64998), language: .en) == "168.6 m")
  }

  @Test(arguments: [
    ("甲 {a", 3, "without '}'"), ("}", 1, "without '{'"), ("甲{a|m2}", 5, "does not print"),
    ("{a|mmu}", 4, "no format"), ("x {a + s}", 8, "a number"), ("{}", 2, "was expected"),
    ("{geometry}", 2, "cannot be printed"),
  ])
  func pointsAtFaults(_ text: String, _ column: Int, _ message: String) {
    let failure = #expect(throws: ExpressionFailure.self) {
      try Template(text: text, schema: schema, catalog: SmallCatalog())
    }
    #expect(failure?.first.column == column, "\(failure?.description ?? "")")
    #expect(failure?.first.message.contains(message) ?? false, "\(failure?.description ?? "")")
  }
}
