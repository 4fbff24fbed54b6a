import Values

/// A day of the calendar, or a moment: a bound of an interval or an instant by itself.
struct TimePoint: Hashable, Sendable {
  /// Since 1970-01-01; of a moment the day in UTC.
  let day: Int32
  /// Since midnight UTC; −1 for a whole day.
  let nanoseconds: Int64

  init(_ day: CalendarDate) { self.init(day: day.daysSinceEpoch) }

  /// A whole day.
  init(day: Int32) {
    self.day = day
    nanoseconds = -1
  }

  init(_ instant: Instant) {
    day = instant.day.daysSinceEpoch
    nanoseconds = instant.nanoseconds
  }

  /// `'..'` as a beginning and as an end.
  static let past = TimePoint(day: .min)
  static let future = TimePoint(day: .max)

  var isDay: Bool { nanoseconds < 0 }

  /// As rules see it: a day or a moment.
  var value: Value {
    let day = CalendarDate(daysSinceEpoch: day)
    return isDay ? .date(day) : .timestamp(Instant(day: day, nanoseconds: nanoseconds))
  }

  /// Negative where `self` is earlier, 0 where the two coincide.
  ///
  /// Where a day meets a moment, the moment counts as its day in the zone (minutes east of
  /// Greenwich): OGC 21-065r2 gives dates no time zone and leaves the cast to the program.
  func compared(to other: TimePoint, zone: Int) -> Int {
    if isDay || other.isDay {
      let (a, b) = (localDay(zone), other.localDay(zone))
      return a < b ? -1 : a > b ? 1 : 0
    }
    if day != other.day { return day < other.day ? -1 : 1 }
    return nanoseconds < other.nanoseconds ? -1 : nanoseconds > other.nanoseconds ? 1 : 0
  }

  /// The same for ends of intervals: a day that meets a moment stands for its first moment where it
  /// begins an interval, for its last where it ends one.
  func compared(to other: TimePoint, zone: Int, isEnd: Bool, otherIsEnd: Bool) -> Int {
    guard isDay != other.isDay else { return compared(to: other, zone: zone) }
    let (a, b) = (local(zone, isEnd), other.local(zone, otherIsEnd))
    return a < b ? -1 : a > b ? 1 : 0
  }

  /// Day and nanoseconds in the zone.
  private func local(_ zone: Int, _ isEnd: Bool) -> (Int64, Int64) {
    let perDay: Int64 = 86_400_000_000_000
    if isDay { return (Int64(day), isEnd ? perDay - 1 : 0) }
    let local = localDay(zone)
    return (local, nanoseconds + Int64(zone) * 60_000_000_000 - (local - Int64(day)) * perDay)
  }

  private func localDay(_ zone: Int) -> Int64 {
    if isDay { return Int64(day) }
    let perDay: Int64 = 86_400_000_000_000
    let shifted = nanoseconds + Int64(zone) * 60_000_000_000
    let days = shifted >= 0 ? shifted / perDay : (shifted - perDay + 1) / perDay
    return Int64(day) + days
  }
}

/// An instant, or an interval with both of its ends (OGC 21-065r2 §7.8: closed at both).
struct TimeSpan: Hashable, Sendable {
  var start: TimePoint
  var end: TimePoint

  init(start: TimePoint, end: TimePoint) {
    self.start = start
    self.end = end
  }

  /// False where it ends before it begins.
  func isOrdered(zone: Int) -> Bool {
    start.compared(to: end, zone: zone, isEnd: false, otherIsEnd: true) <= 0
  }

  init(_ point: TimePoint) { self.init(start: point, end: point) }
}
