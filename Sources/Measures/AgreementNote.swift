import Values

/// What stands in a column of agreed days in place of one.
enum AgreementNote: Hashable {
  /// No day is agreed, or none clearly: Article 22 then takes a year from delivery.
  case none
  /// 交地后12个月内: so long after delivery.
  case afterDelivery(months: Int)
  case unknown

  init(_ note: String) {
    let plain = MatchingText.plain(note)
    if Self.nothings.contains(plain) {
      self = .none
    } else if let months = Self.monthsAfterDelivery(plain) {
      self = .afterDelivery(months: months)
    } else {
      self = .unknown
    }
  }

  /// 自交地之日起一年内动工; nil for any other words.
  private static func monthsAfterDelivery(_ plain: String) -> Int? {
    var rest = Substring(plain)
    _ = take(["自", "从", "于"], from: &rest)
    guard take(["实际交付土地", "土地实际交付", "土地交付", "交付土地", "实际交地", "交地", "交付"], from: &rest)
    else { return nil }
    _ = take(["之日", "日"], from: &rest)
    guard take(["起算", "起", "之后", "后"], from: &rest) else { return nil }
    guard let count = number(&rest) else { return nil }
    let isYears = take(["年"], from: &rest)
    guard isYears || take(["个月", "月"], from: &rest) else { return nil }
    _ = take(["以内", "之内", "内"], from: &rest)
    _ = take(["动工开发", "动工建设", "开工建设", "动工", "开工"], from: &rest)
    return rest.isEmpty ? count * (isYears ? 12 : 1) : nil
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
    for (word, number) in numerals where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      return number
    }
    return nil
  }

  /// Those of two characters first.
  private static let numerals: [(String, Int)] = [
    ("十二", 12), ("十八", 18), ("一", 1), ("二", 2), ("两", 2), ("三", 3), ("四", 4), ("五", 5),
    ("六", 6), ("七", 7), ("八", 8), ("九", 9), ("十", 10),
  ]
  private static let nothings: Set<String> = [
    "未约定", "没有约定", "无约定", "未作约定", "未做约定", "未明确", "不明确", "未明确约定", "约定不明", "约定不明确", "合同未约定",
    "合同未明确", "未约定开工时间", "没有约定开工时间", "未约定动工时间", "notagreed", "noneagreed",
  ]
}
