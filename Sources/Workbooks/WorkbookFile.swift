internal import CXLSX
import Values

/// Writes workbooks. The same workbook gives the same bytes: the library dates the parts of its archive
/// 1980-01-01, and the time of making is the workbook's own.
public enum WorkbookFile {
  /// More cells than this are not held in memory until the end. Sentences below the rows then stand in
  /// one cell, since such a file cannot join cells.
  static let mostHeldCells = 1_000_000

  /// - Parameters:
  ///   - path: what stands there is overwritten.
  ///   - scratch: folder for what is not written yet; it should be on the same disk, so that a full one
  ///     is noticed.
  public static func write(
    _ workbook: Workbook, to path: String, scratch: String
  ) throws(WorkbookFailure) {
    let streams = workbook.cells > mostHeldCells
    guard let book = xlsx_open(path, scratch, streams ? 1 : 0) else {
      throw WorkbookFailure("there is not enough memory for a workbook")
    }
    do {
      // Midday is the same day in every time zone of an office.
      let created = (Int(workbook.day.daysSinceEpoch) * 24 + 12) * 3600
      try check(xlsx_describe(book, workbook.title, workbook.author, created))
      var styles = CellStyles(book)
      for sheet in workbook.sheets {
        try SheetWriter(sheet, streams: streams).write(into: book, &styles)
      }
    } catch {
      // Frees it; a library that could not write a cell may still write the file, which nobody keeps.
      _ = workbook_close(book)
      throw error
    }
    try check(workbook_close(book))
  }

  static func check(_ error: lxw_error) throws(WorkbookFailure) {
    guard error != LXW_NO_ERROR else { return }
    throw WorkbookFailure(lxw_strerror(error).map { String(cString: $0) } ?? "\(error)")
  }
}
