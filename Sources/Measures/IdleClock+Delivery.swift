import Values

extension IdleClock {
  /// True where the day agreed for delivery has passed and the file neither gives a day nor says
  /// that it was kept: blank, 未交地, and 已交地 without a day too. A file without a column for it
  /// knows no more than a blank says.
  var isDeliveryOpen: Bool {
    guard let agreed = facts.agreedDelivery, let asOf, agreed < asOf else { return false }
    return facts.delivery == nil && !facts.isDeliveredInTime
  }

  /// Whether the land came after the day that was agreed for it, or has not come though that day
  /// is over; nil where nobody can tell. A month without a day is late where all of it is.
  var isDeliveredLate: Bool? {
    guard let agreed = facts.agreedDelivery, let asOf else { return nil }
    if asOf <= agreed { return false }
    if facts.isUndelivered { return true }
    if facts.deliveryDoubt != nil { return nil }
    if let last = facts.delivery {
      if last <= agreed { return false }
      return facts.firstDelivery ?? last > agreed ? true : nil
    }
    if facts.isDeliveredInTime { return false }
    if facts.isDelivered || !facts.hasDeliveryColumn { return nil }
    return true
  }
}
