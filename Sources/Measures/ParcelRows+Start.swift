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
    if let last = facts.actualStart {
      facts.isStartContradicted = isContradicted(last, row)
      return
    }
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
      case .blank: if !Self.isNone(note) { facts.startNote = note }
      case .statedNone, .unreadable: facts.startNote = note
      }
    } else {
      facts.startNote = unread(fields.startNote, row)
    }
  }

  /// Whether the note beside a day says the opposite of it: that works have begun where that day is
  /// to come, or that they have not. Two days that have both come say the same of the state.
  private func isContradicted(_ last: CalendarDate, _ row: Int) -> Bool {
    guard let asOf, let note = field(fields.startNote, row).text else { return false }
    let first = isDayless(fields.actualStart, row) ? last.firstOfMonth : last
    guard let hasCome = hasCome(first...last, asOf) else { return false }
    let reading = startReader.read(.text(note))
    if let other = reading.value?.date {
      let first = reading.remarks.contains(.monthOnly) ? other.firstOfMonth : other
      return self.hasCome(first...other, asOf).map { $0 != hasCome } ?? false
    }
    guard let plain = MatchingText.note(note) else { return false }
    switch StartNote(plain, asOf: asOf, contract: contractDay(row)).state {
    case .started: return !hasCome
    case .notStarted, .ahead: return hasCome
    case .noRecord, nil: return false
    }
  }

  /// Nil where only some of the days have come.
  private func hasCome(_ days: ClosedRange<CalendarDate>, _ asOf: CalendarDate) -> Bool? {
    if days.upperBound <= asOf { return true }
    return days.lowerBound > asOf ? false : nil
  }

  func contradictedStart(_ row: Int) -> String? {
    guard let day = field(fields.actualStart, row).date,
      let note = field(fields.startNote, row).text
    else { return nil }
    return "\(written(day, fields.actualStart, row)) ≠ \(note)"
  }

  /// The first day on which the contract can have been signed.
  func contractDay(_ row: Int) -> CalendarDate? { firstDay(fields.contractDate, row) }

  /// Of a note that says nothing as a day: 1900-01-01 is none. 待核实 is no day, and no record of
  /// none either, nor is a number, which may be the code of anything: 动工状态 1.
  static func isNone(_ note: String) -> Bool {
    note.contains(where: \.isNumber) && Double(MatchingText.plain(note)) == nil
  }
}
