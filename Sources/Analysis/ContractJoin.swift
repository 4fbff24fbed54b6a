public import Loaders
import Values

/// A table without geometry whose columns become further attributes of the parcels.
///
/// Every row is read once, before the parcels; a key that stands in several rows joins none.
public struct ContractJoin: Sendable {
  struct Row: Sendable {
    var values: [(field: Int, value: Value)]
    var unreadable: [(field: Int, raw: String)]
  }

  let path: String
  /// Index of the key's field among the plan's fields.
  let field: Int
  let join: Join
  private let rows: [Row]
  /// The fields the table has a column for: bit i for field i.
  let columns: UInt128

  public init(path: String, join: Join, field: Int) {
    self.path = path
    self.field = field
    self.join = join
    var columns: UInt128 = 0
    rows = join.table.rows.indices.map { index in
      var row = Row(values: [], unreadable: [])
      for (field, reading) in join.readings(ofRow: index).enumerated() {
        guard let reading else { continue }
        columns |= 1 << UInt128(field)
        if let fault = reading.fault, fault.reason == .unknownCode {
          row.values.append((field, .text(MatchingText.trimmed(fault.raw))))
        } else if let fault = reading.fault {
          row.unreadable.append((field, fault.raw))
        } else if let value = reading.value {
          row.values.append((field, value))
        }
      }
      return row
    }
    self.columns = columns
  }

  func row(for key: String) -> Row? { join.row(for: key).map { rows[$0] } }
}
