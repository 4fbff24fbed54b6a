import Values

// In which state works are: the start as it is written, and what else the row says of them.

extension IdleClock {
  struct DaysOfWorks: OptionSet {
    let rawValue: UInt8
    static let start = DaysOfWorks(rawValue: 1)
    static let completion = DaysOfWorks(rawValue: 2)
    static let suspension = DaysOfWorks(rawValue: 4)
  }

  /// Nil where the file has no column that could say it, or says what cannot be true together.
  var startState: StartState? { works.state }

  /// What the row contradicts itself in, or leaves open, as to the state of works.
  var worksConflict: IdleConflict? { works.conflict }

  /// The start as it is written, held against the row's other evidence: what is completed or was
  /// suspended has begun, and works that have an extent are not known not to have.
  private var works: (state: StartState?, conflict: IdleConflict?) {
    // Two sources that contradict each other are no start, and no record of none.
    if facts.isStartDisputed { return (nil, nil) }
    if facts.isStartContradicted { return (nil, .startContradicted) }
    let isOpen = isOpenMonth(facts.actualStart, .start)
    let written = isOpen ? nil : writtenState
    if written == .started { return (written, nil) }
    let isNot = written == .notStarted || written == .ahead
    if hasPassed(facts.completion) || facts.isCompleted == true {
      return isNot ? (nil, .completedNotStarted) : (.started, nil)
    }
    if facts.isUnderWay { return isNot ? (nil, .underWayNotStarted) : (.started, nil) }
    guard written != nil || facts.startNote == nil else {
      return (nil, note?.isBeforeContract == true ? .startBeforeContract : .startUnread)
    }
    if hasPassed(facts.suspended) || facts.hasStopped {
      return isNot ? (nil, .underWayNotStarted) : (.started, nil)
    }
    if isOpen || isOpenMonth(facts.completion, .completion)
      || isOpenMonth(facts.suspended, .suspension)
    {
      return (nil, .monthOpen)
    }
    if isNot ? facts.mayBeCompleted : written != nil && facts.isCompletionUnread {
      return (nil, .completionUnread)
    }
    if isNot || written == .noRecord, facts.isBuildYearUnread { return (nil, .buildYearUnread) }
    if isNot ? facts.mayHaveStopped : written == .noRecord && facts.isStandstillUnread {
      return (nil, .standstillUnread)
    }
    let isDeveloped = facts.developedArea ?? 0 > 0
    // Money may be spent before works begin: beside a plain 未动工 it is no start (Article 2 ¶1).
    if isNot, isDeveloped { return (nil, .worksHaveExtent) }
    if written == .noRecord, isDeveloped || isInvested { return (nil, .worksHaveExtent) }
    if isNot || written == .noRecord, facts.isAreaUnread { return (nil, .extentUnread) }
    if written == .noRecord, facts.isInvestmentUnread { return (nil, .extentUnread) }
    return (written, nil)
  }

  /// Whether works are completed by the day of judgement: by a day, by words, or by the year
  /// of a building where works had stopped before.
  var isCompleted: Bool? {
    if let day = facts.completion {
      if isOpenMonth(day, .completion) { return nil }
      return asOf.map { day <= $0 }
    }
    if let said = facts.isSaidCompleted { return said }
    if facts.isCompletionUnread { return nil }
    // Works that stopped were finished where the building is of a later year; within one nobody
    // knows which came first, nor of one that cannot be read.
    if facts.isBuildYearUnread, hasPassed(facts.suspended) { return nil }
    guard let built = facts.builtYear, let stopped = facts.suspended?.components.year,
      built >= stopped
    else { return false }
    return built > stopped ? true : nil
  }

  /// Article 2 ¶2 measures works by a quarter of the investment.
  var isInvested: Bool { facts.investedShare ?? 0 >= 0.25 }

  private func hasPassed(_ day: CalendarDate?) -> Bool {
    guard let day else { return false }
    return asOf.map { day <= $0 } ?? true
  }

  /// Whether a day is one of a month that holds the day of judgement: it may have come or not.
  private func isOpenMonth(_ last: CalendarDate?, _ day: DaysOfWorks) -> Bool {
    guard let last, let asOf, facts.dayless.contains(day) else { return false }
    return asOf < last && asOf.days(to: last) < last.components.day
  }

  private var writtenState: StartState? {
    if let start = facts.actualStart {
      // A start reported for a day after the day of judgement has not happened yet.
      if let asOf, start > asOf { return .ahead }
      return .started
    }
    guard facts.hasStartColumn else { return nil }
    guard let note else { return .noRecord }
    return note.state
  }
}
