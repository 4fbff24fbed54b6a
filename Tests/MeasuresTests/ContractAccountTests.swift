import Findings
import Testing
import Values

@testable import Measures

/// What the polygons of a contract come to together.
@Suite struct ContractAccountTests {
  private static func account(
    asOf: CalendarDate = MadeClock.day(2025, 12, 31),
    _ changes: [(inout ContractStatement) -> Void]
  ) -> ContractAccount {
    var account = ContractAccount()
    for change in changes {
      var statement = ContractStatement(
        due: DueStatement(agreed: MadeClock.day(2023, 6, 30), delivery: nil, asOf: asOf))
      change(&statement)
      account.add(statement)
    }
    return account
  }

  /// A share that its last place may lift to the limit is not short of it.
  @Test func sharesAreShortBeyondTheirLastPlace() {
    func isShort(_ slack: Int) -> Bool? {
      Self.account([
        { statement in
          (statement.developed, statement.toDevelop, statement.areaSlack) = (332, 1_000, slack)
          (statement.invested, statement.toInvest) = (50, 100)
        }
      ]).isShort(developed: 1.0 / 3, invested: 0.25)
    }
    #expect(isShort(0) == true && isShort(1) == true)
    #expect(isShort(2) == false && isShort(5) == false)
  }

  @Test func sharesAreToldToTwoPlaces() {
    let account = Self.account([
      { ($0.developed, $0.toDevelop) = (205, 5_000) },
      { ($0.developed, $0.toDevelop) = (100, 5_000) },
    ])
    #expect(account.shares.zh.contains("已动工面积 3.05 %"))
    #expect(account.shares.en.contains("developed 3.05 %"))
  }

  /// A cause that was verified on some of the polygons is none of the contract yet.
  @Test func aCauseIsOfAllPolygons() {
    func disagrees(_ verified: [Bool]) -> Bool {
      Self.account(verified.map { isVerified in { $0.hasVerifiedCause = isVerified } })
        .disagreements(namesDays: false).contains { $0.zh.hasPrefix("第八条原因") }
    }
    #expect(disagrees([true, false]) && disagrees([false, true]))
    #expect(!disagrees([true, true]) && !disagrees([false, false]))
  }

  @Test func oneLeasedPolygonLeavesTheFeeOpen() {
    func doubt(_ granted: [Bool]) -> String? {
      Self.account(granted.map { isGranted in { $0.isGranted = isGranted } }).doubtOfFee?.zh
    }
    #expect(doubt([true, true]) == nil)
    #expect(doubt([true, false])?.contains("供地方式") == true)
    #expect(doubt([false, true])?.contains("供地方式") == true)
  }

  /// Two days of standstill leave it open to the tenth day after a year from the later one.
  @Test func standstillsOfTwoDays() {
    let (first, last) = (MadeClock.day(2024, 3, 1), MadeClock.day(2024, 6, 1))
    func isOpen(_ days: Int, _ stopped: [CalendarDate]) -> Bool {
      Self.account(
        asOf: last.adding(years: 1).adding(days: days),
        stopped.map { day in { ($0.isStandstill, $0.stoppedOn) = (true, day) } }
      ).standstillDoubt != nil
    }
    #expect(isOpen(10, [first, last]) && isOpen(-100, [last, first]))
    #expect(!isOpen(11, [first, last]) && !isOpen(10, [last, last]))
  }
}
