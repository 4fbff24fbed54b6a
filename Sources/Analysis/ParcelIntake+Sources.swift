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
      if chosen.target.isOfWorks {
        let statement = chosen.statement
        keepUnit(statement.factor, field, row, raw: statement.raw, statement.reader)
      }
      hear(own[(index + 1)...].map(\.statement), against: chosen.statement, of: field, row)
      first = end
    }
  }

  /// Puts a field in dispute where one of several statements contradicts the one that it was read
  /// from: which of them holds is not the program's to decide, so the plot has no value of it.
  mutating func hear(
    _ others: [FieldStatement], against chosen: FieldStatement, of field: Int, _ row: Int
  ) {
    guard !others.isEmpty, parcels[row].disputed & (1 << UInt128(field)) == 0 else { return }
    let agreement =
      agreements[field]
      ?? FieldAgreement(
        field, setting.declarations, setting.book.land, asOf: setting.asOf)
    agreements[field] = agreement
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
