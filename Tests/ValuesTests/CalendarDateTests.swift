import Testing
import Values

/// A calendar made by counting day after day, which shares nothing with the formulas under test.
private struct CountedCalendar {
  var days: [(year: Int, month: Int, day: Int)] = []
  /// Index of 1970-01-01 in `days`.
  var epoch = 0

  init(from first: Int, through last: Int) {
    for year in first...last {
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        for day in 1...length {
          if year == 1970, month == 0, day == 1 { epoch = days.count }
          days.append((year, month + 1, day))
        }
      }
    }
  }
}

private func day(_ text: String) throws -> CalendarDate {
  let reader = FieldReader(
    FieldDeclaration(name: "d", acceptedNames: [], type: .date), zoneMinutes: 480)
  return try #require(reader.read(.text(text)).value?.date)
}

@Suite("Calendar days")
struct CalendarDateTests {
  @Test func everyDayFrom1600To2400() {
    let calendar = CountedCalendar(from: 1600, through: 2400)
    var wrong = 0
    for (index, counted) in calendar.days.enumerated() {
      let date = CalendarDate(year: counted.year, month: counted.month, day: counted.day)
      let back = CalendarDate(daysSinceEpoch: Int32(index - calendar.epoch)).components
      if date?.daysSinceEpoch != Int32(index - calendar.epoch) || back != counted { wrong += 1 }
    }
    // Two eras of 400 years, and the year 2400, which is a leap year.
    #expect(calendar.days.count == 2 * 146_097 + 366)
    #expect(wrong == 0)
  }

  @Test func addingYearsAndMonthsKeepsTheDayOrEndsTheMonth() {
    let calendar = CountedCalendar(from: 1999, through: 2030)
    func length(_ year: Int, _ month: Int) -> Int {
      calendar.days.count { $0.year == year && $0.month == month }
    }
    let lengths = (1999...2030).map { year in (1...12).map { length(year, $0) } }
    for counted in calendar.days where (2000...2026).contains(counted.year) {
      guard
        let date = CalendarDate(year: counted.year, month: counted.month, day: counted.day)
      else {
        Issue.record("no such day: \(counted)")
        return
      }
      for months in [-12, -1, 0, 1, 2, 6, 11, 12, 13, 24] {
        var (year, month) = (counted.year, counted.month)
        for _ in 0..<abs(months) {
          month += months > 0 ? 1 : -1
          if month == 13 { (year, month) = (year + 1, 1) }
          if month == 0 { (year, month) = (year - 1, 12) }
        }
        let expected = (year, month, min(counted.day, lengths[year - 1999][month - 1]))
        let answer = date.adding(months: months).components
        #expect(answer == expected, "\(date) + \(months) months")
        if months >= 0 {
          #expect(date.wholeMonths(to: date.adding(months: months)) == months, "\(date)")
          if months > 0 {
            let before = date.adding(months: months).adding(days: -1)
            #expect(date.wholeMonths(to: before) == months - 1, "\(date) to \(before)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("2024-06-30", "2025-06-30"), ("2024-02-29", "2025-02-28"), ("2023-02-28", "2024-02-28"),
    ("2020-02-29", "2021-02-28"), ("2023-12-31", "2024-12-31"), ("2024-03-01", "2025-03-01"),
  ])
  func anniversaries(from: String, to: String) throws {
    let (start, last) = (try day(from), try day(to))
    #expect(start.adding(years: 1) == last)
    // The last day of the year still belongs to the period; the suspicion begins on the next.
    #expect(!(last > start.adding(years: 1)))
    #expect(last.adding(days: 1) > start.adding(years: 1))
    #expect(!(last.adding(days: -1) > start.adding(years: 1)))
    #expect(start.wholeMonths(to: last) == 12)
    #expect(start.wholeMonths(to: last.adding(days: -1)) == 11)
  }

  @Test func twentyNinthOfFebruaryComesBackAfterFourYears() throws {
    let leap = try day("2020-02-29")
    #expect(leap.adding(years: 2) == (try day("2022-02-28")))
    #expect(leap.adding(years: 4) == (try day("2024-02-29")))
    #expect(leap.adding(years: 80) == (try day("2100-02-28")))
  }

  /// The 61st second of a minute is a moment, the 62nd is none.
  @Test func leapSeconds() {
    #expect(Instant("2016-12-31T23:59:60Z")?.description == "2016-12-31T23:59:60Z")
    #expect(Instant("2016-12-31T23:59:61Z") == nil)
  }

  @Test func daysThatAreNone() {
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2020, month: 0, day: 1) == nil)
    #expect(CalendarDate(year: 2020, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 2020, month: 4, day: 31) == nil)
    #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDate.endOfMonth(2, of: 2024)?.description == "2024-02-29")
    #expect(CalendarDate.endOfMonth(13, of: 2024) == nil)
  }
}
