import Testing
import Values

@testable import Measures

/// The base of the fee on idle land.
@Suite struct IdleFeeTests {
  @Test func theFeeHasABaseOnlyInTheSecondYear() {
    let due = MadeClock.day(2023, 6, 30)
    func base(
      _ asOf: CalendarDate, _ change: (inout IdleClock.Facts) -> Void = { _ in }
    ) -> Double? {
      MadeClock.clock(due: due, asOf: asOf) {
        $0.price = 60_030_000
        $0.supply = .granted
        change(&$0)
      }.feeBase
    }
    let inside = MadeClock.day(2025, 1, 1)
    #expect(base(inside) == 60_030_000)
    #expect(base(MadeClock.day(2024, 6, 30)) == nil)
    #expect(base(MadeClock.day(2024, 7, 1)) == 60_030_000)
    #expect(base(MadeClock.day(2025, 6, 30)) == 60_030_000)
    #expect(base(MadeClock.day(2025, 7, 1)) == nil)
    #expect(base(inside) { $0.startNote = nil } == nil)
    #expect(base(inside) { $0.cause = "规划修改" } == nil)
    #expect(base(inside) { $0.cause = "其他" } == nil)
    // A cause of no case that was found to be true may be one.
    #expect(base(inside) { ($0.cause, $0.causeReview) = ("其他", "经审核属实") } == nil)
    #expect(base(inside) { $0.cause = "企业自身资金问题" } == 60_030_000)
    #expect(
      base(inside) {
        $0.cause = "规划修改"
        $0.causeReview = "不属实"
      } == 60_030_000)
    #expect(base(inside) { $0.price = nil } == nil)
    #expect(base(inside) { $0.price = 0 } == nil)
  }

  @Test(arguments: [
    ("挂牌出让", true), ("划拨", true), ("协议", true), ("租赁", false), ("作价出资", false), ("先租后让", false),
    ("未供应", false), ("其他", false), (nil, false), ("不详", false),
  ])
  func onlyGrantsAndAllocationsHaveABase(mode: String?, has: Bool) {
    let clock = MadeClock.clock(due: MadeClock.day(2023, 6, 30), asOf: MadeClock.day(2025, 1, 1)) {
      $0.price = 60_030_000
      $0.supply = SupplyMode(mode)
    }
    #expect(clock.feeBase == (has ? 60_030_000 : nil), "\(mode ?? "blank")")
  }

  @Test func undeliveredLandHasNoFee() {
    func base(_ change: (inout IdleClock.Facts) -> Void) -> (Double?, IdleConflict?) {
      let clock = MadeClock.clock(due: MadeClock.day(2023, 6, 30), asOf: MadeClock.day(2025, 1, 1))
      {
        $0.price = 60_030_000
        $0.supply = .granted
        change(&$0)
      }
      return (clock.feeBase, clock.dueConflict)
    }
    #expect(base { $0.isUndelivered = true } == (nil, .notDelivered))
    #expect(base { $0.delivery = MadeClock.day(2025, 3, 1) } == (nil, .notDelivered))
    #expect(base { $0.delivery = MadeClock.day(2023, 7, 1) } == (nil, .deliveredLate))
    #expect(base { $0.delivery = MadeClock.day(2023, 6, 30) } == (60_030_000, nil))
    let open: (inout IdleClock.Facts) -> Void = {
      $0.agreedDelivery = MadeClock.day(2022, 6, 30)
      $0.hasDeliveryColumn = true
    }
    #expect(base(open) == (nil, nil))
    // An absent column knows no more of delivery than a blank one.
    let absent = base {
      open(&$0)
      $0.hasDeliveryColumn = false
    }
    #expect(absent == (nil, nil))
    let kept: [(inout IdleClock.Facts) -> Void] = [
      { $0.delivery = MadeClock.day(2022, 6, 30) }, { $0.isDeliveredInTime = true },
      { $0.agreedDelivery = MadeClock.day(2025, 1, 1) },
      {
        $0.hasDeliveryColumn = false
        $0.agreedDelivery = nil
      },
    ]
    for change in kept {
      let found = base {
        open(&$0)
        change(&$0)
      }
      #expect(found == (60_030_000, nil))
    }
    let dayless = base {
      open(&$0)
      $0.isDelivered = true
    }
    #expect(dayless == (nil, nil))
    #expect(base { $0.isExtensionUnread = true } == (nil, .extensionUnread))
    #expect(base { $0.deliveryDoubt = .deliveryUnread } == (nil, .deliveryUnread))
    #expect(base { $0.deliveryDoubt = .deliveryDisputed } == (nil, .deliveryDisputed))
    let early = base {
      $0.delivery = MadeClock.day(2023, 6, 30)
      $0.deliveryDoubt = .deliveryUnread
    }
    #expect(early == (nil, .deliveryUnread))
    #expect(base { $0.investedShare = 0.25 } == (nil, nil))
    #expect(base { $0.investedShare = 0.24 } == (60_030_000, nil))
    #expect(base { $0.startNote = "未动工(政府未交地)" } == (nil, nil))
  }
}
