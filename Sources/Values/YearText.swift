/// How files write a calendar year: `1995`, `1995年`, `1995年建成`, or a day of it.
///
/// 0 is how tables write that there is none. What has not four digits, as 95 and the number of a
/// spreadsheet's day, is no year that anyone could be sure of.
enum YearText {
  /// As far as days are taken for plausible ones.
  static let range = 1800.0...2200.0

  static func read(_ raw: RawValue, zoneMinutes: Int) -> Reading {
    switch raw {
    case .null: .blank
    case .integer(let value): year(Double(value), raw)
    case .number(let value): year(value, raw)
    case .text(let text): read(text, zoneMinutes: zoneMinutes)
    case .bool: .unreadable(Unreadable(raw: raw.text, reason: .wrongKind))
    case .nested: .unreadable(Unreadable(raw: raw.text, reason: .nestedValue))
    }
  }

  private static func read(_ text: String, zoneMinutes: Int) -> Reading {
    if let value = DecimalText.plain(text) { return year(value, .text(text)) }
    if BlankText.isBlank(text, in: .number) { return .blank }
    let plain = PlainText.matching(text)
    for ending in ["年建成", "年建", "年"] where plain.hasSuffix(ending) {
      let rest = String(plain.dropLast(ending.count))
      if let value = DecimalText.plain(rest) { return year(value, .text(text)) }
    }
    if let value = DecimalText.plain(plain) { return year(value, .text(text)) }
    let reading = DateText.read(text, zoneMinutes: zoneMinutes)
    guard let day = reading.value?.date else {
      return reading.fault == nil ? .blank : unread(.text(text), .notANumber)
    }
    return .value(.number(Double(day.components.year)))
  }

  private static func year(_ value: Double, _ raw: RawValue) -> Reading {
    if value == 0 { return .blank }
    guard value == value.rounded(), let year = range.contains(value) ? value : yearOfDay(value)
    else { return unread(raw, .outOfRange) }
    return .value(.number(year))
  }

  /// The year of a day that is written as a number of eight digits, 19950601.
  private static func yearOfDay(_ value: Double) -> Double? {
    guard (1e7..<1e8).contains(value) else { return nil }
    let digits = Int(value)
    let day = CalendarDate(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    return day.map { Double($0.components.year) }.flatMap { range.contains($0) ? $0 : nil }
  }

  private static func unread(_ raw: RawValue, _ reason: UnreadableReason) -> Reading {
    .unreadable(Unreadable(raw: raw.text, reason: reason))
  }
}
