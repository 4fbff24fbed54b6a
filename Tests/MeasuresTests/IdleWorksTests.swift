import Testing
import Values

@testable import Measures

/// What is known of works from days, words and areas that do not say all of it.
@Suite struct IdleWorksTests {
  typealias Clock = MadeClock

  /// What a note on the start comes to beside other facts, a year and a half after the agreed day.
  private func state(
    _ note: String?, _ change: (inout IdleClock.Facts) -> Void
  ) -> (IdleClock.StartState?, IdleConflict?) {
    let clock = Clock.clock(due: Clock.day(2023, 6, 30), asOf: Clock.day(2025, 1, 1)) {
      $0.startNote = note
      change(&$0)
    }
    return (clock.startState, clock.worksConflict)
  }

  /// Whichever of the two sources is read first.
  @Test func aStartInDisputeIsNone() {
    for day in [Clock.day(2022, 1, 1), Clock.day(2027, 1, 1)] {
      let found = state(nil) {
        $0.actualStart = day
        $0.isStartDisputed = true
      }
      #expect(found == (nil, nil))
    }
    let beside = state(nil) {
      $0.actualStart = Clock.day(2022, 1, 1)
      $0.isStartContradicted = true
    }
    #expect(beside == (nil, .startContradicted))
    #expect(state(nil) { $0.actualStart = Clock.day(2022, 1, 1) } == (.started, nil))
    #expect(state(nil) { $0.actualStart = Clock.day(2027, 1, 1) } == (.ahead, nil))
  }

  @Test func aStartThatCannotBeReadIsToldAsOne() {
    #expect(state("2025-12-20 未动工") { _ in } == (nil, .startUnread))
    #expect(state("1") { _ in } == (nil, .startUnread))
    let contract = Clock.day(2021, 5, 1)
    #expect(state("1999年建成") { $0.contract = contract } == (nil, .startBeforeContract))
    #expect(state("2021年5月建成") { $0.contract = contract } == (.started, nil))
    #expect(state("1") { $0.isCompleted = true } == (.started, nil))
    #expect(state("未动工") { _ in } == (.notStarted, nil))
    #expect(state(nil) { _ in } == (.noRecord, nil))
    #expect(state(nil) { $0.hasStartColumn = false } == (nil, nil))
  }

  @Test func completionInWordsIsCompletion() {
    #expect(state(nil) { $0.isCompleted = true } == (.started, nil))
    #expect(state("未动工") { $0.isCompleted = true } == (nil, .completedNotStarted))
    #expect(state("未动工") { $0.isCompleted = false } == (.notStarted, nil))
    #expect(state("未动工") { $0.isCompletionUnread = true } == (.notStarted, nil))
    #expect(state("未动工") { $0.mayBeCompleted = true } == (nil, .completionUnread))
    #expect(state(nil) { $0.isCompletionUnread = true } == (nil, .completionUnread))
    #expect(state("已动工") { $0.isCompletionUnread = true } == (.started, nil))
  }

  @Test func aYearThatCannotBeReadIsNoBlank() {
    for note in ["未动工", nil] {
      let open = state(note) { $0.isBuildYearUnread = true }
      #expect(open == (nil, .buildYearUnread), "\(note ?? "")")
    }
    #expect(state("已动工") { $0.isBuildYearUnread = true } == (.started, nil))
    let done = state(nil) { facts in
      facts.isBuildYearUnread = true
      facts.completion = Clock.day(2024, 6, 1)
    }
    #expect(done == (.started, nil))
  }

  /// A month that holds the day of judgement has come or not: nobody knows.
  @Test func aMonthWithoutADayAccusesNobody() {
    func read(
      _ asOf: CalendarDate, _ change: (inout IdleClock.Facts) -> Void
    ) -> (IdleClock.StartState?, IdleConflict?) {
      let clock = Clock.clock(due: Clock.day(2023, 6, 30), asOf: asOf) {
        $0.startNote = nil
        change(&$0)
      }
      return (clock.startState, clock.worksConflict)
    }
    let last = Clock.day(2025, 12, 31)
    let start: (inout IdleClock.Facts) -> Void = {
      $0.actualStart = last
      $0.dayless = .start
    }
    #expect(read(Clock.day(2025, 12, 1), start) == (nil, .monthOpen))
    #expect(read(Clock.day(2025, 12, 30), start) == (nil, .monthOpen))
    #expect(read(last, start) == (.started, nil))
    #expect(read(Clock.day(2025, 11, 30), start) == (.ahead, nil))
    #expect(read(Clock.day(2025, 12, 1)) { $0.actualStart = last } == (.ahead, nil))
    let completion: (inout IdleClock.Facts) -> Void = {
      $0.completion = last
      $0.dayless = .completion
    }
    #expect(read(Clock.day(2025, 12, 20), completion) == (nil, .monthOpen))
    #expect(read(Clock.day(2025, 11, 30), completion) == (.noRecord, nil))
    #expect(read(last, completion) == (.started, nil))
    let standstill: (inout IdleClock.Facts) -> Void = {
      $0.suspended = last
      $0.dayless = .suspension
    }
    #expect(read(Clock.day(2025, 12, 20), standstill) == (nil, .monthOpen))
    #expect(read(last, standstill) == (.started, nil))
  }

