import Land
import Loaders
import Measures
import Plan
import Values

/// Fields that several columns, or a column and the joined table, speak of.
extension ParcelIntake {
  /// Keeps what a column says of a field that other columns of the batch carry too.
  mutating func speak(
    _ columns: BatchColumns, _ place: Int, _ reading: Reading, _ raw: RawValue?, _ offset: Int
  ) {
    let name = columns.names[place]
    spoken.append(
      (
        columns.targets[place],
        FieldStatement(
          reading, raw: raw, column: name.column, rank: name.rank,
          reader: columns.readers[place], offset: offset)
      ))
  }

  /// Settles the fields that several columns of the batch carry: the preferred one that is not
  /// blank is read, and what another says against it puts the field in dispute.
  mutating func settleSpoken(_ row: Int) {
    guard !spoken.isEmpty else { return }
    spoken.sort {
      ($0.target.field, $0.target.preference, $0.statement.offset)
        < ($1.target.field, $1.target.preference, $1.statement.offset)
    }
    var first = 0
    while first < spoken.count {
      let field = spoken[first].target.field
      let end = spoken[first...].firstIndex { $0.target.field != field } ?? spoken.count
      let own = spoken[first..<end]
      let index = own.firstIndex { !$0.statement.reading.isBlank } ?? first
      let chosen = spoken[index]
      note(chosen.target, chosen.statement.reading, row, chosen.statement.offset)
      parcels[row].fields[field] = chosen.statement.reader.value(of: chosen.statement.reading)
      if chosen.target.keepsPlace {
        let statement = chosen.statement
        keepUnit(statement.factor, field, row, raw: statement.raw, statement.reader)
      }
      let others = own[(index + 1)...]
      hear(others.map(\.statement), against: chosen.statement, of: field, row)
      for other in others { tell(other.target, other.statement, beside: chosen.statement, row) }
      first = end
    }
  }

  /// Tells that a source cannot be read which the field is not read from: nothing is judged by it,
  /// but it may say something else than the one that is.
  private mutating func tell(
    _ target: BatchColumns.Target, _ statement: FieldStatement, beside chosen: FieldStatement,
    _ row: Int
  ) {
    guard !target.isNote, !target.isToldElsewhere,
      let fault = agreement(of: target.field).fault(of: statement, beside: chosen)
    else { return }
    if fault.reason == .unitUnknown {
      entries[row].unitless.append(target.field)
    } else if !target.isShared || saying(fault, of: target.field) == .unknown {
      entries[row].unreadable.append((target.field, fault, statement.offset, statement.column))
    }
  }

  /// The same of the joined table.
  mutating func tell(
    _ statement: FieldStatement, of field: Int, in join: ContractJoin,
    beside chosen: FieldStatement, _ row: Int
  ) {
    guard !join.isNote(field), !join.isToldElsewhere(field), let line = statement.line,
      let fault = agreement(of: field).fault(of: statement, beside: chosen)
    else { return }
    if fault.reason == .unitUnknown || !join.isShared(field)
      || saying(fault, of: field) == .unknown
    {
      entries[row].joined.append((field, fault, line, statement.column))
    }
  }

  private mutating func agreement(of field: Int) -> FieldAgreement {
    let agreement =
      agreements[field]
      ?? FieldAgreement(
        field, setting.declarations, setting.book.land, asOf: setting.asOf)
    agreements[field] = agreement
    return agreement
  }

  /// Puts a field in dispute where one of several statements contradicts the one that it was read
  /// from: which of them holds is not the program's to decide, so the plot has no value of it.
  mutating func hear(
    _ others: [FieldStatement], against chosen: FieldStatement, of field: Int, _ row: Int
  ) {
    guard !others.isEmpty, parcels[row].disputed & (1 << UInt128(field)) == 0 else { return }
    let agreement = agreement(of: field)
    guard let other = others.first(where: { agreement.contradict(chosen, $0) }) else { return }
    let isTold = agreement.dated.contains { parcels[row].disputed & (1 << UInt128($0)) != 0 }
    if !isTold {
      entries[row].disputes.append(FieldDispute(field: field, first: chosen, second: other))
    }
    // Of a note that stands among dates the day is in dispute too.
    for index in [field] + agreement.dated
    where parcels[row].disputed & (1 << UInt128(index)) == 0 {
      parcels[row].disputed |= 1 << UInt128(index)
      parcels[row].unclear |= 1 << UInt128(index)
      parcels[row].fields[index] = .null
      parcels[row].unreadable[index] = "\(chosen.text) ≠ \(other.text)"
    }
  }
}
