import Values

@testable import Measures

/// Clocks of idle land for tests: land that is said not to have been begun.
enum MadeClock {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day: \(year)-\(month)-\(day)")
    }
    return date
  }

  static func clock(
    due: CalendarDate?, asOf: CalendarDate?, _ change: (inout IdleClock.Facts) -> Void = { _ in }
  ) -> IdleClock {
    var facts = IdleClock.Facts()
    facts.agreedStart = due
    facts.hasStartColumn = true
    facts.startNote = "未动工"
    change(&facts)
    return IdleClock(facts: facts, asOf: asOf)
  }
}
