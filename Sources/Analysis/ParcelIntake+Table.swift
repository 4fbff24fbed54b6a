import Land
import Plan
import Values

/// What the joined table gives the fields of a row.
extension ParcelIntake {
  /// Adds the columns of the joined table; where the parcel's own say something else, the field
  /// is in dispute, and what cannot be read of its own keeps its place, to be repaired.
  mutating func join(
    _ row: Int, _ units: FileUnits, _ present: inout UInt128, result: inout ChunkResult
  ) {
    guard let join = setting.join, let key = parcels[row].fields[join.field].text else { return }
    result.joinKeys.append(key)
    guard let found = join.row(for: key) else { return }
    present |= join.columns
    for (field, statements) in found.fields {
      let own = spoken.first { $0.target.field == field && !$0.statement.reading.isBlank }
      if let own {
        hear(statements, against: own.statement, of: field, row)
        continue
      }
      var first = statements[0]
      if units.strangeJoined.contains(field) { first.forgetUnit() }
      parcels[row].fields[field] = first.reader.value(of: first.reading)
      if first.reading.remarks.contains(.monthOnly) {
        parcels[row].dayless |= 1 << UInt128(field)
      }
      if setting.declarations.fields[field].isAreaOfWorks { keepUnit(first.factor, field, row) }
      if let fault = first.reading.fault {
        parcels[row].unreadable[field] = fault.raw
        if join.isFault(field), [.outOfRange, .unitUnknown].contains(fault.reason) {
          parcels[row].unclear |= 1 << UInt128(field)
          entries[row].joined.append((field, fault, found.line))
        }
      }
      hear(Array(statements.dropFirst()), against: first, of: field, row)
    }
  }
}