  @Test func worksAreCompletedByADayOrByWords() {
    func isCompleted(_ change: (inout IdleClock.Facts) -> Void) -> Bool? {
      Clock.clock(due: nil, asOf: Clock.day(2025, 12, 20)) { change(&$0) }.isCompleted
    }
    #expect(isCompleted { _ in } == false)
    #expect(isCompleted { $0.completion = Clock.day(2025, 12, 20) } == true)
    #expect(isCompleted { $0.completion = Clock.day(2025, 12, 21) } == false)
    #expect(
      isCompleted {
        $0.completion = Clock.day(2025, 12, 31)
        $0.dayless = .completion
      } == nil)
    #expect(isCompleted { $0.isSaidCompleted = true } == true)
    #expect(isCompleted { $0.isSaidCompleted = false } == false)
    // Works at a stand may have been finished in a year that nobody can read.
    #expect(
      isCompleted {
        $0.isBuildYearUnread = true
        $0.suspended = Clock.day(2024, 6, 30)
      } == nil)
    #expect(isCompleted { $0.isBuildYearUnread = true } == false)
    #expect(isCompleted { $0.isCompletionUnread = true } == nil)
    // Beside a standstill the year of a building says whether works went on.
    for (built, expected) in [(2019, false), (2020, nil), (2021, true)] as [(Int, Bool?)] {
      let found = isCompleted {
        $0.suspended = Clock.day(2020, 6, 1)
        $0.builtYear = built
      }
      #expect(found == expected, "\(built)")
    }
    #expect(isCompleted { $0.builtYear = 2021 } == false)
  }

  /// What never began can neither go on nor stand still.
  @Test func worksUnderWayContradictAStartDenied() {
    let day = Clock.day(2024, 1, 1)
    #expect(state("未动工") { $0.suspended = day } == (nil, .underWayNotStarted))
    #expect(state("未动工") { $0.suspended = Clock.day(2025, 2, 1) } == (.notStarted, nil))
    #expect(state(nil) { $0.suspended = day } == (.started, nil))
    #expect(state("未动工") { $0.isUnderWay = true } == (nil, .underWayNotStarted))
    #expect(state(nil) { $0.isUnderWay = true } == (.started, nil))
    #expect(state("已动工") { $0.isUnderWay = true } == (.started, nil))
  }

  /// Words of a standstill say as much of it as a day does.
  @Test func aStandstillInWordsIsOfWorksThatHadBegun() {
    #expect(state(nil) { $0.hasStopped = true } == (.started, nil))
    #expect(state("未动工") { $0.hasStopped = true } == (nil, .underWayNotStarted))
    #expect(state("已动工") { $0.hasStopped = true } == (.started, nil))
    #expect(state(nil) { $0.isStandstillUnread = true } == (nil, .standstillUnread))
    #expect(state("未动工") { $0.isStandstillUnread = true } == (.notStarted, nil))
    #expect(
      state("未动工") {
        $0.isStandstillUnread = true
        $0.mayHaveStopped = true
      } == (nil, .standstillUnread))
  }

  @Test func moneyIsNoStart() {
    #expect(state("未动工") { $0.investedShare = 0.9 } == (.notStarted, nil))
    #expect(state(nil) { $0.investedShare = 0.25 } == (nil, .worksHaveExtent))
    #expect(state("未动工") { $0.developedArea = 1 } == (nil, .worksHaveExtent))
    #expect(state("无开工记录") { $0.developedArea = 1 } == (nil, .worksHaveExtent))
    #expect(state("无开工记录") { _ in } == (.noRecord, nil))
  }

  /// What cannot be read of works is not none of them.
  @Test func extentsThatCannotBeRead() {
    for note in ["未动工", "无开工记录", nil] {
      #expect(state(note) { $0.isAreaUnread = true } == (nil, .extentUnread), "\(note ?? "")")
    }
    #expect(state("已动工") { $0.isAreaUnread = true } == (.started, nil))
    #expect(state(nil) { $0.isInvestmentUnread = true } == (nil, .extentUnread))
    #expect(state("未动工") { $0.isInvestmentUnread = true } == (.notStarted, nil))
    func allowsFee(_ isUnread: Bool) -> Bool {
      Clock.clock(due: Clock.day(2023, 6, 30), asOf: Clock.day(2025, 1, 1)) {
        $0.supply = .granted
        $0.isInvestmentUnread = isUnread
      }.allowsFee
    }
    #expect(allowsFee(false) && !allowsFee(true))
  }
}
