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
}
