import Findings
import Values

/// What of a sheet fits on its page: lines are counted from the widths of characters, and a page has so many.
struct ReviewFit {
  struct Table {
    var headings: [String]
    var isNumber: [Bool]
    var rows: [Row] = []
    /// What was left out, in a sentence.
    var rest: String?
  }

  struct Row {
    var cells: [String]
    var weight: StatementTable.Row.Weight
    var level: Int
    /// Columns of the first cell: a list of names takes those that the row leaves empty.
    var span = 1
  }

  /// Widths of columns in millimetres.
  enum Widths {
    static let occupation: [Double] = [34, 26, 40, 26, 22, 20, 22]
    static let composition: [Double] = [34, 36, 28, 27, 23, 21, 21]
    static let findings: [Double] = [15, 14, 34, 66, 21, 40]
  }

  /// Millimetres of the rows of the three tables and the sentences of the conclusion, beside a map that is
  /// high enough to be read.
  private static let room = 104.0
  private static let mostParts = 5
  private static let mostOccupation = 38.0
  /// Half an em of the page's type, and what a line and a row's edges take.
  private static let half = 1.36
  private static let line = 3.5
  private static let edges = 0.9

  private(set) var occupation: Table
  private(set) var composition: Table
  private(set) var findings: Table
  private(set) var opinion: [String]

  init(_ sheet: ReviewSheet, _ language: Language) {
    func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    var left = Self.room
    opinion = sheet.opinion.map { TextLayout.truncated(Self.line($0[language]), to: 270) }
    for sentence in opinion {
      left -= Self.height(Row(cells: [sentence], weight: .plain, level: 1), [188])
    }
    composition = Self.parts(sheet.composition, language)
    for row in composition.rows { left -= Self.height(row, Widths.composition) }
    occupation = Self.empty(sheet.occupation, language)
    let rows = sheet.occupation.rows
    var used = 0.0
    // The last two rows say what is free and what was not measured: they stay.
    let tail = rows.suffix { $0.cells[1] == .empty && $0.weight == .plain }
    let tailRows = tail.map { row in
      var printed = Self.row(row, sheet.occupation, language, most: 260)
      printed.span = printed.cells.dropFirst().prefix { $0.isEmpty }.count + 1
      return printed
    }
    for row in tailRows { used += Self.height(row, Widths.occupation) }
    for row in rows.dropLast(tail.count) {
      let printed = Self.row(row, sheet.occupation, language, most: 60)
      let height = Self.height(printed, Widths.occupation)
      guard used + height <= Self.mostOccupation else { break }
      used += height
      occupation.rows.append(printed)
    }
    let cut = rows.count - tail.count - occupation.rows.count
    occupation.rows += tailRows
    if cut > 0 {
      occupation.rest = say(
        "另 \(cut) 行见表格文件", "\(EnglishCount.text(cut, "more row")) in the tables' file")
      used += Self.line + Self.edges
    }
    left -= used
    findings = Self.empty(sheet.findings, language)
    for (index, row) in sheet.findings.rows.enumerated() {
      let printed = Self.row(row, sheet.findings, language, most: 130)
      let height = Self.height(printed, Widths.findings)
      let isLast = index == sheet.findings.rows.count - 1
      guard left >= height + (isLast ? 0 : Self.line + Self.edges) || findings.rows.isEmpty else {
        let more = sheet.findings.rows.count - index
        findings.rest = say("另 \(more) 项见表格文件", "\(more) more in the tables' file")
        break
      }
      left -= height
      findings.rows.append(printed)
    }
  }

  /// Text in one line.
  static func line(_ text: String) -> String { TerminalText.withoutControls(text) }

  private static func empty(_ table: StatementTable, _ language: Language) -> Table {
    let columns = table.shownColumns
    return Table(
      headings: columns.map { table.columns[$0].heading[language] },
      isNumber: columns.map { table.columns[$0].kind.isNumber })
  }

  private static func row(
    _ row: StatementTable.Row, _ table: StatementTable, _ language: Language, most: Int
  ) -> Row {
    Row(
      cells: table.shownColumns.map {
        TextLayout.truncated(line(table.text(row, $0, language)), to: most)
      }, weight: row.weight, level: row.level)
  }

  private static func height(_ row: Row, _ widths: [Double]) -> Double {
    var lines = 1.0
    for (column, cell) in row.cells.enumerated() where !cell.isEmpty && column < widths.count {
      let width = column == 0 ? widths.prefix(row.span).reduce(0, +) : widths[column]
      let room = ((width - 1.6) / half).rounded(.down)
      lines = max(lines, (Double(DisplayWidth.of(cell)) / max(1, room)).rounded(.up))
    }
    return lines * line + edges
  }

  /// The largest parts; the others as one row, so that the table still adds up.
  private static func parts(_ table: StatementTable, _ language: Language) -> Table {
    var out = empty(table, language)
    let parts = table.rows.filter { $0.weight != .total }
    let totals = table.rows.filter { $0.weight == .total }
    let kept = parts.count > mostParts ? mostParts - 1 : parts.count
    var shown = Array(parts.prefix(kept))
    let rest = parts.dropFirst(kept)
    if let first = rest.first {
      var cells = first.cells.indices.map { column -> StatementTable.Cell in
        let units = rest.compactMap { row -> Int? in
          if case .units(let units) = row.cells[column] { units } else { nil }
        }
        return units.isEmpty ? .empty : .units(units.heldSum)
      }
      cells[0] = .words(
        Bilingual(zh: "其余 \(rest.count) 块", en: EnglishCount.text(rest.count, "other")))
      shown.append(StatementTable.Row(cells))
    }
    out.rows = (shown + totals).map { row($0, table, language, most: 60) }
    return out
  }
}

extension Array {
  /// The longest end of the array whose members all meet a condition.
  fileprivate func suffix(_ condition: (Element) -> Bool) -> ArraySlice<Element> {
    var begin = endIndex
    while begin > startIndex, condition(self[begin - 1]) { begin -= 1 }
    return self[begin...]
  }
}
