import Land
import Measures
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
      // A row by the plot's id is of the plot; by another key it is of all plots that have it.
      if field == plotFields.register, join.field != plotFields.id,
        statements[0].reading.value != nil
      {
        parcels[row].register.row = found.line
      }
      let own = spoken.first { $0.target.field == field && !$0.statement.reading.isBlank }
      if let own {
        hear(statements, against: own.statement, of: field, row)
        for statement in statements {
          tell(statement, of: field, in: join, beside: own.statement, row)
        }
        continue
      }
      var first = statements[0]
      if units.strangeJoined.contains(field) { first.forgetUnit() }
      parcels[row].fields[field] = first.reader.value(of: first.reading)
      if first.reading.remarks.contains(.monthOnly) {
        parcels[row].dayless |= 1 << UInt128(field)
      }
      if setting.declarations.fields[field].declaration.type == .number(.area) {
        keepUnit(first.factor, field, row, raw: first.raw, first.reader)
      }
      if let fault = first.reading.fault { note(fault, of: field, found.line, join, row) }
      hear(Array(statements.dropFirst()), against: first, of: field, row)
      for statement in statements.dropFirst() {
        tell(statement, of: field, in: join, beside: first, row)
      }
    }
  }

  /// Notes that a cell of the table cannot be read: as little is known of the field as where the
  /// plots' own file says so.
  private mutating func note(
    _ fault: Unreadable, of field: Int, _ line: Int, _ join: ContractJoin, _ row: Int
  ) {
    parcels[row].unreadable[field] = fault.raw
    guard !join.isNote(field) else { return }
    let says = join.isShared(field) ? saying(fault, of: field) : .unknown
    if says != .ofNote { parcels[row].unclear |= 1 << UInt128(field) }
    if says == .unknown, !join.isToldElsewhere(field) {
      entries[row].joined.append((field, fault, line, nil))
    }
  }
}
