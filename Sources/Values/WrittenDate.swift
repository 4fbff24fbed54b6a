/// Year, month, day and zone of a date in text, before they are put on the calendar.
struct WrittenDate {
  private(set) var year: Int
  private(set) var month: Int
  /// Nil where the text names a month only.
  private(set) var day: Int?
  /// Minutes of the day, and of the zone ahead of UTC where the text names one.
  private var minuteOfDay = 0
  /// Within the minute.
  private var nanoseconds: Int64 = 0
  /// False where the text names a day alone.
  private var hasTime = false
  private var zone: Int?

  /// `plain` is in the form of `PlainText.numeric`.
  init(_ plain: String) throws(Misread) {
    // Chinese dates need no spaces, and forms to fill in leave many.
    let text = plain.contains("年") ? WrittenDate.arabic(plain.filter { $0 != " " }) : plain
    var scanner = DigitScanner(text)
    guard let first = scanner.number() else { throw Misread(.notADate) }
    let style = scanner.next()
    if style == "年" {
      year = try WrittenDate.fourDigits(first)
      guard scanner.skipSpaces(), !scanner.isAtEnd else { throw Misread(.yearOnly) }
      guard let month = scanner.number(), scanner.take("月") else {
        throw Misread(.notADate)
      }
      self.month = month.value
      if scanner.skipSpaces(), let day = scanner.number() {
        guard scanner.take("日") || scanner.take("号") || scanner.isAtEnd else {
          throw Misread(.notADate)
        }
        self.day = day.value
      } else {
        _ = scanner.take("底")
      }
    } else if let style, style == "-" || style == "/" || style == "." {
      guard let second = scanner.number() else { throw Misread(.notADate) }
      if first.digits == 4 {
        (year, month) = (first.value, second.value)
        if scanner.take(style) {
          guard let day = scanner.number() else { throw Misread(.notADate) }
          self.day = day.value
        }
      } else {
        guard scanner.take(style), let third = scanner.number() else { throw Misread(.notADate) }
        (year, month, day) = try WrittenDate.yearLast(first, second, third)
      }
    } else {
      throw Misread(.notADate)
    }
    try readTime(&scanner)
  }

  /// The day on a calendar whose civil time is `zoneMinutes` ahead of UTC, and whether the zone
  /// of the text has moved it.
  func day(zoneMinutes: Int) throws(Misread) -> (CalendarDate, shifted: Bool) {
    guard let day else {
      guard let end = CalendarDate.endOfMonth(month, of: year) else { throw Misread(.noSuchDay) }
      return (end, false)
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw Misread(year == 0 && month == 0 && day == 0 ? .notADate : .noSuchDay)
    }
    guard let zone else { return (date, false) }
    let minutes = minuteOfDay - zone + zoneMinutes
    let days = minutes >= 0 ? minutes / 1_440 : (minutes - 1_439) / 1_440
    return (date.adding(days: days), days != 0)
  }

