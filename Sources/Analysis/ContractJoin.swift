public import Loaders
import Values

/// A table without geometry whose columns become further attributes of the parcels.
///
/// Every row is read once, before the parcels; a key that stands in several rows joins none.
public struct ContractJoin: Sendable {
  struct Row: Sendable {
    /// What is not blank, by field, the preferred column first.
    var fields: [(field: Int, statements: [FieldStatement])]
    /// Where the row begins in the table, from 1.
    var line: Int
  }

  let path: String
  /// Index of the key's field among the plan's fields.
  let field: Int
  let join: Join
  private let rows: [Row]
  /// The fields the table has a column for: bit i for field i.
  let columns: UInt128
  /// By field, others that are read from the same column: what the first cannot read is theirs.
  private let beside: [[Int]]

  public init(path: String, join: Join, field: Int) {
    self.path = path
    self.field = field
    self.join = join
    columns = join.fields.reduce(into: 0) { $0 |= 1 << UInt128($1) }
    beside = join.map.declarations.indices.map { join.fieldsBeside($0) }
    rows = join.table.rows.indices.map { index in
      let line = join.table.rows[index].line
      var row = Row(fields: [], line: line)
      for (field, cells) in join.cells(ofRow: index).enumerated() {
        let statements = cells.filter { !$0.reading.isBlank }
          .map { FieldStatement($0, line: line) }
        if !statements.isEmpty { row.fields.append((field, statements)) }
      }
      return row
    }
  }

  /// Whether what cannot be read of a field is the matter of no other.
  func isFault(_ field: Int) -> Bool { beside[field].isEmpty }

  func row(for key: String) -> Row? { join.row(for: key).map { rows[$0] } }
}
