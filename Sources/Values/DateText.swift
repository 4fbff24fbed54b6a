/// Days as files write them: text of many forms, timestamps, epoch times, spreadsheet serials.
///
/// A month without a day is read as its last day: a deadline in a month is not missed before the
/// month has ended. The reading says so.
enum DateText {
  static func read(
    _ raw: RawValue, zoneMinutes: Int, blank: FieldDeclaration.Blank
  ) -> Reading {
    switch raw {
    case .null: .blank
    case .text(let text): read(text, zoneMinutes: zoneMinutes)
    case .integer(let value): DateNumber.read(value, raw: raw, zoneMinutes: zoneMinutes)
    case .number(let value):
      // Beyond ±10^15 no count of days, seconds or milliseconds is a plausible date.
      if abs(value) < 1e15 {
        DateNumber.read(Int64(value.rounded(.down)), raw: raw, zoneMinutes: zoneMinutes)
      } else {
        .unreadable(Unreadable(raw: raw.text, reason: .implausibleDate))
      }
    case .bool: .unreadable(Unreadable(raw: raw.text, reason: .wrongKind))
    case .nested: .unreadable(Unreadable(raw: raw.text, reason: .nestedValue))
    }
  }

  static func read(_ text: String, zoneMinutes: Int) -> Reading {
    if let date = DayScan.day(text) { return plausible(date, [], raw: text) }
    if BlankText.isBlank(text, in: .date) { return .blank }
    let plain = PlainText.numeric(text)
    if notDone.contains(plain) { return .statedNone }
    if let reading = count(plain, text, zoneMinutes) { return reading }
    do throws(Misread) {
      let (day, weekday) = WrittenDate.apartFromWeekday(plain)
      let written = try WrittenDate(day)
      let (date, shifted) = try written.day(zoneMinutes: zoneMinutes)
      // A day of another weekday is one of two, and nobody knows which.
      if let weekday, written.day == nil || date.weekday != weekday { throw Misread(.noSuchDay) }
      var remarks: ReadingRemarks = written.day == nil ? .monthOnly : []
      if shifted { remarks.insert(.zoneShifted) }
      return plausible(date, remarks, raw: text)
    } catch {
      return error.reason == .notADate && isNoneDate(plain)
        ? .blank : .unreadable(Unreadable(raw: text, reason: error.reason))
    }
  }

  /// A day by which something is to be done, with or without the words for it: 2026年6月30日前,
  /// 2026年6月30日前开工.
  static func readDeadline(_ text: String, zoneMinutes: Int) -> Reading {
    var plain = PlainText.trimmed(text)
    if let word = ats.first(where: plain.hasPrefix) { plain = String(plain.dropFirst(word.count)) }
    if let deed = deeds.first(where: { plain.hasSuffix("前" + $0) }) {
      plain = String(plain.dropLast(deed.count))
    }
    for word in ["之前", "以前", "前"] where plain.hasSuffix(word) {
      let reading = read(String(plain.dropLast(word.count)), zoneMinutes: zoneMinutes)
      guard case .value = reading else {
        return .unreadable(Unreadable(raw: text, reason: reading.fault?.reason ?? .notADate))
      }
      return reading
    }
    return read(text, zoneMinutes: zoneMinutes)
  }

  /// Of a day by which something is to be done: 于2026年6月30日前动工.
  private static let ats = ["应于", "须于", "于"]

  /// A day since which works stand still, with or without the words for it: 2024年6月15日起停工,
  /// 自2024年6月15日停工至今.
  static func readSince(_ text: String, zoneMinutes: Int) -> Reading {
    let whole = read(text, zoneMinutes: zoneMinutes)
    let plain = PlainText.trimmed(text)
    // 未停工 says that there is none.
    guard whole.fault != nil, let word = sinces.first(where: plain.hasSuffix) else { return whole }
    var day = plain.dropLast(word.count)
    if let from = ["自", "从"].first(where: day.hasPrefix) { day = day.dropFirst(from.count) }
    let reading = read(String(day), zoneMinutes: zoneMinutes)
    guard case .value = reading else {
      return .unreadable(Unreadable(raw: text, reason: reading.fault?.reason ?? .notADate))
    }
    return reading
  }

  /// The longest first.
  private static let sinces = [
    "起中止开发至今", "起停工至今", "起停建至今", "中止开发至今", "停工至今", "停建至今", "起中止开发", "起停工", "起停建",
    "中止开发", "停工", "停建", "起",
  ]

  private static let deeds = [
    "动工开发", "开工建设", "动工建设", "动工", "开工", "竣工", "完工", "交地", "交付土地", "交付",
  ]

  /// 1900-01-01 and its kin are how databases and spreadsheets write "no date"; 9999-12-31 is
  /// how they write "no end".
  static func plausible(_ date: CalendarDate, _ remarks: ReadingRemarks, raw: String) -> Reading {
    let day = date.daysSinceEpoch
    // 1800-01-01 and 2200-12-31: no deed of the files at hand is older or farther ahead.
    if day >= -62_091, day <= 84_370, !(-25_569 ... -25_566).contains(day) {
      return .value(.date(date), remarks)
    }
    // 1899-12-30 to 1900-01-02 (−25569 is 1899-12-30), year 1 and the last day of 9999.
    if (-25_569 ... -25_566).contains(day) || (-719_162 ... -719_161).contains(day)
      || day == 2_932_896
    {
      return .blank
    }
    return .unreadable(Unreadable(raw: raw, reason: .implausibleDate))
  }

  /// Whether a text is a number by which spreadsheets and databases write an empty date.
  static func isEmptyCount(_ text: String) -> Bool {
    count(PlainText.numeric(text), text, 0)?.isBlank ?? false
  }

  private static func isNoneDate(_ plain: String) -> Bool {
    plain.hasPrefix("0000-00-00") || plain.hasPrefix("0000/00/00")
  }

  /// A text of digits alone, perhaps with a sign or a fraction; nil for every other.
  private static func count(_ plain: String, _ raw: String, _ zoneMinutes: Int) -> Reading? {
    let whole = plain.prefix { $0 != "." }
    let fraction = plain.dropFirst(whole.count)
    // `2020.3` is a month; five digits and a fraction are a spreadsheet's day and time.
    guard let value = Int64(whole), fraction.dropFirst().utf8.allSatisfy({ $0 &- 0x30 <= 9 }),
      fraction.isEmpty || whole.utf8.count == 5 || whole.utf8.count >= 9
    else { return nil }
    return DateNumber.read(
      value, raw: .text(raw), digits: whole.utf8.count, zoneMinutes: zoneMinutes)
  }

  /// What stands in columns of actual dates where the deed has not been done.
  private static let notDone: Set<String> = [
    "未动工", "未开工", "尚未动工", "尚未开工", "未动工开发", "未开发", "未建", "未建设", "未竣工", "尚未竣工", "未交地", "尚未交地",
    "未停工", "未停建", "没有停工", "正常施工", "正常建设", "未中止", "未启用", "尚未启用", "暂未启用", "仍未启用", "还未启用", "没有启用",
    "待启用", "未批", "未批准", "没有", "否", "not started", "none yet", "not released", "unreleased",
    "not yet released",
  ]
}
