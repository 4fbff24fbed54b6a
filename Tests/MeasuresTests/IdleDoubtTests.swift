import Testing
import Values

@testable import Measures

/// What leaves the clock of idle land open, and what does not.
@Suite struct IdleDoubtTests {
  typealias Clock = MadeClock

  /// Article 22 takes a year from delivery where no day is agreed; a day that is written and
  /// cannot be read is agreed.
  @Test func anUnreadDayIsNotReplacedByDelivery() {
    let asOf = Clock.day(2025, 12, 31)
    let unread = Clock.clock(due: nil, asOf: asOf) {
      $0.delivery = Clock.day(2021, 1, 1)
      $0.isAgreedUnread = true
    }
    #expect(unread.startDue == nil)
    #expect(unread.stage == nil)
    #expect(unread.dueConflict == .agreedUnread)
    let extended = Clock.clock(due: nil, asOf: asOf) {
      $0.extendedStart = Clock.day(2023, 6, 30)
      $0.isAgreedUnread = true
    }
    #expect(extended.startDue?.basis == .extended)
    let none = Clock.clock(due: nil, asOf: asOf) { $0.delivery = Clock.day(2021, 1, 1) }
    #expect(none.startDue?.basis == .delivered)
  }

  /// A file that does not speak of agreed days does not say that none was agreed.
  @Test func anAbsentColumnIsNoAbsentAgreement() {
    let asOf = Clock.day(2025, 12, 31)
    func clock(_ change: (inout IdleClock.Facts) -> Void) -> IdleClock {
      Clock.clock(due: nil, asOf: asOf) {
        $0.delivery = Clock.day(2021, 1, 1)
        $0.hasAgreedColumn = false
        change(&$0)
      }
    }
    let absent = clock { _ in }
    #expect(absent.startDue == nil && absent.stage == nil && absent.idleSince == nil)
    #expect(absent.dueConflict == nil)
    #expect(clock { $0.hasAgreedColumn = true }.stage == 2)
    #expect(clock { $0.extendedStart = Clock.day(2023, 6, 30) }.startDue?.basis == .extended)
  }

  @Test(arguments: [
    ("未约定", AgreementNote.none), ("约定不明确", .none), ("没有约定", .none),
    ("交地后12个月内", .afterDelivery(months: 12)), ("交地之日起5年内", .afterDelivery(months: 60)),
    ("交地后一年", .afterDelivery(months: 12)), ("交地后12个月动工", .afterDelivery(months: 12)),
    ("自交地之日起一年内动工", .afterDelivery(months: 12)), ("2026年", .unknown), ("交地后", .unknown),
    ("交地后二十四个月内", .afterDelivery(months: 24)), ("交地后十五个月内", .afterDelivery(months: 15)),
    ("交地后十二个月", .afterDelivery(months: 12)), ("交地后二十个月内", .afterDelivery(months: 20)),
    ("交地后十个月", .afterDelivery(months: 10)), ("交地后半年内", .afterDelivery(months: 6)),
    ("交地后一年半内", .afterDelivery(months: 18)), ("交地之日起180日内", .daysAfterDelivery(180)),
    ("土地移交之日起一年内", .afterDelivery(months: 12)), ("交地后180个工作日内", .unknown),
    ("交地后十十个月", .unknown), ("交地后一百个月", .unknown), ("交地后半年一年", .unknown),
    ("交地后尽快开工", .unknown), ("交地后12个月内取得许可", .unknown), ("见合同", .unknown),
  ])
  func wordsForAnAgreedDay(note: String, is expected: AgreementNote) {
    #expect(AgreementNote(note) == expected, "\(note)")
  }

  @Test func aPeriodOfDaysIsCountedInDays() {
    let delivery = Clock.day(2018, 12, 1)
    #expect(AgreementNote("交地之日起180日内").day(after: delivery) == Clock.day(2019, 5, 30))
    #expect(AgreementNote("交地后半年").day(after: delivery) == Clock.day(2019, 6, 1))
    #expect(AgreementNote("未约定").day(after: delivery) == nil)
  }

  /// The holder is owed the land only then; an agreement that moves the start mends it.
  @Test func aStartAgreedForBeforeTheLandIsNotJudged() {
    func clock(_ delivery: CalendarDate, extended: CalendarDate? = nil) -> IdleClock {
      Clock.clock(due: Clock.day(2023, 6, 30), asOf: Clock.day(2025, 12, 31)) {
        $0.agreedDelivery = delivery
        $0.firstAgreedDelivery = delivery
        $0.extendedStart = extended
        $0.price = 1
        $0.supply = .granted
      }
    }
    let ahead = clock(Clock.day(2026, 3, 1))
    #expect(ahead.dueConflict == .deliveryAgreedLater)
    #expect(ahead.idleSince == nil && ahead.stage == nil && ahead.feeBase == nil)
    #expect(clock(Clock.day(2023, 7, 1)).dueConflict == .deliveryAgreedLater)
    #expect(clock(Clock.day(2023, 6, 30)).dueConflict == nil)
    #expect(clock(Clock.day(2023, 6, 30)).stage == 2)
    #expect(clock(Clock.day(2023, 7, 1), extended: Clock.day(2024, 6, 30)).stage == 1)
    let young = clock(Clock.day(2025, 9, 30), extended: Clock.day(2025, 6, 30))
    #expect(young.dueConflict == nil && young.stage == 0)
  }

