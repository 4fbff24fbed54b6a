import Land
import Values

extension IdleClock.Facts {
  /// What a note says beside the day of delivery, if there is one.
  ///
  /// - Parameter days: reads notes that turn out to be days.
  mutating func readDelivery(_ note: String, days: FieldReader) {
    switch days.read(.text(note)) {
    case .value(let value, let remarks):
      guard let last = value.date else { return }
      let first = remarks.contains(.monthOnly) ? last.firstOfMonth : last
      setDelivery(first...last)
    case .blank:
      if delivery == nil, !ParcelRows.isNone(note) { deliveryDoubt = .deliveryUnread }
    case .statedNone, .unreadable: readWords(ofDelivery: note)
    }
  }

  private mutating func readWords(ofDelivery note: String) {
    switch ReadableLength.isNote(note) ? DeliveryNote(note) : .unknown {
    case .delivered(let day?): setDelivery(day...day)
    case .deliveredWithin(let days): setDelivery(days)
    case .delivered(nil): isDelivered = true
    case .deliveredInTime: isDeliveredInTime = true
    case .undelivered:
      // A day beside it is that of a part, or not true.
      delivery = nil
      isUndelivered = true
    case .unknown: deliveryDoubt = .deliveryUnread
    }
  }

  /// Of a month or a year the last day counts, so that nobody is blamed for days on which the land
  /// may not have been delivered yet; of two days neither.
  private mutating func setDelivery(_ days: ClosedRange<CalendarDate>) {
    guard let known = delivery else {
      delivery = days.upperBound
      if days.lowerBound < days.upperBound { firstDelivery = days.lowerBound }
      return
    }
    if days.contains(known) || (firstDelivery ?? known)...known ~= days.upperBound { return }
    delivery = nil
    deliveryDoubt = .deliveryDisputed
  }
}

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
    facts.readDelivery(note, days: startReader)
  }

  /// The two days that contradict each other, as the file has them.
  func disputedDelivery(_ row: Int) -> String? {
    guard let known = field(fields.delivery, row).date,
      let note = field(fields.deliveryNote, row).text
    else { return unread(fields.delivery, row) ?? unread(fields.deliveryNote, row) }
    return "\(written(known, fields.delivery, row)) ≠ \(note)"
  }
}
