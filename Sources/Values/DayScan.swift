/// The common spellings of a day, read in one pass over the bytes without any allocation.
enum DayScan {
  /// `2020-03-05`, `2020/3/5`, `2020.3.5` and `2020年3月5日` and nothing else; nil for every other
  /// text and for days that do not exist, which then need a closer look.
  static func day(_ text: String) -> CalendarDate? {
    guard text.utf8.count <= 17 else { return nil }
    return day(text.utf8.span)
  }

  /// The same of bytes of UTF-8.
  static func day(_ bytes: Span<UInt8>) -> CalendarDate? {
    guard bytes.count <= 17 else { return nil }
    var position = 0
    func next() -> UInt8? {
      guard position < bytes.count else { return nil }
      position += 1
      return bytes[position - 1]
    }
    /// A number of one or two digits and the byte after it.
    func oneOrTwoDigits() -> (value: Int, next: UInt8?)? {
      guard let first = next(), first &- 0x30 <= 9 else { return nil }
      let tens = Int(first - 0x30)
      guard let second = next() else { return (tens, nil) }
      guard second &- 0x30 <= 9 else { return (tens, second) }
      return (tens * 10 + Int(second - 0x30), next())
    }
    var year = 0
    for _ in 0..<4 {
      guard let byte = next(), byte &- 0x30 <= 9 else { return nil }
      year = year * 10 + Int(byte - 0x30)
    }
    guard let separator = next() else { return nil }
    let isChinese = separator == 0xE5
    if isChinese {
      guard next() == 0xB9, next() == 0xB4 else { return nil }
    } else if separator != UInt8(ascii: "-"), separator != UInt8(ascii: "/"),
      separator != UInt8(ascii: ".")
    {
      return nil
    }
    guard let (month, afterMonth) = oneOrTwoDigits() else { return nil }
    if isChinese {
      guard afterMonth == 0xE6, next() == 0x9C, next() == 0x88 else { return nil }
    } else if afterMonth != separator {
      return nil
    }
    guard let (day, afterDay) = oneOrTwoDigits() else { return nil }
    if isChinese {
      guard afterDay == 0xE6, next() == 0x97, next() == 0xA5,
        next() == nil
      else { return nil }
    } else if afterDay != nil {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }
}