  @Test func anExtensionToAnEarlierDayIsNone() {
    let clock = Clock.clock(due: Clock.day(2025, 6, 1), asOf: Clock.day(2025, 12, 31)) {
      $0.extendedStart = Clock.day(2022, 6, 1)
    }
    #expect(clock.startDue == nil)
    #expect(clock.dueConflict == .extensionEarlier)
  }

  /// A year after delivery is the latest that anybody can claim for the start.
  @Test func lateDeliveryMovesTheClock() {
    let delivered = Clock.day(2022, 7, 1)
    func at(_ asOf: CalendarDate) -> IdleClock {
      Clock.clock(due: Clock.day(2022, 6, 30), asOf: asOf) {
        $0.delivery = delivered
        $0.price = 60_030_000
        $0.supply = .granted
      }
    }
    let last = delivered.adding(years: 2)
    #expect(at(last).dueConflict == .deliveredLate)
    #expect(at(last).stage == nil)
    let next = at(last.adding(days: 1))
    #expect(next.dueConflict == nil)
    #expect(next.startDue?.date == delivered.adding(years: 1))
    #expect(next.startDue?.basis == .deliveredLate)
    #expect(next.idleSince == last.adding(days: 1))
    #expect(next.stage == 1)
    #expect(next.feeBase == nil)
    #expect(at(delivered.adding(years: 3)).stage == 1)
    #expect(at(delivered.adding(years: 3).adding(days: 1)).stage == 2)
  }

  /// Who has the land a month late has time to the year's last day, as everybody has; from the next
  /// on the lateness leaves the contract open.
  @Test func lateDeliverySaysNothingBeforeTheYearIsOver() {
    let due = Clock.day(2024, 12, 31)
    func at(_ asOf: CalendarDate) -> IdleClock {
      Clock.clock(due: due, asOf: asOf) { $0.delivery = Clock.day(2025, 2, 1) }
    }
    let last = at(Clock.day(2025, 12, 31))
    #expect(last.dueConflict == nil)
    #expect(last.stage == 0)
    #expect(last.idleSince == Clock.day(2026, 1, 1))
    let next = at(Clock.day(2026, 1, 1))
    #expect(next.dueConflict == .deliveredLate)
    #expect(next.stage == nil && next.idleSince == nil)
  }

  /// Land that is handed over on the day of judgement is delivered, late.
  @Test func landIsDeliveredOnItsDay() {
    func conflict(_ delivery: CalendarDate) -> IdleConflict? {
      Clock.clock(due: Clock.day(2023, 6, 30), asOf: Clock.day(2025, 12, 31)) {
        $0.delivery = delivery
      }.dueConflict
    }
    #expect(conflict(Clock.day(2025, 12, 31)) == .deliveredLate)
    #expect(conflict(Clock.day(2026, 1, 1)) == .notDelivered)
  }

  @Test func deliveryIsLateWhereAllOfItIs() {
    let agreed = Clock.day(2021, 6, 30)
    func isLate(_ asOf: CalendarDate, _ change: (inout IdleClock.Facts) -> Void) -> Bool? {
      Clock.clock(due: nil, asOf: asOf) {
        $0.agreedDelivery = agreed
        $0.hasDeliveryColumn = true
        change(&$0)
      }.isDeliveredLate
    }
    let later = Clock.day(2025, 12, 31)
    #expect(isLate(later) { _ in } == true)
    #expect(isLate(agreed) { _ in } == false)
    #expect(isLate(later) { $0.hasDeliveryColumn = false } == nil)
    #expect(isLate(later) { $0.isUndelivered = true } == true)
    #expect(isLate(later) { $0.isDelivered = true } == nil)
    #expect(isLate(later) { $0.isDeliveredInTime = true } == false)
    #expect(isLate(later) { $0.deliveryDoubt = .deliveryUnread } == nil)
    #expect(isLate(later) { $0.deliveryDoubt = .deliveryDisputed } == nil)
    #expect(isLate(later) { $0.delivery = agreed } == false)
    #expect(isLate(later) { $0.delivery = agreed.adding(days: 1) } == true)
    for days in 0...1 {
      #expect(
        isLate(later) {
          $0.delivery = agreed.adding(days: days)
          $0.deliveryDoubt = .deliveryUnread
        } == nil)
    }
    let month: (inout IdleClock.Facts) -> Void = {
      $0.delivery = Clock.day(2021, 7, 31)
      $0.firstDelivery = Clock.day(2021, 7, 1)
    }
    #expect(isLate(later, month) == true)
    #expect(
      isLate(later) {
        month(&$0)
        $0.agreedDelivery = Clock.day(2021, 7, 1)
      } == nil)
  }

  /// States are told apart in the bits that words are kept by, five for each field.
  @Test func conflictsFitTheirBits() {
    #expect(IdleConflict.allCases.allSatisfy { $0.rawValue < 32 })
    #expect(ParcelRows.mostFieldStates * 5 <= UInt64.bitWidth)
  }
}
