import Values

/// What one polygon of a contract says of the day by which works had to begin.
public struct DueStatement: Sendable {
  /// As agreed or extended; nil where the polygon states none that can be read.
  let agreed: CalendarDate?
  let delivery: CalendarDate?
  let isUndelivered: Bool
  let isDeliveryUnread: Bool
  /// True where two sources give different days.
  let isDisputed: Bool
  /// What these come to by the clock of idle land.
  let due: CalendarDate?
  let isLate: Bool
  let stage: Int?
  let conflict: IdleConflict?
  let asOf: CalendarDate?

  init(_ clock: IdleClock) {
    let facts = clock.facts
    agreed =
      facts.isDueOpen || clock.writtenConflict != nil
      ? nil : facts.extendedStart ?? facts.agreedStart
    delivery = facts.delivery
    isUndelivered = facts.isUndelivered
    isDeliveryUnread = facts.isDeliveryUnread
    isDisputed = facts.isDueOpen
    due = clock.startDue?.date
    isLate = clock.startDue?.basis == .deliveredLate
    stage = clock.stage
    conflict = clock.dueConflict
    asOf = clock.asOf
  }

  /// The same with the day that another polygon of the contract states.
  func agreeing(on day: CalendarDate) -> DueStatement {
    var facts = IdleClock.Facts()
    facts.agreedStart = day
    facts.delivery = delivery
    facts.isUndelivered = isUndelivered
    facts.isDeliveryUnread = isDeliveryUnread
    return DueStatement(IdleClock(facts: facts, asOf: asOf))
  }

  /// Of two polygons of a contract, the one that states an agreed day speaks for it, else the one
  /// with the later day, which claims less; nil where they say the same.
  public func precedes(_ other: DueStatement) -> Bool? {
    if (agreed == nil) != (other.agreed == nil) { return agreed != nil }
    guard let due, let others = other.due, due != others else { return nil }
    return due > others
  }

  /// Whether a period ended so shortly ago that a holiday may have moved its end.
  var isNearEnd: Bool {
    guard let due, let asOf else { return false }
    return (1...2).contains { years in
      let days = due.adding(years: years).days(to: asOf)
      return days > 0 && days <= IdleClock.daysAroundDates
    }
  }
}

/// The day by which works of a contract had to begin, over its polygons. One day that is agreed
/// counts for the polygons that state none; without any, each has a year from its delivery.
struct ContractDue: Sendable {
  /// What several polygons come to.
  struct Reach: Sendable {
    var due: ClosedRange<CalendarDate>?
    var stage: ClosedRange<Int>?
    var isNearEnd = false
    var isLate = false
    var conflict: IdleConflict?

    mutating func add(_ statement: DueStatement) {
      if let day = statement.due { due = ContractAccount.reach(due, day) }
      if let stage = statement.stage { self.stage = ContractAccount.reach(self.stage, stage) }
      isNearEnd = isNearEnd || statement.isNearEnd
      isLate = isLate || statement.isLate
      if let found = statement.conflict, found.rawValue < conflict?.rawValue ?? .max {
        conflict = found
      }
    }

    var hasSeveralDays: Bool { due.map { $0.lowerBound != $0.upperBound } ?? false }
    var hasSeveralStages: Bool { stage.map { $0.lowerBound != $0.upperBound } ?? false }
  }

  private(set) var agreed: ClosedRange<CalendarDate>?
  private(set) var hasDispute = false
  private var stated = Reach()
  private var silent = Reach()
  /// Of the silent ones the first and the last delivered, and one that is not or may not be: with
  /// any day that is agreed, no other comes to more or to less.
  private var earliest: DueStatement?
  private var latest: DueStatement?
  private var undelivered: DueStatement?
  private var undeclared: DueStatement?

  mutating func add(_ statement: DueStatement) {
    hasDispute = hasDispute || statement.isDisputed
    if let day = statement.agreed {
      agreed = ContractAccount.reach(agreed, day)
      stated.add(statement)
      return
    }
    silent.add(statement)
    guard !statement.isDisputed, statement.conflict == nil else { return }
    if statement.isUndelivered { undelivered = statement }
    guard let day = statement.delivery else {
      if statement.isDeliveryUnread || undeclared == nil { undeclared = statement }
      return
    }
    if earliest?.delivery.map({ day < $0 }) ?? true { earliest = statement }
    if latest?.delivery.map({ day > $0 }) ?? true { latest = statement }
  }

  var hasSilent: Bool { earliest != nil || undelivered != nil || undeclared != nil }

  /// The one day that is agreed; nil where there is none, or several.
  var agreedDay: CalendarDate? {
    agreed.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
  }

  /// Of all polygons.
  var reach: Reach {
    var reach = stated
    if let conflict = silent.conflict, conflict.rawValue < reach.conflict?.rawValue ?? .max {
      reach.conflict = conflict
    }
    guard agreed != nil else { return silent }
    guard let day = agreedDay else { return reach }
    for statement in [earliest, latest, undelivered, undeclared].compactMap(\.self) {
      reach.add(statement.agreeing(on: day))
    }
    return reach
  }
}
