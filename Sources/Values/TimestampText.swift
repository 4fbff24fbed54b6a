/// Moments as files write them: RFC 3339, the same with a space, Chinese, epoch times.
///
/// Without a zone civil time of the plan is meant; a day alone is no moment.
enum TimestampText {
  static func read(_ raw: RawValue, zoneMinutes: Int) -> Reading {
    switch raw {
    case .null: .blank
    case .text(let text): read(text, zoneMinutes: zoneMinutes)
    case .integer(let value): number(value, raw, zoneMinutes)
    case .number(let value):
      abs(value) < 1e15
        ? number(Int64(value.rounded(.down)), raw, zoneMinutes) : refused(raw, .implausibleDate)
    case .bool: refused(raw, .wrongKind)
    case .nested: refused(raw, .nestedValue)
    }
  }

  private static func read(_ text: String, zoneMinutes: Int) -> Reading {
    if let instant = Instant(text) { return plausible(instant, .text(text)) }
    if BlankText.isBlank(text, in: .date) { return .blank }
    let plain = PlainText.numeric(text)
    if let value = Int64(plain) { return number(value, .text(text), zoneMinutes) }
    do throws(Misread) {
      return plausible(
        try WrittenDate(plain).instant(zoneMinutes: zoneMinutes), .text(text))
    } catch {
      return refused(.text(text), error.reason)
    }
  }

  /// Seconds and milliseconds since 1970, and `20200305103000`.
  private static func number(_ value: Int64, _ raw: RawValue, _ zoneMinutes: Int) -> Reading {
    switch value {
    case 0: return .blank
    case 100_000_000...4_102_444_799:
      return plausible(Instant(secondsSinceEpoch: value), raw)
    case 1_000_000_000_000...4_102_444_799_999:
      return plausible(
        Instant(
          secondsSinceEpoch: value / 1_000, nanoseconds: value % 1_000 * 1_000_000), raw)
    case 18_000_101_000_000...22_001_231_235_959:
      let (day, time) = (Int(value / 1_000_000), Int(value % 1_000_000))
      let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100)
      guard
        let date = CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100),
        hour < 24, minute < 60, second < 60
      else { return refused(raw, .noSuchDay) }
      let seconds = (hour * 60 + minute - zoneMinutes) * 60 + second
      return plausible(
        Instant(secondsSinceEpoch: Int64(date.daysSinceEpoch) * 86_400 + Int64(seconds)), raw)
    case 18_000_101...22_001_231: return refused(raw, .timeMissing)
    default: return refused(raw, .implausibleDate)
    }
  }

  /// The days that stand for "no date" do so with a time too.
  private static func plausible(_ instant: Instant, _ raw: RawValue) -> Reading {
    switch DateText.plausible(instant.day, [], raw: raw.text) {
    case .value: .value(.timestamp(instant))
    case let reading: reading
    }
  }

  private static func refused(_ raw: RawValue, _ reason: UnreadableReason) -> Reading {
    .unreadable(Unreadable(raw: raw.text, reason: reason))
  }
}
