public import Loaders
public import Plan
public import Values

/// A table without geometry whose columns become further attributes of the parcels.
public struct ContractJoin: Sendable {
  /// One row of the table, read by the plan's fields.
  public struct Row: Sendable {
    public var line: Int
    public var values: [(field: Int, value: Value)]
    public var unreadable: [(field: Int, raw: String)]
  }

  public var path: String
  /// Index of the key's field among the plan's fields.
  public var field: Int
  public var rows: [String: Row]
  /// Keys in the order of the table.
  public var keys: [String]
  /// Keys that stand more than once, with the lines of the later rows.
  public var repeated: [(key: String, line: Int)]
  /// The fields the table has a column for: bit i for field i.
  public var columns: UInt64
}
