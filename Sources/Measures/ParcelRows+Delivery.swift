import Land
import Values

/// When the land was delivered, by a day and by what is written of it: both are read.
extension ParcelRows {
  func readDelivery(_ facts: inout IdleClock.Facts, _ row: Int) {
    facts.delivery = field(fields.delivery, row).date
    if isDayless(fields.delivery, row) { facts.firstDelivery = facts.delivery?.firstOfMonth }
    facts.hasDeliveryColumn = hasColumn(fields.delivery, row) || hasColumn(fields.deliveryNote, row)
    // The note stands in the same columns: of a day in dispute it has one of the two.
    if isDisputed(fields.delivery, row) || isDisputed(fields.deliveryNote, row) {
      facts.deliveryDoubt = .deliveryDisputed
      return
    }
    guard let note = field(fields.deliveryNote, row).text else {
      if isUnread(fields.deliveryNote, row) { facts.deliveryDoubt = .deliveryUnread }
      return
    }
    switch startReader.read(.text(note)) {
    case .value(let value, let remarks):
      guard let last = value.date else { return }
      let first = remarks.contains(.monthOnly) ? last.firstOfMonth : last
      setDelivery(&facts, first...last)
    case .blank:
      if facts.delivery == nil, !isNone(note) { facts.deliveryDoubt = .deliveryUnread }
    case .statedNone, .unreadable: readWords(of: note, &facts)
    }
  }

  private func readWords(of note: String, _ facts: inout IdleClock.Facts) {
    switch ReadableLength.isNote(note) ? DeliveryNote(note) : .unknown {
    case .delivered(let day?): setDelivery(&facts, day...day)
    case .deliveredWithin(let days): setDelivery(&facts, days)
    case .delivered(nil): facts.isDelivered = true
    case .deliveredInTime: facts.isDeliveredInTime = true
    case .undelivered:
      // A day beside it is that of a part, or not true.
      facts.delivery = nil
      facts.isUndelivered = true
    case .unknown: facts.deliveryDoubt = .deliveryUnread
    }
  }

  /// Of a month or a year the last day counts, so that nobody is blamed for days on which the land
  /// may not have been delivered yet; of two days neither.
  private func setDelivery(_ facts: inout IdleClock.Facts, _ days: ClosedRange<CalendarDate>) {
    guard let known = facts.delivery else {
      facts.delivery = days.upperBound
      if days.lowerBound < days.upperBound { facts.firstDelivery = days.lowerBound }
      return
    }
    if days.contains(known) || (facts.firstDelivery ?? known)...known ~= days.upperBound { return }
    facts.delivery = nil
    facts.deliveryDoubt = .deliveryDisputed
  }

  /// The two days that contradict each other, as the file has them.
  func disputedDelivery(_ row: Int) -> String? {
    guard let known = field(fields.delivery, row).date,
      let note = field(fields.deliveryNote, row).text
    else { return unread(fields.delivery, row) ?? unread(fields.deliveryNote, row) }
    return "\(written(known, fields.delivery, row)) ≠ \(note)"
  }

  /// A month without a day as one.
  func written(_ day: CalendarDate, _ index: Int?, _ row: Int) -> String {
    isDayless(index, row) ? String(day.description.prefix(7)) : day.description
  }
}
