import CXLSX
import Values

/// Writes one sheet, row by row.
struct SheetWriter {
  private let sheet: Worksheet
  private let streams: Bool
  private let lastColumn: UInt16

  init(_ sheet: Worksheet, streams: Bool) {
    self.sheet = sheet
    self.streams = streams
    lastColumn = UInt16(max(0, sheet.headings.count - 1))
  }

  func write(into book: xlsx_workbook, _ styles: inout CellStyles) throws(WorkbookFailure) {
    guard sheet.rows.count + sheet.notes.count + 2 <= Worksheet.mostRows else {
      throw WorkbookFailure("\(sheet.name): more rows than a sheet can hold")
    }
    guard let page = workbook_add_worksheet(book, sheet.name) else {
      throw WorkbookFailure("a sheet cannot be named '\(sheet.name)'")
    }
    try setUp(page)
    for (column, heading) in sheet.headings.enumerated() {
      try put(.text(heading), .init(kind: .heading), 0, column, page, &styles)
    }
    for (index, row) in sheet.rows.enumerated() {
      var isFirstText = true
      for (column, cell) in row.cells.enumerated() {
        var look = CellStyles.Look(kind: Self.kind(cell), isBold: row.isBold)
        if isFirstText, look.kind == .words || look.kind == .id, cell != .empty {
          look.indent = row.indent
          isFirstText = false
        }
        try put(cell, look, index + 1, column, page, &styles)
      }
    }
    for (index, note) in sheet.notes.enumerated() {
      try self.note(note, sheet.rows.count + 2 + index, page, &styles)
    }
  }

  /// Headings stay in view and stand on every printed page of A4, which is as wide as the columns.
  private func setUp(_ page: xlsx_worksheet) throws(WorkbookFailure) {
    worksheet_freeze_panes(page, 1, 0)
    for (column, width) in sheet.widths.enumerated() {
      let place = UInt16(column)
      try WorkbookFile.check(worksheet_set_column(page, place, place, width, nil))
    }
    // Ids are texts on purpose.
    let all = "A1:XFD\(Worksheet.mostRows)"
    try WorkbookFile.check(
      worksheet_ignore_errors(page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), all))
    worksheet_set_paper(page, 9)
    if sheet.widths.reduce(0, +) > 90 { worksheet_set_landscape(page) }
    worksheet_fit_to_pages(page, 1, 0)
    try WorkbookFile.check(worksheet_repeat_rows(page, 0, 0))
    // A header holds 255 characters at most, and & begins a command there.
    let title = sheet.header.prefix(80).replacing("&", with: "&&")
    try WorkbookFile.check(worksheet_set_header(page, "&L" + title))
    try WorkbookFile.check(worksheet_set_footer(page, "&C&P / &N"))
  }

  private static func kind(_ cell: Worksheet.Cell) -> CellStyles.Look.Kind {
    switch cell {
    case .empty, .text: .words
    case .id: .id
    case .number(_, let digits): .number(digits: digits)
    case .day(let day): day.components.year < 1900 ? .words : .day
    }
  }

  private func put(
    _ cell: Worksheet.Cell, _ look: CellStyles.Look, _ row: Int, _ column: Int,
    _ page: xlsx_worksheet, _ styles: inout CellStyles
  ) throws(WorkbookFailure) {
    let format = styles[look]
    let (row, column) = (UInt32(row), UInt16(column))
    let error =
      switch cell {
      case .empty: worksheet_write_blank(page, row, column, format)
      case .text(let text), .id(let text):
        worksheet_write_string(page, row, column, CellText.fitted(text), format)
      case .number(let value, _): worksheet_write_number(page, row, column, value, format)
      case .day(let day): self.day(day, row, column, page, format)
      }
    try WorkbookFile.check(error)
  }

  private func day(
    _ day: CalendarDate, _ row: UInt32, _ column: UInt16, _ page: xlsx_worksheet,
    _ format: xlsx_format?
  ) -> lxw_error {
    let (year, month, number) = day.components
    guard year >= 1900 else {
      return worksheet_write_string(page, row, column, day.description, format)
    }
    var moment = lxw_datetime()
    moment.year = Int32(year)
    moment.month = Int32(month)
    moment.day = Int32(number)
    return worksheet_write_datetime(page, row, column, &moment, format)
  }

  /// Over all columns, as high as its lines.
  private func note(
    _ text: String, _ row: Int, _ page: xlsx_worksheet, _ styles: inout CellStyles
  ) throws(WorkbookFailure) {
    let format = styles[CellStyles.Look(kind: .note)]
    let place = UInt32(row)
    let words = CellText.fitted(text)
    guard !streams, lastColumn > 0 else {
      try WorkbookFile.check(worksheet_write_string(page, place, 0, words, nil))
      return
    }
    // A Chinese character is as wide as two digits.
    let width = text.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    let lines = (width / max(10, sheet.widths.reduce(0, +) - 2)).rounded(.up)
    try WorkbookFile.check(worksheet_set_row(page, place, 15 * max(1, min(lines, 26)), nil))
    try WorkbookFile.check(
      worksheet_merge_range(page, place, 0, place, lastColumn, words, format))
  }
}
