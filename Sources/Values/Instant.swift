/// A moment in Coordinated Universal Time, as CQL2 writes it (RFC 3339 with `Z`).
public struct Instant: Hashable, Comparable, Sendable {
  public let day: CalendarDate
  /// Nanoseconds since midnight; a leap second (60) counts as the first of the next minute.
  public let nanoseconds: Int64

  public init(day: CalendarDate, nanoseconds: Int64) {
    self.day = day
    self.nanoseconds = nanoseconds
  }

  /// Reads `2012-08-10T05:30:00.5Z`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CalendarDate(fullDate: parts[0]), parts[1].hasSuffix("Z")
    else { return nil }
    let fields = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 3, let hour = Instant.digits(fields[0], count: 2), hour < 24,
      let minute = Instant.digits(fields[1], count: 2), minute < 60
    else { return nil }
    let seconds = fields[2].split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let second = Instant.digits(seconds[0], count: 2), second <= 60 else { return nil }
    var fraction = 0
    if seconds.count == 2 {
      let count = seconds[1].utf8.count
      guard (1...9).contains(count), let read = Instant.digits(seconds[1], count: count)
      else { return nil }
      fraction = read
      for _ in count..<9 { fraction *= 10 }
    }
    self.day = day
    nanoseconds = Int64((hour * 60 + minute) * 60 + second) * 1_000_000_000 + Int64(fraction)
  }

  /// - Parameter secondsSinceEpoch: since 1970-01-01T00:00:00Z.
  public init(secondsSinceEpoch seconds: Int64, nanoseconds: Int64 = 0) {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.day = CalendarDate(daysSinceEpoch: Int32(clamping: day))
    self.nanoseconds = (seconds - day * 86_400) * 1_000_000_000 + nanoseconds
  }

  public static func < (a: Instant, b: Instant) -> Bool {
    (a.day, a.nanoseconds) < (b.day, b.nanoseconds)
  }

  static func digits(_ text: Substring, count: Int) -> Int? {
    guard text.utf8.count == count else { return nil }
    var value = 0
    for byte in text.utf8 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

extension Instant: CustomStringConvertible {
  public var description: String {
    let seconds = Int(nanoseconds / 1_000_000_000)
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    // 23:59:60 is the only time that reaches 24 hours.
    let (minutes, second) =
      seconds == 86_400 ? (1_439, 60) : (seconds / 60, seconds % 60)
    var text = "\(day)T\(two(minutes / 60)):\(two(minutes % 60)):\(two(second))"
    let fraction = Int(nanoseconds % 1_000_000_000)
    if fraction > 0 {
      var digits = FixedNumber.text(units: fraction, digits: 9).dropFirst(2)
      while digits.last == "0" { digits.removeLast() }
      text += "." + digits
    }
    return text + "Z"
  }
}

extension CalendarDate {
  /// Reads `2012-08-10` and nothing else.
  public init?(fullDate text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Instant.digits(Substring(parts[0]), count: 4),
      let month = Instant.digits(Substring(parts[1]), count: 2),
      let day = Instant.digits(Substring(parts[2]), count: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
