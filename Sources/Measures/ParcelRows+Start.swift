import Land
import Values

/// When works began, by a day and by what is written of it.
extension ParcelRows {
  func readStart(_ facts: inout IdleClock.Facts, _ row: Int) {
    facts.isStartDisputed =
      isDisputed(fields.startNote, row) || isDisputed(fields.actualStart, row)
    // The note stands in the same columns: it has one of the two days, whichever comes first.
    if facts.isStartDisputed { return }
    facts.contract = contractDay(row)
    facts.actualStart = field(fields.actualStart, row).date
    if isDayless(fields.actualStart, row) { facts.dayless.insert(.start) }
    facts.hasStartColumn =
      hasColumn(fields.actualStart, row) || hasColumn(fields.startNote, row)
    guard facts.actualStart == nil else { return }
    if let note = field(fields.startNote, row).text {
      // A note may be a day, or 1900-01-01 for none: what dates mean is the date reader's.
      switch startReader.read(.text(note)) {
      case .value(let day, let remarks):
        // A day in the field of dates that is before the contract is told as a conflict.
        if let contract = facts.contract, let day = day.date, day < contract {
          facts.startNote = note
          break
        }
        facts.actualStart = day.date
        if remarks.contains(.monthOnly) { facts.dayless.insert(.start) }
      case .blank: if !isNone(note) { facts.startNote = note }
      case .statedNone, .unreadable: facts.startNote = note
      }
    } else {
      facts.startNote = unread(fields.startNote, row)
    }
  }

  /// The first day on which the contract can have been signed.
  func contractDay(_ row: Int) -> CalendarDate? {
    let day = field(fields.contractDate, row).date
    return isDayless(fields.contractDate, row) ? day?.firstOfMonth : day
  }

  /// Of a note that says nothing as a day: 1900-01-01 is none. 待核实 is no day, and no record of
  /// none either, nor is a number, which may be the code of anything: 动工状态 1.
  func isNone(_ note: String) -> Bool {
    note.contains(where: \.isNumber) && Double(MatchingText.plain(note)) == nil
  }
}
