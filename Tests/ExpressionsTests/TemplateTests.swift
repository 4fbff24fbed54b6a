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

  /// 2.504 over 2.50 is not to read as equal, nor 2.5 where less than 2.5 is asked.
  @Test func printsWrittenNumbersWhole() {
    func number(_ value: Double) -> String {
      TemplateFormat.number.text(of: .number(value), language: .en)
    }
    func percent(_ value: Double) -> String {
      TemplateFormat.percent.text(of: .number(value), language: .en)
    }
    #expect(number(2.504) == "2.504" && number(2.5) == "2.50" && number(1200) == "1,200.00")
    #expect(number(2.5.nextDown) == "<2.50" && number(2.5.nextUp) == ">2.50")
    #expect(number(2.0 / 3) == "0.666667" && number(0) == "0.00")
    for written in [35, 29.9, 35.1, 35.004, 0.7] {
      #expect(!percent(written / 100).contains("<") && !percent(written / 100).contains(">"))
    }
    #expect(percent(35.004 / 100) == "35.004 %" && percent(0.35) == "35.00 %")
    #expect(percent((35.0 / 100).nextDown) == "<35.00 %")
    #expect(number(3.000000001) == "3.000000001" && number(2.5000004) == "2.5000004")
    #expect(number(-3.000000001) == "-3.000000001" && percent(0.28000001) == "28.000001 %")
    #expect(TemplateFormat.number2.text(of: .number(2.504), language: .en) == "2.50")
  }

  @Test func groupsNoDigitsOfYears() {
    #expect(TemplateFormat.year.text(of: .number(1995), language: .zh) == "1995")
    #expect(TemplateFormat.integer.text(of: .number(1995), language: .zh) == "1,995")
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
