public import Findings

/// A statement as one JSON document, described by docs/schemas/statement.schema.json.
///
/// Figures have the digits that every other format prints; a cell without a value is null.
public enum StatementJSON {
  /// Raised when a member changes its name or meaning; added members do not raise it.
  public static let schema = "landlint-statement/1"

  public static func bytes(_ statement: Statement) -> [UInt8] {
    var out = JSONWriter(capacity: 100_000)
    out.beginObject()
    out.key("schema")
    out.string(schema)
    out.key("kind")
    out.string(statement.kind)
    out.key("title")
    out.bilingual(statement.title)
    out.key("complete")
    out.bool(statement.isComplete)
    out.key("facts")
    out.sentences(statement.facts)
    out.key("tables")
    out.beginArray()
    for table in statement.tables { self.table(table, &out) }
    out.endArray()
    out.key("notices")
    out.sentences(statement.notices)
    out.key("failures")
    out.sentences(statement.failures)
    out.key("command")
    out.beginArray()
    for word in statement.command { out.string(word) }
    out.endArray()
    out.key("sources")
    out.beginArray()
    for source in statement.sources {
      out.lineBreak()
      out.provenance(source)
    }
    out.endArray()
    out.endObject()
    out.raw("\n")
    return out.bytes
  }

  private static func table(_ table: StatementTable, _ out: inout JSONWriter) {
    out.lineBreak()
    out.beginObject()
    out.key("key")
    out.string(table.key)
    out.key("title")
    out.bilingual(table.title)
    out.key("columns")
    out.beginArray()
    for column in table.columns {
      out.beginObject()
      out.key("key")
      out.string(column.key)
      out.key("heading")
      out.bilingual(column.heading)
      out.key("kind")
      out.string(column.kind.word)
      out.key("digits")
      out.integer(column.kind.digits)
      out.endObject()
    }
    out.endArray()
    out.key("notes")
    out.sentences(table.notes)
    out.key("rows")
    out.beginArray()
    for row in table.rows { self.row(row, of: table, &out) }
    out.endArray()
    out.endObject()
  }

  private static func row(
    _ row: StatementTable.Row, of table: StatementTable, _ out: inout JSONWriter
  ) {
    out.lineBreak()
    out.beginObject()
    out.key("level")
    out.integer(row.level)
    out.key("weight")
    out.string(row.weight.rawValue)
    for (column, cell) in zip(table.columns, row.cells) {
      out.key(named: column.key)
      out.cell(cell, of: column)
    }
    out.endObject()
  }
}

extension JSONWriter {
  mutating func cell(_ cell: StatementTable.Cell, of column: StatementTable.Column) {
    switch cell {
    case .empty: null()
    case .text(let text): string(text)
    case .words(let words): bilingual(words)
    case .units(let units): fixed(units: units, digits: column.kind.digits)
    case .figure(let units, let digits): fixed(units: units, digits: digits)
    }
  }
}

extension StatementTable.Kind {
  var word: String {
    switch self {
    case .text: "text"
    case .id: "id"
    case .day: "day"
    case .count: "count"
    case .fixed: "number"
    case .figure: "figure"
    }
  }
}
