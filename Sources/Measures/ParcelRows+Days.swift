import Expressions
import Land
import Values

/// Measures of days: the one judged, those of the file, and what lies between two.
extension ParcelRows {
  func day(_ measure: Measure, _ row: Int, _ given: GivenArguments) -> Value {
    switch measure {
    case .firstDay(let field): return Self.date(firstDay(field, row))
    case .asOf: return Self.date(asOf)
    case .anniversary:
      // No agreed span and no term of use runs to ten thousand years: such a number is no span.
      guard let date = given[0, row].date, let years = given[1, row].number,
        years.magnitude < 10_000
      else { return .null }
      return .date(date.adding(years: Int(years)))
    case .monthsBetween:
      guard let from = given[0, row].date, let to = given[1, row].date else { return .null }
      return .number(Double(from.wholeMonths(to: to)))
    case .daysBetween:
      guard let from = given[0, row].date, let to = given[1, row].date else { return .null }
      return .number(Double(from.days(to: to)))
    case .daysLate:
      guard let due = given[0, row].date, let done = given[1, row].date else { return .null }
      let moved = mode == .plain ? 0 : Self.daysAroundDates
      return .number(Double(due.days(to: done) - moved))
    case .yearOf:
      return Self.number(given[0, row].date.map { Double($0.components.year) })
    default: return .null
    }
  }
}
