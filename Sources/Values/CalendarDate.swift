/// A day of the proleptic Gregorian calendar, without time or time zone.
///
/// Legal periods are counted in calendar years and months (Civil Code, Articles 201–203), so a
/// day is the finest grain the program judges by.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let daysSinceEpoch: Int32

  public init(daysSinceEpoch: Int32) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// Answers nil where no such day exists (2023-02-29, month 13); years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(
      daysSinceEpoch: Int32(CalendarDate.dayNumber(year: year, month: month, day: day)))
  }

  /// Year, month (1–12) and day (1–31).
  public var components: (year: Int, month: Int, day: Int) {
    // The civil calendar counted in 400-year eras that begin on 1 March of year 0.
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// From Monday: 0 to 6; 1970-01-01 was a Thursday.
  var weekday: Int { Int(((daysSinceEpoch + 3) % 7 + 7) % 7) }

  public var firstOfMonth: CalendarDate { adding(days: 1 - components.day) }

  /// The corresponding day `years` later; the end of the month where there is none
  /// (29 February plus one year is 28 February).
  public func adding(years: Int) -> CalendarDate { adding(months: 12 * years) }

  /// The corresponding day `months` later; the end of the month where there is none.
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    let count = year * 12 + (month - 1) + months
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    let newDay = min(day, CalendarDate.days(inMonth: newMonth, of: newYear))
    return CalendarDate(
      daysSinceEpoch: Int32(
        CalendarDate.dayNumber(year: newYear, month: newMonth, day: newDay)))
  }

  public func adding(days: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: daysSinceEpoch + Int32(days))
  }

  /// Whole calendar months from this day to `later`; 0 where `later` is not later.
  public func wholeMonths(to later: CalendarDate) -> Int {
    guard later > self else { return 0 }
    let (y0, m0, _) = components
    let (y1, m1, _) = later.components
    let months = (y1 * 12 + m1) - (y0 * 12 + m0)
    return adding(months: months) <= later ? months : months - 1
  }

  /// Days from this day to `later`; negative where `later` is earlier.
  public func days(to later: CalendarDate) -> Int {
    Int(later.daysSinceEpoch) - Int(daysSinceEpoch)
  }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    a.daysSinceEpoch < b.daysSinceEpoch
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601: `2025-12-31`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The month alone: `2025-12`.
  public var monthDescription: String { String(description.dropLast(3)) }

  /// The same in UTF-8 behind what is written already.
  public func append(to bytes: inout [UInt8]) {
    let (year, month, day) = components
    func two(_ number: Int, _ output: inout OutputSpan<UInt8>) {
      output.append(UInt8(ascii: "0") + UInt8(number / 10))
      output.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
    // Reckoning with years leads beyond those that are written with four digits.
    let isUsual = (0...9999).contains(year)
    if !isUsual { bytes.append("\(year)") }
    bytes.append(addingCapacity: 10) { (output: inout OutputSpan<UInt8>) in
      if isUsual {
        two(year / 100, &output)
        two(year % 100, &output)
      }
      output.append(UInt8(ascii: "-"))
      two(month, &output)
      output.append(UInt8(ascii: "-"))
      two(day, &output)
    }
  }
}
