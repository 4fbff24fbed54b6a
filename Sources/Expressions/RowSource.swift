public import Values

/// Gives the values of fields and calls for the rows of one chunk.
///
/// Each slot of a chunk is asked at most once for any row, whatever the number of rules; only for
/// rows whose value can still decide something. Rows that are not set stay NULL.
public protocol RowSource: SpatialOperations {
  mutating func fill(_ column: inout Column, field: Int, slot: Int, rows: Bits)

  /// The arguments that are constant stand in `call`; the others have their columns in `arguments`.
  mutating func fill(
    _ column: inout Column, call: Call, slot: Int, arguments: Arguments, rows: Bits)

  /// Says of the rows whether a call has a value there (`setPresent`), where that is found much
  /// sooner than the value; false where it is not, and nothing is said. Asked where the value
  /// would be compared with NULL.
  mutating func tell(_ column: inout Column, call: Call, slot: Int, rows: Bits) -> Bool
}

extension RowSource {
  public mutating func tell(
    _ column: inout Column, call: Call, slot: Int, rows: Bits
  ) -> Bool { false }
}

/// The columns of a call's arguments that change from row to row, in order; filled in the rows
/// that are asked for.
public struct Arguments: Sendable {
  let columns: [Column]
  let range: Range<Int>

  public var count: Int { range.count }

  /// One row of the argument `index`; nothing but the value is copied.
  public func value(_ index: Int, at row: Int) -> Value {
    columns[range.lowerBound + index].value(at: row)
  }

  /// Whether one row of the argument `index` is NULL and IS NULL is not known of it.
  public func isUnclear(_ index: Int, at row: Int) -> Bool {
    columns[range.lowerBound + index].isUnclear(at: row)
  }

  /// The key of a text argument's row, see `TextKey`.
  public func textKey(_ index: Int, at row: Int) -> TextKey {
    columns[range.lowerBound + index].textKey(at: row)
  }

  /// `index` counts varying arguments only.
  public subscript(index: Int) -> Column {
    precondition(index >= 0 && index < range.count, "a call has no such varying argument")
    return columns[range.lowerBound + index]
  }
}
