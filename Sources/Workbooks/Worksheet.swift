public import Values

/// One sheet: a row of headings that stays in view, rows, and sentences below them.
public struct Worksheet: Sendable {
  /// Rows that a sheet can hold, headings and sentences included.
  public static let mostRows = 1_048_576
  /// UTF-16 units that a cell can hold.
  static let mostText = 32_767

  public enum Cell: Hashable, Sendable {
    case empty
    /// Words.
    case text(String)
    /// An id or a code: text whatever it looks like, and still text once it is edited.
    case id(String)
    /// A number with so many decimals.
    case number(Double, digits: Int)
    /// A day that spreadsheets count with; years before 1900 stay words.
    case day(CalendarDate)
  }

  public struct Row: Sendable {
    public var cells: [Cell]
    public var isBold: Bool
    /// Steps by which the first cell of words stands in.
    public var indent: Int

    public init(_ cells: [Cell], isBold: Bool = false, indent: Int = 0) {
      self.cells = cells
      self.isBold = isBold
      self.indent = indent
    }
  }

  /// At most 31 UTF-16 units without `[ ] : * ? / \`, different from the other sheets'.
  public var name: String
  public var headings: [String]
  /// Widths of the columns in digits of the standard font.
  public var widths: [Double]
  public var rows: [Row] = []
  public var notes: [String] = []
  /// Printed above each page.
  public var header: String

  public init(name: String, headings: [String], widths: [Double], header: String) {
    self.name = name
    self.headings = headings
    self.widths = widths
    self.header = header
  }
}
