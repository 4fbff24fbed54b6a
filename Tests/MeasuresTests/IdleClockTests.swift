import Testing
import Values

@testable import Measures

/// The days of the decree, one by one.
@Suite struct IdleClockTests {
  /// Due day, last day of the first year, last day of the second.
  static let anniversaries = [
    (MadeClock.day(2023, 6, 30), MadeClock.day(2024, 6, 30), MadeClock.day(2025, 6, 30)),
    (MadeClock.day(2024, 2, 29), MadeClock.day(2025, 2, 28), MadeClock.day(2026, 2, 28)),
    (MadeClock.day(2023, 2, 28), MadeClock.day(2024, 2, 28), MadeClock.day(2025, 2, 28)),
    (MadeClock.day(2022, 2, 28), MadeClock.day(2023, 2, 28), MadeClock.day(2024, 2, 28)),
    (MadeClock.day(2023, 3, 1), MadeClock.day(2024, 3, 1), MadeClock.day(2025, 3, 1)),
    (MadeClock.day(2023, 12, 31), MadeClock.day(2024, 12, 31), MadeClock.day(2025, 12, 31)),
    (MadeClock.day(2024, 1, 31), MadeClock.day(2025, 1, 31), MadeClock.day(2026, 1, 31)),
    (MadeClock.day(2024, 1, 1), MadeClock.day(2025, 1, 1), MadeClock.day(2026, 1, 1)),
  ]

  @Test(arguments: anniversaries)
  func daysAroundAnniversaries(due: CalendarDate, one: CalendarDate, two: CalendarDate) {
    func at(_ day: CalendarDate) -> IdleClock { MadeClock.clock(due: due, asOf: day) }
    #expect(at(one).idleSince == one.adding(days: 1))
    #expect(at(one).stage == 0)
    #expect(at(one).daysToNextStage == 0)
    #expect(at(one.adding(days: 1)).stage == 1)
    #expect(at(one.adding(days: 1)).monthsIdle == 0)
    #expect(at(one.adding(days: -1)).daysToNextStage == 1)
    #expect(at(two).stage == 1)
    #expect(at(two).daysToNextStage == 0)
    #expect(at(two.adding(days: 1)).stage == 2)
    #expect(at(two.adding(days: 1)).daysToNextStage == 0)
    #expect(at(two.adding(days: 400)).stage == 2)
  }

  /// A month is over with its last day, on which the judged day may fall.
  @Test func monthsOfIdlenessAreWhole() {
    func months(_ year: Int, _ month: Int, _ day: Int) -> Int? {
      MadeClock.clock(
        due: MadeClock.day(2023, 6, 30), asOf: MadeClock.day(year, month, day)
      ).monthsIdle
    }
    #expect(months(2024, 7, 30) == 0 && months(2024, 7, 31) == 1)
    #expect(months(2025, 6, 29) == 11 && months(2025, 6, 30) == 12)
  }

  @Test func stagesOnlyGrowAndAgreeWithTheFirstDay() {
    for offset in 0..<800 {
      let due = MadeClock.day(2023, 1, 1).adding(days: offset)
      var last = 0
      for step in stride(from: 0, to: 1100, by: 1) {
        let asOf = due.adding(days: step)
        let clock = MadeClock.clock(due: due, asOf: asOf)
        guard let stage = clock.stage, let since = clock.idleSince else {
          Issue.record("no stage for \(due) on \(asOf)")
          return
        }
        if stage < last || (stage >= 1) != (asOf >= since) {
          Issue.record("due \(due), on \(asOf): stage \(stage) after \(last), since \(since)")
          return
        }
        last = stage
      }
      #expect(last == 2, "due \(due)")
    }
  }

  /// A holiday moves the last day of two years by ten days at most: the stage is open from the
  /// first day after it to the tenth.
  @Test(arguments: anniversaries)
  func theStageIsOpenForTenDays(due: CalendarDate, one: CalendarDate, two: CalendarDate) {
    func certainty(_ days: Int) -> IdleClock.StageCertainty? {
      MadeClock.clock(due: due, asOf: two.adding(days: days)).stageCertainty
    }
    #expect((1...10).allSatisfy { certainty($0) == .open })
    #expect([-1, 0, 11, 12].allSatisfy { certainty($0) == .sure })
    #expect(MadeClock.clock(due: due, asOf: one.adding(days: 1)).stageCertainty == .sure)
    #expect(MadeClock.clock(due: nil, asOf: one).stageCertainty == nil)
  }

  @Test func theNewestAgreementCounts() {
    let agreed = MadeClock.day(2022, 6, 30)
    let extended = MadeClock.day(2023, 3, 31)
    let delivered = MadeClock.day(2024, 2, 29)
    let asOf = MadeClock.day(2025, 12, 31)
    let all = MadeClock.clock(due: agreed, asOf: asOf) {
      $0.extendedStart = extended
      $0.delivery = delivered
    }
    #expect(all.startDue?.date == extended)
    #expect(all.startDue?.basis == .extended)
    #expect(all.extensionMonths == 9)
    let contract = MadeClock.clock(due: agreed, asOf: asOf) { $0.delivery = delivered }
    #expect(contract.startDue?.date == agreed)
    #expect(contract.startDue?.basis == .agreed)
    let delivery = MadeClock.clock(due: nil, asOf: asOf) { $0.delivery = delivered }
    #expect(delivery.startDue?.date == MadeClock.day(2025, 2, 28))
    #expect(delivery.startDue?.basis == .delivered)
    #expect(MadeClock.clock(due: nil, asOf: asOf).startDue == nil)
    #expect(MadeClock.clock(due: nil, asOf: asOf).stage == nil)
    #expect(MadeClock.clock(due: agreed, asOf: nil).stage == nil)
  }

  @Test func aStartAfterTheDayHasNotHappened() {
    let start = MadeClock.day(2025, 6, 1)
    func state(_ asOf: CalendarDate) -> IdleClock.StartState? {
      MadeClock.clock(due: nil, asOf: asOf) { $0.actualStart = start }.startState
    }
    #expect(state(start) == .started)
    #expect(state(start.adding(days: -1)) == .ahead)
  }

  /// The day on which works were due moves with the day of judgement: a rule that holds it against a
  /// limit has to ask again ten days earlier.
  @Test func whatMovesWithTheDayIsAskedAgain() {
    func due(_ asOf: CalendarDate) -> IdleClock {
      MadeClock.clock(due: MadeClock.day(2021, 6, 30), asOf: asOf) {
        $0.delivery = MadeClock.day(2021, 9, 28)
      }
    }
    let (before, after) = (due(MadeClock.day(2023, 9, 28)), due(MadeClock.day(2023, 9, 29)))
    #expect(before.startDue?.date == MadeClock.day(2021, 6, 30))
    #expect(after.startDue?.date == MadeClock.day(2022, 9, 28))
    #expect(before.startDue?.basis != after.startDue?.basis)
    for measure in [Measure.startDue, .startBasis, .stageCertainty, .idleSince, .asOf] {
      #expect(measure.needsDay, "\(measure)")
    }
    #expect(!Measure.extensionMonths.needsDay && !Measure.hasContract.needsDay)
  }
}
