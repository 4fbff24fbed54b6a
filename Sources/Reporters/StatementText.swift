public import Findings
import Values

/// A statement on the terminal: the first screen, or all of it.
///
/// The first screen keeps to 40 lines of 100 columns, wide characters counted as two; what it leaves
/// out is counted.
public struct StatementText: Sendable {
  private let statement: Statement
  private let language: Language
  private let ink: Ink
  private let isWhole: Bool

  static let screenLines = 40

  public init(_ statement: Statement, language: Language, colour: Bool = false, isWhole: Bool) {
    self.statement = statement
    self.language = language
    ink = Ink(isOn: colour)
    self.isWhole = isWhole
  }

  /// - Parameter outputs: files that were written, for the last line.
  public func bytes(outputs: [String]) -> [UInt8] {
    TextLayout.bytes(lines(outputs: outputs))
  }

  func lines(outputs: [String]) -> [String] {
    let head = head
    let tail = tail(outputs)
    guard !isWhole else {
      return head + statement.tables.flatMap { [""] + table($0, $0.rows) } + tail
    }
    // One line is for what is left out.
    var room = Self.screenLines - head.count - tail.count - 1
    var body: [String] = []
    var shown = 0
    for table in statement.tables {
      guard let level = table.screenLevel else { continue }
      let rows = table.rows.filter { $0.level <= level }
      guard !rows.isEmpty, room >= 6 else { continue }
      let lines = fitted(table, rows, room - 1)
      body += [""] + lines
      room -= lines.count + 1
      shown += 1
    }
    let left = statement.tables.count - shown
    if left > 0 {
      body.append(
        say(
          "…另 \(left) 张表(全部:--full)",
          "… \(EnglishCount.text(left, "more table")) (all: --full)"))
    }
    return head + body + tail
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func line(_ text: String) -> String {
    TextLayout.truncated(TerminalText.withoutControls(text), to: TextLayout.columns)
  }

  private var head: [String] {
    let version = "landlint " + (statement.sources.last?.version ?? "")
    let plan = statement.sources.last?.planTitle[language] ?? ""
    let name = statement.title[language]
    let room = TextLayout.columns - DisplayWidth.of(name) - DisplayWidth.of(version) - 4
    let title =
      name + "  " + TextLayout.truncated(TerminalText.withoutControls(plan), to: room) + "  "
      + version
    var lines = [ink(line(title), .bold)]
    if let warning = statement.warning(language) {
      lines.append(ink(line("⚠ " + warning), .yellow))
    }
    return lines + statement.facts.flatMap { wrapped($0[language]) }
  }

  private func wrapped(_ text: String) -> [String] {
    TextLayout.wrapped(
      TerminalText.withoutControls(text), width: TextLayout.columns, indent: 1)
  }

  private func tail(_ outputs: [String]) -> [String] {
    var lines = [""]
    // One screen has no room for every remark; all of them stand in the files and in --full.
    let most = isWhole ? Int.max : 3
    let remarks = statement.failures + statement.notices
    for notice in remarks.prefix(most) {
      lines += isWhole ? wrapped(notice[language]) : [line(notice[language])]
    }
    if remarks.count > most {
      let more = remarks.count - most
      lines.append(
        say("…另 \(more) 条说明(--full)", "… \(EnglishCount.text(more, "more remark")) (--full)"))
    }
    lines += wrapped(StatementSource.line(statement, language)).prefix(isWhole ? Int.max : 3)
    if !outputs.isEmpty {
      lines.append(
        line(say("已写 ", "Wrote ") + outputs.joined(separator: say("、", ", "))))
    }
    return lines
  }

  /// As many rows as there is room for; the last ones, which hold the totals, stay.
  private func fitted(
    _ table: StatementTable, _ rows: [StatementTable.Row], _ room: Int
  ) -> [String] {
    let lines = self.table(table, rows)
    guard lines.count > room else { return lines }
    let totals = rows.reversed().prefix { $0.weight == .total }.count
    let kept = max(2, room - 1) - totals
    let left = lines.count - kept - totals
    return Array(lines.prefix(kept))
      + [
        say(
          "  …另 \(FixedNumber.grouped(left)) 行(全部:--full)",
          "  … \(EnglishCount.text(left, "more row")) (all: --full)")
      ]
      + Array(lines.suffix(totals))
  }

  private func table(_ table: StatementTable, _ rows: [StatementTable.Row]) -> [String] {
    var columns = table.shownColumns.filter {
      table.screenColumns?.contains(table.columns[$0].key) ?? true
    }
    var (grid, layout) = self.layout(table, rows, columns)
    for spare in table.spareColumns where layout.isTight {
      columns.removeAll { table.columns[$0].key == spare }
      (grid, layout) = self.layout(table, rows, columns)
    }
    let headings = columns.map { table.columns[$0].heading[language] }
    let widths = layout.widths
    func row(_ cells: [String]) -> String {
      let padded = columns.indices.map { position -> String in
        let cell = layout.cut(cells[position], position)
        return table.columns[columns[position]].kind.isNumber
          ? TextLayout.rightAligned(cell, to: widths[position])
          : TextLayout.padded(cell, to: widths[position])
      }
      var text = padded.joined(separator: "  ")
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
    return [ink(line(table.title[language]), .bold), row(headings)]
      + zip(rows, grid).map { ink(row($1), $0.weight == .total ? .bold : nil) }
      + (isWhole ? table.notes.flatMap { wrapped($0[language]) } : [])
  }

  private func layout(
    _ table: StatementTable, _ rows: [StatementTable.Row], _ columns: [Int]
  ) -> (grid: [[String]], widths: StatementWidths) {
    let grid = rows.map { row in
      columns.map { column in
        let text = TerminalText.withoutControls(table.text(row, column, language))
        let isFirstText = column == columns.first { !table.columns[$0].kind.isNumber }
        return isFirstText
          ? String(repeating: " ", count: max(0, row.level - 1) * 2) + text : text
      }
    }
    let widths = StatementWidths(
      columns.map { table.columns[$0].kind },
      headings: columns.map { table.columns[$0].heading[language] }, grid: grid)
    return (grid, widths)
  }
}
