import Values

/// Whether works of a contract stand still, over its polygons: they do where they do on all that say
/// so, and for a year once the last of them has come to a stand a year ago.
struct ContractStandstill: Sendable {
  private var standing = 0
  private var goingOn = 0
  private var since: ClosedRange<CalendarDate>?
  private var asOf: CalendarDate?

  mutating func add(_ statement: ContractStatement) {
    asOf = statement.due.asOf
    switch statement.isStandstill {
    case true?: standing += 1
    case false?: goingOn += 1
    case nil: break
    }
    if let day = statement.stoppedOn { since = ContractAccount.reach(since, day) }
  }

  /// Of several days the last is to be a year ago for sure: a holiday may have moved its end.
  var isOpen: Bool {
    if standing > 0, goingOn > 0 { return true }
    guard let since, since.lowerBound != since.upperBound, let asOf else { return false }
    return since.upperBound.adding(years: 1).days(to: asOf) <= IdleClock.daysAroundDates
  }
}
