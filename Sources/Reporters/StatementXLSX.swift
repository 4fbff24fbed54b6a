public import Findings
import Values
public import Workbooks

/// A statement as a workbook: a sheet a table, its notes, source and date below it, and a last sheet that
/// says where the figures come from. Figures are numbers in their last printed digit, ids are texts.
public enum StatementXLSX {
  public static func workbook(_ statement: Statement, language: Language) -> Workbook {
    let title = plain(statement.title[language])
    let source = statement.sources.last
    // Without a day of judgement the first one that spreadsheets know from other files.
    let day = source?.asOf ?? CalendarDate(daysSinceEpoch: 3652)
    var workbook = Workbook(
      title: title, author: "landlint \(plain(source?.version ?? ""))", day: day)
    var names = SheetNames()
    let foot =
      [statement.warning(language).map { "⚠ " + $0 }, StatementSource.line(statement, language)]
      .compactMap(\.self)
    for table in statement.tables {
      // What does not fit into a sheet goes on in another.
      let room = Worksheet.mostRows - table.notes.count - foot.count - 2
      for begin in stride(from: 0, to: max(1, table.rows.count), by: room) {
        let rows = table.rows[begin..<min(begin + room, table.rows.count)]
        workbook.sheets.append(
          sheet(table, rows, names.name(table.title[language]), title, foot, language))
      }
    }
    workbook.sheets.append(
      about(statement, names.name(language == .zh ? "说明" : "About"), title, language))
    return workbook
  }

  private static func sheet(
    _ table: StatementTable, _ rows: ArraySlice<StatementTable.Row>, _ name: String,
    _ title: String, _ foot: [String], _ language: Language
  ) -> Worksheet {
    let columns = table.shownColumns
    var widths = columns.map { DisplayWidth.of(table.columns[$0].heading[language]) }
    // Headings have two lines where figures are narrow.
    widths = widths.map { min($0, max(10, ($0 + 1) / 2 + 2)) }
    var sheet = Worksheet(
      name: name, headings: columns.map { plain(table.columns[$0].heading[language]) }, widths: [],
      header: title)
    sheet.rows = rows.map { row in
      Worksheet.Row(
        columns.indices.map { position in
          let text = plain(table.text(row, columns[position], language))
          widths[position] = max(widths[position], DisplayWidth.of(text))
          return cell(row.cells[columns[position]], table.columns[columns[position]].kind, text)
        }, isBold: row.weight != .plain, indent: max(0, row.level - 1))
    }
    sheet.widths = widths.map { Double(min(max($0, 4), 48)) + 2 }
    sheet.notes = table.notes.map { plain($0[language]) } + foot.map(plain)
    return sheet
  }

  private static func cell(
    _ cell: StatementTable.Cell, _ kind: StatementTable.Kind, _ text: String
  ) -> Worksheet.Cell {
    func number(_ units: Int, _ digits: Int) -> Worksheet.Cell {
      // Dividing by a power of ten gives the double nearest to the decimal number.
      .number(Double(units) / (0..<digits).reduce(1.0) { scale, _ in scale * 10 }, digits: digits)
    }
    switch cell {
    case .empty: return .empty
    case .units(let units): return number(units, kind.digits)
    case .figure(let units, let digits): return number(units, digits)
    case .text, .words:
      if kind == .day, let day = CalendarDate(fullDate: text) { return .day(day) }
      return kind == .id ? .id(text) : .text(text)
    }
  }

  /// Title, facts and remarks, the files with their hashes, and the command that makes it again.
  private static func about(
    _ statement: Statement, _ name: String, _ title: String, _ language: Language
  ) -> Worksheet {
    let isChinese = language == .zh
    func say(_ zh: String, _ en: String) -> String { isChinese ? zh : en }
    var rows: [(String, String)] = [(say("名称", "title"), title)]
    if let warning = statement.warning(language) { rows.append((say("警示", "warning"), warning)) }
    rows += statement.failures.map { (say("未完成", "not done"), $0[language]) }
    rows += statement.facts.map { (say("摘要", "figures"), $0[language]) }
    rows += statement.notices.map { (say("说明", "remark"), $0[language]) }
    for source in statement.sources {
      rows.append((say("方案", "plan"), source.plan[language]))
      rows.append((say("基准日", "as of"), source.asOf?.description ?? "–"))
      rows.append((say("面积", "areas"), AreaMethodName.of(source)[language]))
      for input in source.inputs {
        let words = [input.path, input.digestWords].filter { !$0.isEmpty }
        rows.append((say("文件", "file"), words.joined(separator: "  ")))
      }
    }
    if let source = statement.sources.last {
      let programs =
        "landlint \(source.version), GEOS \(source.geosVersion), PROJ \(source.projVersion)"
      rows.append((say("程序", "program"), programs))
    }
    if !statement.command.isEmpty {
      rows.append((say("复现", "to make again"), ReproductionCommand.shell(statement.command)))
    }
    var sheet = Worksheet(
      name: name, headings: [say("项目", "item"), say("内容", "content")], widths: [16, 110],
      header: title)
    sheet.rows = rows.map { Worksheet.Row([.text(plain($0)), .text(plain($1))]) }
    return sheet
  }

  private static func plain(_ text: String) -> String {
    TerminalText.withoutControls(text, keepingLines: true)
  }
}
