import Values

/// What stands in a column of agreed days in place of one.
enum AgreementNote {
  /// True where the text says that no day is agreed, or none clearly: Article 22 then takes a year
  /// from delivery.
  static func saysNone(_ note: String) -> Bool { none.contains(MatchingText.plain(note)) }

  private static let none: Set<String> = [
    "未约定", "没有约定", "无约定", "未作约定", "未做约定", "未明确", "不明确", "未明确约定", "约定不明", "约定不明确", "合同未约定", "合同未明确",
    "未约定开工时间", "没有约定开工时间", "未约定动工时间", "notagreed", "noneagreed",
  ]
}
