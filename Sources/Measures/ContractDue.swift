import Values

/// What one polygon of a contract says of the day by which works had to begin.
public struct DueStatement: Sendable {
  /// As agreed or extended; nil where the polygon states none that can be read.
  let agreed: CalendarDate?
  let delivery: CalendarDate?
  /// The first day for which delivery can have been agreed.
  let agreedDelivery: CalendarDate?
  let isUndelivered: Bool
  /// Why what it says of delivery is not known.
  let deliveryDoubt: IdleConflict?
  /// True where two sources give different days.
  let isDisputed: Bool
  /// What these come to by the clock of idle land.
  let due: CalendarDate?
  let isLate: Bool
  let stage: Int?
  let conflict: IdleConflict?
  let asOf: CalendarDate?

  /// From what was reckoned of a row already.
  init(
    _ facts: IdleClock.Facts, asOf: CalendarDate?,
    due: (date: CalendarDate, basis: IdleClock.StartBasis)?, written: IdleConflict?, stage: Int?,
    conflict: IdleConflict?
  ) {
    agreed =
      facts.isDueOpen || written != nil ? nil : facts.extendedStart ?? facts.agreedStart
    delivery = facts.delivery
    agreedDelivery = facts.firstAgreedDelivery
    isUndelivered = facts.isUndelivered
    deliveryDoubt = facts.deliveryDoubt
    isDisputed = facts.isDueOpen
    self.due = due?.date
    isLate = due?.basis == .deliveredLate
    self.stage = stage
    self.conflict = conflict
    self.asOf = asOf
  }

  /// Of a polygon with the day that another one of the contract states.
  init(
    agreed day: CalendarDate, delivery: CalendarDate?, agreedDelivery: CalendarDate? = nil,
    isUndelivered: Bool = false, deliveryDoubt: IdleConflict? = nil, asOf: CalendarDate?
  ) {
    var facts = IdleClock.Facts()
    facts.agreedStart = day
    facts.delivery = delivery
    facts.firstAgreedDelivery = agreedDelivery
    facts.isUndelivered = isUndelivered
    facts.deliveryDoubt = deliveryDoubt
    let clock = IdleClock(facts: facts, asOf: asOf)
    self.init(
      facts, asOf: asOf, due: clock.startDue, written: clock.writtenConflict, stage: clock.stage,
      conflict: clock.dueConflict)
  }

  /// Of the polygons of a contract, the one that states an agreed day speaks for it, else the one
  /// with the later day, which claims less: the greater one.
  public var weight: (agreed: Int, days: Int32) {
    (agreed == nil ? 0 : 1, due?.daysSinceEpoch ?? .min)
  }
}

/// The day by which works of a contract had to begin, over its polygons. One day that is agreed
/// counts for the polygons that state none; without any, each has a year from its delivery.
struct ContractDue: Sendable {
  /// What several polygons come to.
  struct Reach: Sendable {
    var due: ClosedRange<CalendarDate>?
    var stage: ClosedRange<Int>?
    var isLate = false
    var conflict: IdleConflict?

    mutating func add(_ statement: DueStatement) {
      if let day = statement.due { due = ContractAccount.reach(due, day) }
      if let stage = statement.stage { self.stage = ContractAccount.reach(self.stage, stage) }
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
  /// Of the silent ones the first and the last day of delivery: with any day that is agreed, no
  /// other comes to more or to less.
  private var deliveries: ClosedRange<CalendarDate>?
  /// Of the silent ones the last day for which delivery was agreed.
  private var agreedDelivery: CalendarDate?
  /// Silent ones without a day of delivery: not delivered, delivered on a day that is not known,
  /// or of unknown delivery.
  private var isUndelivered = false
  /// Of the silent ones, with a day of delivery or without.
  private var deliveryDoubt: IdleConflict?
  private var isUndated = false
  private var asOf: CalendarDate?

  mutating func add(_ statement: DueStatement) {
    hasDispute = hasDispute || statement.isDisputed
    asOf = statement.asOf
    if let day = statement.agreed {
      agreed = ContractAccount.reach(agreed, day)
      stated.add(statement)
      return
    }
    silent.add(statement)
    guard !statement.isDisputed, statement.conflict == nil else { return }
    agreedDelivery = [agreedDelivery, statement.agreedDelivery].compactMap(\.self).max()
    if let doubt = statement.deliveryDoubt, doubt.rawValue < deliveryDoubt?.rawValue ?? .max {
      deliveryDoubt = doubt
    }
    if let day = statement.delivery {
      deliveries = ContractAccount.reach(deliveries, day)
    } else {
      isUndated = true
    }
    isUndelivered = isUndelivered || statement.isUndelivered
  }

  var hasSilent: Bool { deliveries != nil || isUndated }

  /// Whether a period from a day ended so shortly ago that a holiday may have moved its end.
  func isNearEnd(of due: CalendarDate) -> Bool {
    guard let asOf else { return false }
    return (1...2).contains { years in
      let days = due.adding(years: years).days(to: asOf)
      return days > 0 && days <= IdleClock.daysAroundDates
    }
  }

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
    if let deliveries {
      for delivery in [deliveries.lowerBound, deliveries.upperBound] {
        reach.add(
          DueStatement(
            agreed: day, delivery: delivery, agreedDelivery: agreedDelivery,
            deliveryDoubt: deliveryDoubt, asOf: asOf))
      }
    }
    if isUndated {
      reach.add(
        DueStatement(
          agreed: day, delivery: nil, agreedDelivery: agreedDelivery, isUndelivered: isUndelivered,
          deliveryDoubt: deliveryDoubt, asOf: asOf))
    }
    return reach
  }
}
