/// Days as bare numbers, told apart by their size: `20200305`, `202003`, spreadsheet serials,
/// seconds and milliseconds since 1970.
enum DateNumber {
  /// `digits` is given for text, where a leading zero counts.
  static func read(
    _ value: Int64, raw: RawValue, digits: Int? = nil, zoneMinutes: Int
  ) -> Reading {
    func refused(_ reason: UnreadableReason) -> Reading {
      .unreadable(Unreadable(raw: raw.text, reason: reason))
    }
    switch value {
    // A spreadsheet shows an empty date as day 0, 1 or 2 of 1900.
    case 0...2: return .blank
    case 25_569...73_415:
      // The serials of 1970-01-01 to 2100-12-31.
      guard digits ?? 5 == 5, let date = CalendarDate(spreadsheetSerial: Int(value)) else {
        return refused(.notADate)
      }
      return .value(.date(date), .spreadsheetSerial)
    case 180_001...220_012:
      let (year, month) = (Int(value) / 100, Int(value) % 100)
      // `200305` may be May 2003 as well as 5 March 2020 with a year of two digits.
      if CalendarDate(year: 2000 + year / 100, month: year % 100, day: month) != nil {
        return refused(.ambiguousDayMonth)
      }
      guard let date = CalendarDate.endOfMonth(month, of: year) else {
        return refused(.implausibleDate)
      }
      return .value(.date(date), .monthOnly)
    case 18_000_101...22_001_231:
      return day(Int(value), [], raw)
    case 1_000...9_999:
      return refused(.yearOnly)
    case 100_000_000...4_102_444_799:
      return epoch(seconds: value, zoneMinutes, raw)
    case 100_000_000_000...4_102_444_799_999:
      // Twelve digits may be 202003051030 as well as milliseconds of 1973 to 2001.
      if value < 1_000_000_000_000, dayOfDigits(Int(value / 10_000)) != nil {
        return refused(.implausibleDate)
      }
      return epoch(seconds: value / 1_000, zoneMinutes, raw)
    case 18_000_101_000_000...22_001_231_235_959:
      return day(Int(value / 1_000_000), [], raw)
    case -2_209_161_600_000 ... -2_208_816_000_000, -2_209_161_600 ... -2_208_816_000:
      // 1899-12-30 to 1900-01-03 in milliseconds and in seconds.
      return .blank
    default:
      return refused(digits == 6 || digits == 4 ? .twoDigitYear : .implausibleDate)
    }
  }

  private static func day(_ digits: Int, _ remarks: ReadingRemarks, _ raw: RawValue) -> Reading {
    guard let date = dayOfDigits(digits) else {
      return .unreadable(Unreadable(raw: raw.text, reason: .noSuchDay))
    }
    return DateText.plausible(date, remarks, raw: raw.text)
  }

  private static func dayOfDigits(_ digits: Int) -> CalendarDate? {
    CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  private static func epoch(
    seconds: Int64, _ zoneMinutes: Int, _ raw: RawValue
  ) -> Reading {
    let day = (seconds + Int64(zoneMinutes) * 60) / 86_400
    return .value(.date(CalendarDate(daysSinceEpoch: Int32(day))), .epochTime)
  }
}

extension CalendarDate {
  /// The day that a spreadsheet of the 1900 system counts by `serial`: 1 is 1900-01-01. The
  /// system has a 29 February 1900, which never was (serial 60); later serials are one too high.
  /// Nil before 1 and for 60.
  public init?(spreadsheetSerial serial: Int) {
    guard serial >= 1, serial != 60, serial <= 2_958_465 else { return nil }
    self.init(daysSinceEpoch: Int32(serial - (serial > 60 ? 25_569 : 25_568)))
  }

  /// The last day of a month; nil for years outside 1 to 9999 and months outside 1 to 12.
  public static func endOfMonth(_ month: Int, of year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: 1)
      .map { first in
        first.adding(days: days(inMonth: month, of: year) - 1)
      }
  }
}
