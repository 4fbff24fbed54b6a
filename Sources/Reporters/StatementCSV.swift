public import Findings

/// A statement's tables one under the other for spreadsheets: title, headings and rows of each, then
/// an empty row. UTF-8 with a byte order mark, CRLF, RFC 4180; ids and codes stay texts.
public enum StatementCSV {
  public static func bytes(_ statement: Statement, language: Language) -> [UInt8] {
    var out = CSVWriter(guardsCells: true, capacity: 100_000)
    out.byteOrderMark()
    func line(_ cells: String...) {
      for cell in cells { out.text(cell) }
      out.endRow()
    }
    line(statement.title[language])
    for fact in statement.facts { line(fact[language]) }
    if let warning = statement.warning(language) { line(warning) }
    let source = StatementSource.line(statement, language)
    for table in statement.tables {
      out.endRow()
      line(table.title[language], table.key)
      for column in table.columns { out.text(column.heading[language]) }
      out.endRow()
      for row in table.rows {
        for column in table.columns.indices {
          switch row.cells[column] {
          case .units(let units): out.fixed(units: units, digits: table.columns[column].kind.digits)
          case .figure(let units, let digits): out.fixed(units: units, digits: digits)
          default: out.text(table.text(row, column, language))
          }
        }
        out.endRow()
      }
      for note in table.notes { line(note[language]) }
      line(source)
    }
    out.endRow()
    for notice in statement.failures + statement.notices { line(notice[language]) }
    return out.bytes
  }
}
