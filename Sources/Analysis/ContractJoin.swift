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
  /// The fields that share a column with another one, those of them that take its words, and those
  /// of which another one tells that a cell cannot be read.
  private let shared: UInt128
  private let notes: UInt128
  private let toldElsewhere: UInt128

  public init(path: String, join: Join, field: Int) {
    self.path = path
    self.field = field
    self.join = join
    columns = join.fields.reduce(into: 0) { $0 |= 1 << UInt128($1) }
    let declarations = join.map.declarations
    var (shared, notes, told): (UInt128, UInt128, UInt128) = (0, 0, 0)
    for field in declarations.indices {
      let beside = join.fieldsBeside(field)
      guard !beside.isEmpty else { continue }
      let bit: UInt128 = 1 << UInt128(field)
      shared |= bit
      if declarations[field].type == .text { notes |= bit }
      if beside.contains(where: { $0 < field && declarations[$0].type != .text }) { told |= bit }
    }
    (self.shared, self.notes, toldElsewhere) = (shared, notes, told)
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

  /// Whether another field is read from a column of this one.
  func isShared(_ field: Int) -> Bool { shared & (1 << UInt128(field)) != 0 }

  /// Whether a field takes the words of a column that it shares.
  func isNote(_ field: Int) -> Bool { notes & (1 << UInt128(field)) != 0 }

  /// Whether another field tells that a cell of a shared column cannot be read.
  func isToldElsewhere(_ field: Int) -> Bool { toldElsewhere & (1 << UInt128(field)) != 0 }

  func row(for key: String) -> Row? { join.row(for: key).map { rows[$0] } }
}
