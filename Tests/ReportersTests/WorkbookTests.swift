import Findings
import Testing
import Values

@testable import Reporters
@testable import Workbooks

/// Statements as workbooks: what is in the cells before a file is written.
@Suite struct WorkbookTests {
  static let statement: Statement = {
    var statement = Statement(
      kind: "balance", title: Bilingual(zh: "用地平衡表", en: "Area statement"),
      sources: [SyntheticRun.provenance])
    var table = StatementTable(
      key: "t", title: Bilingual(zh: "表", en: "Table"),
      columns: [
        StatementTable.Column("code", "代码", "code", .id),
        StatementTable.Column("name", "名称", "name", .text),
        StatementTable.Column("due", "应动工", "due", .day),
        StatementTable.Column("area_m2", "面积(m²)", "area (m²)", .fixed(2)),
        StatementTable.Column("value", "数值", "value", .figure),
        StatementTable.Column("exact", "面积", "area", .fixed(4), isDetail: true),
      ])
    table.rows = [
      StatementTable.Row([
        .text("0701"), .words(Bilingual(zh: "城镇住宅用地", en: "Urban housing")), .text("2024-02-29"),
        .units(7_179_315), .figure(-5, digits: 3), .units(1),
      ]),
      StatementTable.Row(
        [
          .text("=1+1"), .text("<b>\u{0007}"), .text("未提供"), .units(-1), .empty, .empty,
        ], level: 2),
      StatementTable.Row(
        [.empty, .text("合计"), .empty, .units(7_179_314), .empty, .empty], level: 0,
        weight: .total),
    ]
    table.notes = [Bilingual(zh: "说明", en: "note")]
    statement.tables = [table, table]
    return statement
  }()

  @Test("figures are numbers in their last digit, ids texts, days days; machines' columns stay out")
  func cells() throws {
    let workbook = StatementXLSX.workbook(Self.statement, language: .zh)
    #expect(workbook.sheets.map(\.name) == ["表", "表 (2)", "说明"])
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.headings == ["代码", "名称", "应动工", "面积(m²)", "数值"])
    let day = try #require(CalendarDate(year: 2024, month: 2, day: 29))
    #expect(
      sheet.rows[0].cells == [
        .id("0701"), .text("城镇住宅用地"), .day(day), .number(71_793.15, digits: 2),
        .number(-0.005, digits: 3),
      ])
    #expect(
      sheet.rows[1].cells == [
        .id("=1+1"), .text("<b>\u{2407}"), .text("未提供"), .number(-0.01, digits: 2), .empty,
      ])
    #expect(sheet.rows[1].indent == 1 && sheet.rows[2].isBold && !sheet.rows[0].isBold)
    let source = try #require(sheet.notes.last)
    #expect(source.hasPrefix("来源:") && source.contains("基准日"), "\(sheet.notes)")
    // Six characters, each as wide as two digits.
    #expect(sheet.widths[1] >= 12 && sheet.widths.allSatisfy { $0 <= 50 }, "\(sheet.widths)")
  }

  @Test("names of sheets: short, different, without signs that formulas need")
  func names() {
    var names = SheetNames()
    let titles = [
      "History", "a/b:c*[d]?\\", "'quoted'", "", String(repeating: "长", count: 40),
      String(repeating: "长", count: 40), "QUOTED", "😀" + String(repeating: "x", count: 40),
    ]
    let made = titles.map { names.name($0) }
    #expect(made[0] == "History (2)" && made[1] == "a-b-c--d---" && made[2] == "quoted")
    #expect(made[3] == "-" && made[6] == "QUOTED (2)")
    #expect(Set(made.map { $0.lowercased() }).count == titles.count, "\(made)")
    #expect(made.allSatisfy { $0.utf16.count <= 31 }, "\(made)")
  }

  @Test("a name that is too long ends before the word or the bracket it is cut in")
  func cutNames() {
    var names = SheetNames()
    let flows = "Flows between classes"
    #expect(names.name("\(flows) (2024-12-31 to 2025-12-31)") == flows)
    #expect(names.name("Borderline, near the end of a period") == "Borderline, near the end of a")
    #expect(names.name("Totals over time") == "Totals over time")
    #expect(names.name("\(flows) (2024-12-31 to 2026)") == "\(flows) (2)")
    let word = String(repeating: "x", count: 40)
    #expect(names.name(word) == String(word.prefix(31)))
  }

  @Test("cells hold what they can: long text is cut, what XML has no sign for is replaced")
  func texts() {
    #expect(CellText.fitted("宗地 1\n2") == "宗地 1\n2")
    #expect(CellText.fitted("a_x0041_b") == "a_x005F_x0041_b")
    #expect(CellText.fitted("a_x00_b") == "a_x00_b")
    #expect(CellText.fitted("\u{FFFE}\u{1}") == "\u{FFFD}\u{FFFD}")
    let long = CellText.fitted(String(repeating: "😀", count: 40_000))
    #expect(long.utf16.count <= Worksheet.mostText && long.hasSuffix("…"))
    #expect(long.utf16.count > Worksheet.mostText - 20)
  }
}
