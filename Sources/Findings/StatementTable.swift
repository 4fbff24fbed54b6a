/// One table of a statement: figures with their units, closed as they are printed.
public struct StatementTable: Sendable {
  public enum Kind: Hashable, Sendable {
    /// Words and names.
    case text
    /// Ids and codes, which are texts even where they look like numbers.
    case id
    /// A day, `2025-12-31`, or words in its place.
    case day
    /// How many.
    case count
    /// A number with that many decimals.
    case fixed(Int)
    /// Numbers of which each row has its own decimals.
    case figure

    public var isNumber: Bool {
      switch self {
      case .text, .id, .day: false
      case .count, .fixed, .figure: true
      }
    }
  }

  public struct Column: Sendable {
    /// Stable name in machine-readable formats: `area_m2`.
    public var key: String
    public var heading: Bilingual
    public var kind: Kind
    /// True where only formats for machines have the column.
    public var isDetail: Bool

    public init(
      _ key: String, _ zh: String, _ en: String, _ kind: Kind, isDetail: Bool = false
    ) {
      self.key = key
      heading = Bilingual(zh: zh, en: en)
      self.kind = kind
      self.isDetail = isDetail
    }
  }

  public enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case words(Bilingual)
    /// A count, or a number in the last decimal of its column: 12345 with 2 decimals is 123.45.
    case units(Int)
    /// The same with decimals of its own.
    case figure(Int, digits: Int)
  }

  public struct Row: Sendable {
    public enum Weight: String, Sendable {
      case plain
      /// Begins a group, whose members follow.
      case group
      case total
    }

    public var cells: [Cell]
    /// 0 for what stands for the whole table, 1 for its parts, 2 for theirs.
    public var level: Int
    public var weight: Weight

    public init(_ cells: [Cell], level: Int = 1, weight: Weight = .plain) {
      self.cells = cells
      self.level = level
      self.weight = weight
    }
  }

  public var key: String
  public var title: Bilingual
  public var columns: [Column]
  public var rows: [Row]
  /// What the figures are and what they leave open.
  public var notes: [Bilingual] = []
  /// Rows down to this level stand on the first screen; nil where the table does not.
  public var screenLevel: Int?
  /// Keys of the columns that a screen has room for; nil for all.
  public var screenColumns: Set<String>?
  /// Keys of columns that a screen goes without, the first one first, before it cuts ids.
  public var spareColumns: [String] = []

  public init(
    key: String, title: Bilingual, columns: [Column], rows: [Row] = [], screenLevel: Int? = nil
  ) {
    self.key = key
    self.title = title
    self.columns = columns
    self.rows = rows
    self.screenLevel = screenLevel
  }
}
