public import Values

/// A workbook of spreadsheets (ECMA-376, `.xlsx`) as values, before it is a file.
public struct Workbook: Sendable {
  public var title: String
  /// The program that made it.
  public var author: String
  /// Day that stands as the time of making; the clock is never asked.
  public var day: CalendarDate
  public var sheets: [Worksheet] = []

  public init(title: String, author: String, day: CalendarDate) {
    self.title = title
    self.author = author
    self.day = day
  }

  /// Cells of all sheets.
  var cells: Int { sheets.reduce(0) { $0 + $1.rows.count * $1.headings.count } }
}
