extension CodeList {
  /// From a table whose header names `code` and, each optional, `parent`, `name_zh`, `name_en`,
  /// `group` (several stand apart by `|`, `/` or `;`). Other columns are left to other readers.
  /// Without a `parent` column the parent is the longest listed code that the code begins with.
  /// Codes keep their zeros: nothing in the table is taken for a number.
  public init(name: String, csv: String) throws(CodeListFailure) {
    let table = try CodeTable(list: name, csv: csv)
    let code = try table.column("code")
    let parent = table.optionalColumn("parent")
    let zh = table.optionalColumn("name_zh")
    let en = table.optionalColumn("name_en")
    let group = table.optionalColumn("group")
    let codes = Set(table.rows.map { $0[code] })
    try self.init(
      name: name,
      entries: table.rows.map { row in
        let own = row[code]
        let above =
          parent.map { row[$0] }
          ?? own.indices.reversed().lazy.map { String(own[..<$0]) }.first { codes.contains($0) }
        return Entry(
          code: own, parent: above.flatMap { $0.isEmpty ? nil : $0 },
          zh: zh.map { row[$0] } ?? "", en: en.map { row[$0] } ?? "",
          groups: group.map { CodeTable.several(row[$0]) } ?? [])
      })
  }
}

/// The rows of a catalogue, each as long as the header.
struct CodeTable {
  let list: String
  let header: [String]
  private(set) var rows: [[String]] = []

  init(list: String, csv: String) throws(CodeListFailure) {
    self.list = list
    var all: [DelimitedText.Record]
    do throws(DelimitedText.Fault) {
      all = try DelimitedText.records(csv)
    } catch {
      throw CodeListFailure(list: list, entry: error.line, problem: .malformed(error))
    }
    guard !all.isEmpty else {
      throw CodeListFailure(list: list, entry: 1, problem: .missingColumn("code"))
    }
    let header = all.removeFirst().fields.map(PlainText.matching)
    if let row = all.first(where: { $0.fields.dropFirst(header.count).contains { !$0.isEmpty } }) {
      throw CodeListFailure(
        list: list, entry: row.line,
        problem: .overlong(line: row.line, cells: row.fields.count, head: header.count))
    }
    let records = all.map(\.fields)
    self.header = header
    rows = records.map { record in
      (0..<header.count).map { $0 < record.count ? PlainText.trimmed(record[$0]) : "" }
    }
  }

  func optionalColumn(_ name: String) -> Int? { header.firstIndex(of: name) }

  func column(_ name: String) throws(CodeListFailure) -> Int {
    guard let index = optionalColumn(name) else {
      throw CodeListFailure(list: list, entry: 1, problem: .missingColumn(name))
    }
    return index
  }

  static func several(_ cell: String) -> [String] {
    cell.split { "|/;".contains($0) }.map { PlainText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
