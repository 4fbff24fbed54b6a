import Land
import Plan
import Values

/// What a row states in a field, and how: by the field's index, nil where the plan has none such.
extension ParcelRows {
  func field(_ index: Int?, _ row: Int) -> Value {
    index.map { chunk.parcels[row].fields[$0] } ?? .null
  }

  /// What says something that cannot be read is not blank.
  func isBlank(_ index: Int?, _ row: Int) -> Bool {
    index.map { chunk.parcels[row].fields[$0].isNull && !isUnread($0, row) } ?? true
  }

  func unread(_ index: Int?, _ row: Int) -> String? {
    guard let index, !chunk.parcels[row].unreadable.isEmpty else { return nil }
    return chunk.parcels[row].unreadable[index]
  }

  /// What the file writes in a field of texts, whether it could be read or not.
  func writtenText(_ index: Int?, _ row: Int) -> String? {
    field(index, row).text ?? unread(index, row)
  }

  func isUnread(_ index: Int?, _ row: Int) -> Bool { unread(index, row) != nil }

  func isDisputed(_ index: Int?, _ row: Int) -> Bool {
    index.map { chunk.parcels[row].disputed & (1 << UInt128($0)) != 0 } ?? false
  }

  /// Whether a day is the last of a month that is written without one.
  public func isDayless(_ index: Int?, _ row: Int) -> Bool {
    index.map { chunk.parcels[row].dayless & (1 << UInt128($0)) != 0 } ?? false
  }

  /// The first day that a field can mean: of a month, which is read as its last, the first.
  func firstDay(_ index: Int?, _ row: Int) -> CalendarDate? {
    let day = field(index, row).date
    return isDayless(index, row) ? day?.firstOfMonth : day
  }

  /// A day as the file writes it: a month without one as a month.
  func written(_ day: CalendarDate, _ index: Int?, _ row: Int) -> String {
    isDayless(index, row) ? String(day.description.prefix(7)) : day.description
  }

  func hasColumn(_ index: Int?, _ row: Int) -> Bool {
    index.map { chunk.columns[row] & (1 << UInt128($0)) != 0 } ?? false
  }
}
