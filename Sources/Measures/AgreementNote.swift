import Values

/// What stands in a column of agreed days in place of one.
enum AgreementNote: Hashable {
  /// No day is agreed, or none clearly: Article 22 then takes a year from delivery.
  case none
  /// 交地后12个月内: so long after delivery.
  case afterDelivery(months: Int)
  /// 交地之日起180日内.
  case daysAfterDelivery(Int)
  case unknown

  init(_ note: String) {
    let plain = MatchingText.plain(note)
    if Self.nothings.contains(plain) {
      self = .none
    } else {
      self = Self.afterDelivery(plain) ?? .unknown
    }
  }

  /// The day that is so long after delivery; nil where the note says no such thing.
  func day(after delivery: CalendarDate) -> CalendarDate? {
    switch self {
    case .afterDelivery(let months): delivery.adding(months: months)
    case .daysAfterDelivery(let days): delivery.adding(days: days)
    case .none, .unknown: nil
    }
  }

  /// 自交地之日起一年内动工; nil for any other words.
  private static func afterDelivery(_ plain: String) -> AgreementNote? {
    var rest = Substring(plain)
    _ = take(["自", "从", "于"], from: &rest)
    guard take(deliveries, from: &rest) else { return nil }
    _ = take(["之日", "日"], from: &rest)
    guard take(["起算", "起", "之后", "后"], from: &rest) else { return nil }
    guard let period = period(&rest) else { return nil }
    _ = take(["以内", "之内", "内"], from: &rest)
    _ = take(["动工开发", "动工建设", "开工建设", "动工", "开工"], from: &rest)
    return rest.isEmpty ? period : nil
  }

  /// 12个月, 一年半, 半年, 180日.
  private static func period(_ rest: inout Substring) -> AgreementNote? {
    if take(["半年"], from: &rest) { return .afterDelivery(months: 6) }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if let days = Int(digits), (1...3_650).contains(days) {
      var tail = rest.dropFirst(digits.count)
      if take(["日", "天", "个自然日", "自然日"], from: &tail) {
        rest = tail
        return .daysAfterDelivery(days)
      }
    }
    guard let count = number(&rest) else { return nil }
    if take(["年半"], from: &rest) { return .afterDelivery(months: count * 12 + 6) }
    if take(["年"], from: &rest) { return .afterDelivery(months: count * 12) }
    return take(["个月", "月"], from: &rest) ? .afterDelivery(months: count) : nil
  }

  private static func take(_ words: [String], from rest: inout Substring) -> Bool {
    for word in words where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      return true
    }
    return false
  }

  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if let number = Int(digits), (1...120).contains(number) {
      rest = rest.dropFirst(digits.count)
      return number
    }
    return numeral(&rest)
  }

  /// 六, 十五, 二十四: up to 99.
  private static func numeral(_ rest: inout Substring) -> Int? {
    var tail = rest
    var value = tail.first.flatMap { numerals[$0] }
    if value != nil { tail = tail.dropFirst() }
    if tail.first == "十" {
      tail = tail.dropFirst()
      let ones = tail.first.flatMap { numerals[$0] }
      if ones != nil { tail = tail.dropFirst() }
      value = (value ?? 1) * 10 + (ones ?? 0)
    }
    if value != nil { rest = tail }
    return value
  }

  private static let numerals: [Character: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  /// The longer before those that they begin with.
  private static let deliveries = [
    "实际交付土地", "土地实际交付", "土地交付", "交付土地", "土地移交", "移交土地", "实际移交土地", "土地实际移交", "实际交地", "交地", "交付",
    "移交",
  ]
  private static let nothings: Set<String> = [
    "未约定", "没有约定", "无约定", "未作约定", "未做约定", "未明确", "不明确", "未明确约定", "约定不明", "约定不明确", "合同未约定",
    "合同未明确", "未约定开工时间", "没有约定开工时间", "未约定动工时间", "notagreed", "noneagreed",
  ]
}
