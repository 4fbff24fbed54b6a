import Values

/// Days within the words of a note: 2024年3月1日, 2025-03, 2024年底, 2026年第二季度.
enum DaySpan {
  /// The days that a text names from a place on, and where it goes on after them; nil where none
  /// begin there.
  static func scan(
    _ scalars: [Unicode.Scalar], from place: Int
  ) -> (days: ClosedRange<CalendarDate>, end: Int)? {
    var scanner = Scanner(scalars: scalars, place: place)
    guard let year = scanner.number(digits: 4...4), (1950...2199).contains(year),
      let months = scanner.months(of: year),
      let first = CalendarDate(year: year, month: months.first, day: months.day ?? 1),
      let last = months.day == nil ? CalendarDate.endOfMonth(months.last, of: year) : first
    else { return nil }
    return (first...last, scanner.place)
  }

  private struct Scanner {
    let scalars: [Unicode.Scalar]
    var place: Int

    private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    mutating func number(digits: ClosedRange<Int>) -> Int? {
      var (value, count) = (0, 0)
      while let scalar = next, ("0"..."9").contains(scalar), count < digits.upperBound {
        value = value * 10 + Int(scalar.value - 0x30)
        count += 1
        place += 1
      }
      return digits.contains(count) ? value : nil
    }

    mutating func take(_ word: String) -> Bool {
      guard place < scalars.count, scalars[place...].starts(with: word.unicodeScalars) else {
        return false
      }
      place += word.unicodeScalars.count
      return true
    }

    /// The months after a year, and the day where one is named.
    mutating func months(of year: Int) -> (first: Int, last: Int, day: Int?)? {
      if take("年") { return monthsInWords() }
      guard let separator = next, separator == "-" || separator == "/" || separator == "." else {
        return nil
      }
      place += 1
      guard let month = number(digits: 1...2), (1...12).contains(month) else { return nil }
      guard next == separator else { return (month, month, nil) }
      place += 1
      guard let day = number(digits: 1...2), (1...31).contains(day) else { return nil }
      return (month, month, day)
    }

    private mutating func monthsInWords() -> (first: Int, last: Int, day: Int?)? {
      for (words, first, last) in DaySpan.seasons {
        for word in words where take(word) { return (first, last, nil) }
      }
      let start = place
      guard let month = number(digits: 1...2), (1...12).contains(month), take("月") else {
        place = start
        return (1, 12, nil)
      }
      for word in ["份", "上旬", "中旬", "下旬", "初", "中", "底", "末"] where take(word) {
        return (month, month, nil)
      }
      let dayStart = place
      guard let day = number(digits: 1...2), (1...31).contains(day), take("日") || take("号") else {
        place = dayStart
        return (month, month, nil)
      }
      return (month, month, day)
    }
  }

  /// Words for parts of a year. What is called its end or beginning may be any day near it, so the
  /// whole year stands for them.
  private static let seasons: [([String], Int, Int)] = [
    (["上半年"], 1, 6), (["下半年"], 7, 12),
    (["第一季度", "一季度", "第1季度", "1季度"], 1, 3),
    (["第二季度", "二季度", "第2季度", "2季度"], 4, 6),
    (["第三季度", "三季度", "第3季度", "3季度"], 7, 9),
    (["第四季度", "四季度", "第4季度", "4季度"], 10, 12),
    (["年初", "年中", "年底", "年末", "初", "中", "底", "末", "内", "度"], 1, 12),
  ]
}
