import Findings
import Testing

@testable import Reporters

/// Tables on a terminal: what gives way, and what rows are told apart by.
@Suite struct StatementWidthTests {
  private static let kinds: [StatementTable.Kind] = [.count, .id, .id, .text, .fixed(2), .day]
  private static let headings = ["no.", "contract", "plot", "holder", "area (m²)", "since"]

  private static func row(_ plot: String, holder: Int = 30) -> [String] {
    [
      "1", "4401122013A00004", plot, String(repeating: "有", count: holder / 2), "10,083.19",
      "2024-01-01",
    ]
  }

  private static func line(_ row: [String], _ grid: [[String]]) -> (cells: [String], width: Int) {
    let layout = StatementWidths(kinds, headings: headings, grid: grid)
    return (
      row.indices.map { layout.cut(row[$0], $0) },
      layout.widths.reduce(0, +) + 2 * (layout.widths.count - 1)
    )
  }

  @Test("names give way, ids and numbers do not")
  func ids() {
    let rows = [Self.row("440112004024GB00020", holder: 60), Self.row("440112004024GB00021")]
    let (cells, width) = Self.line(rows[0], rows)
    #expect(cells[1] == rows[0][1] && cells[2] == rows[0][2] && cells[4] == rows[0][4])
    #expect(cells[3].hasSuffix("…") && width <= TextLayout.columns, "\(cells) \(width)")
  }

  @Test("a list of ids begins with a whole one and is counted")
  func lists() {
    let ids = (10..<24).map { "440112004024GB000\($0)" }
    let rows = [Self.row(ids.joined(separator: "、"))]
    let (cells, width) = Self.line(rows[0], rows)
    #expect(cells[2].hasPrefix(ids[0] + "、") && cells[2].contains("…+"), "\(cells)")
    #expect(width <= TextLayout.columns)
  }

  @Test("an id that no line holds is cut, and nothing is cut where all fits")
  func extremes() {
    let long = [Self.row(String(repeating: "X", count: 300))]
    #expect(Self.line(long[0], long).width <= TextLayout.columns)
    let short = [Self.row("P1", holder: 8)]
    #expect(Self.line(short[0], short).cells == short[0])
  }

  @Test("a day is never cut, whatever else is; what stands after it is")
  func days() {
    let kinds: [StatementTable.Kind] = [.id, .id, .text, .day, .day, .day, .day, .day]
    let headings = ["contract", "plot", "holder", "agreed start", "b", "c", "d", "e"]
    let row = [
      "4401122013A00004", "440112004024GB00020", "知识城开发有限公司", "2021-03-15", "2021-03-16",
      "not given", "2021-03-17 (of the agreement)", "2021-03",
    ]
    let layout = StatementWidths(kinds, headings: headings, grid: [row])
    let cells = row.indices.map { layout.cut(row[$0], $0) }
    #expect(cells[3...5] == row[3...5] && cells[7] == row[7], "\(cells)")
    #expect(cells[6].hasPrefix("2021-03-17"), "\(cells)")
    #expect(cells[2].hasSuffix("…"), "\(cells)")
    #expect(layout.widths.reduce(0, +) + 2 * 7 <= TextLayout.columns)
    #expect(layout.isTight)
    #expect(!StatementWidths(kinds, headings: headings, grid: [row.map { _ in "A" }]).isTight)
  }

  @Test("a column that a screen can do without goes before an id is cut", arguments: [false, true])
  func spare(isLong: Bool) throws {
    let plot = isLong ? "440112004024GB00020" : "P1"
    var table = StatementTable(
      key: "t", title: Bilingual(zh: "表", en: "Table"),
      columns: [
        StatementTable.Column("number", "序号", "no.", .count),
        StatementTable.Column("contract", "合同", "contract", .id),
        StatementTable.Column("plot", "宗地", "plot", .id),
        StatementTable.Column("area", "面积", "area (m²)", .fixed(2)),
        StatementTable.Column("due", "约定动工", "agreed start", .day),
        StatementTable.Column("begun", "实际动工", "actual start", .day),
        StatementTable.Column("since", "起算日", "since", .day),
        StatementTable.Column("months", "月数", "months", .text),
      ], screenLevel: 1)
    table.spareColumns = ["number"]
    let day = StatementTable.Cell.text("2021-03-15")
    table.rows = [
      StatementTable.Row([
        .units(1), .text("4401122013A00004"), .text(plot), .units(12_345_678_901), day, day, day,
        .text("not judged"),
      ])
    ]
    var statement = Statement(
      kind: "t", title: Bilingual(zh: "表", en: "Table"), sources: [SyntheticRun.provenance])
    statement.tables = [table]
    let lines = StatementText(statement, language: .en, isWhole: false).lines(outputs: [])
    let line = try #require(lines.first { $0.contains("4401122013A00004") })
    #expect(line.contains(plot) && line.split(separator: " ").count { $0 == "2021-03-15" } == 3)
    #expect(lines.contains { $0.contains("no.  contract") } == !isLong, "\(lines)")
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= TextLayout.columns })
  }
}