  /// The moment; civil time `zoneMinutes` ahead of UTC where the text names no zone.
  func instant(zoneMinutes: Int) throws(Misread) -> Instant {
    guard let day, hasTime else { throw Misread(.timeMissing) }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw Misread(.noSuchDay)
    }
    let minutes = Int64(minuteOfDay - (zone ?? zoneMinutes))
    return Instant(
      secondsSinceEpoch: Int64(date.daysSinceEpoch) * 86_400 + minutes * 60,
      nanoseconds: nanoseconds)
  }

  private static func fourDigits(_ number: DigitScanner.Number) throws(Misread) -> Int {
    guard number.digits == 4 else {
      throw Misread(number.digits == 2 ? .twoDigitYear : .notADate)
    }
    return number.value
  }

  /// `31/12/2020` can only be read in one way, `03/04/2020` in two.
  private static func yearLast(
    _ first: DigitScanner.Number, _ second: DigitScanner.Number, _ third: DigitScanner.Number
  ) throws(Misread) -> (Int, Int, Int?) {
    guard third.digits == 4 else { throw Misread(third.digits <= 2 ? .twoDigitYear : .notADate) }
    if first.value == second.value || (second.value <= 12 && first.value > 12) {
      return (third.value, second.value, first.value)
    }
    if first.value <= 12, second.value > 12 { return (third.value, first.value, second.value) }
    throw Misread(first.value > 12 ? .noSuchDay : .ambiguousDayMonth)
  }

  /// Of a day the time matters only together with a zone; what follows the date must be a time.
  private mutating func readTime(_ scanner: inout DigitScanner) throws(Misread) {
    let separated = scanner.take("t") || scanner.skipSpaces()
    if scanner.isAtEnd { return }
    guard separated, day != nil else { throw Misread(.notADate) }
    let half = scanner.takeHalfOfDay()
    guard let hour = scanner.number(), hour.value <= 24 else { throw Misread(.notADate) }
    var minute = 0
    if scanner.take(":") || scanner.take("时") || scanner.take("点"), let number = scanner.number() {
      minute = number.value
      _ = scanner.take("分")
      if scanner.take(":") { try take(seconds: scanner.number()) }
      if scanner.take(".") || scanner.take(",") { take(fraction: scanner.number()) }
      if let seconds = scanner.number() {
        try take(seconds: seconds)
        _ = scanner.take("秒")
      }
    }
    guard minute < 60 else { throw Misread(.notADate) }
    hasTime = true
    minuteOfDay = (half ? hour.value % 12 + 12 : hour.value) * 60 + minute
    _ = scanner.skipSpaces()
    if let offset = try scanner.zone() { zone = offset }
    if scanner.takeAfternoonSuffix(), hour.value < 12 { minuteOfDay += 720 }
    guard scanner.isAtEnd else { throw Misread(.notADate) }
  }

  /// A leap second (60) is the first of the next minute.
  private mutating func take(seconds: DigitScanner.Number?) throws(Misread) {
    guard let seconds else { return }
    guard seconds.value <= 60 else { throw Misread(.notADate) }
    nanoseconds += Int64(seconds.value) * 1_000_000_000
  }

  /// Digits beyond the ninth are below a nanosecond.
  private mutating func take(fraction: DigitScanner.Number?) {
    guard let fraction else { return }
    var value = Int64(fraction.value)
    for _ in min(fraction.digits, 9)..<9 { value *= 10 }
    nanoseconds += value
  }

  /// 二〇二〇年三月五日 and 2020年三月五日 with Arabic digits; other texts unchanged.
  private static func arabic(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { digits[$0] != nil || $0 == "十" }) else {
      return text
    }
    var out = ""
    // Up to 年 digits stand side by side; months and days count in tens.
    var tens: Int?
    var ones: Int?
    var inYear = true
    func flush() -> String {
      guard tens != nil || ones != nil else { return "" }
      return String((tens ?? 0) * 10 + (ones ?? 0))
    }
    for scalar in text.unicodeScalars {
      if let digit = digits[scalar] {
        if inYear { out += String(digit) } else { ones = digit }
      } else if inYear, scalar == "o" {
        // 二O二O年: the letter for the nought.
        out += "0"
      } else if scalar == "十" {
        tens = ones ?? 1
        ones = nil
      } else {
        out += flush()
        (tens, ones) = (nil, nil)
        if scalar == "年" { inYear = false }
        out.unicodeScalars.append(scalar)
      }
    }
    return out + flush()
  }

  /// A text without the day of the week behind it, and which that is, from Monday: 0 to 6.
  static func apartFromWeekday(_ plain: String) -> (text: String, weekday: Int?) {
    var text = plain[...]
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      text = text[..<open] + text[text.index(after: open)...].dropLast()
    }
    guard let last = text.last, let weekday = weekdays[last] else { return (plain, nil) }
    text = text.dropLast()
    for word in ["星期", "礼拜", "周"] where text.hasSuffix(word) {
      return (String(WrittenNumber.withoutOuterSpaces(text.dropLast(word.count))), weekday)
    }
    return (plain, nil)
  }

  private static let weekdays: [Character: Int] = [
    "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6,
  ]
  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
