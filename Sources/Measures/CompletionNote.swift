import Values

/// What a text in a column of completion (竣工) says where it is no day.
enum CompletionNote {
  /// True where works are completed, false where they are not; nil where the text does not say.
  static func isCompleted(_ plain: String, asOf: CalendarDate?) -> Bool? {
    guard let clauses = vocabulary.clauses(of: plain), clauses.count == 1 else { return nil }
    var has: Set<Kind> = []
    var days: ClosedRange<CalendarDate>?
    for lexeme in clauses[0] {
      switch lexeme {
      case .word(let kind): has.insert(kind)
      case .days(let span):
        guard days == nil else { return nil }
        days = span
      case .part: return nil
      }
    }
    guard let days else {
      if has.contains(.plan) { return nil }
      // What is not accepted yet may stand there.
      if has.contains(.not) { return has.contains(.accepted) ? nil : false }
      return has.contains(.completed) || has.contains(.accepted) ? true : nil
    }
    guard !has.contains(.not), let asOf else { return nil }
    if days.lowerBound > asOf { return false }
    return days.upperBound <= asOf && !has.contains(.plan) ? true : nil
  }

  private enum Kind: Sendable { case not, completed, accepted, plan, filler }

  private static let vocabulary = Vocabulary<Kind>([
    (
      .not,
      [
        "未", "尚未", "仍未", "还未", "暂未", "没有", "没", "否", "未动工", "未开工", "尚未动工", "尚未开工", "未建",
        "未建设", "no", "not", "notyet",
      ]
    ),
    (
      .completed,
      [
        "竣工", "完工", "建成", "建成投产", "投产", "投入使用", "交付使用", "是",
        "yes", "completed", "built",
      ]
    ),
    (.accepted, ["竣工验收", "竣工备案", "竣工验收备案", "验收", "验收合格"]),
    (.plan, ["计划", "预计", "拟", "将"]),
    (.filler, ["已", "已经", "已于", "于", "通过", "已通过", "全部", "项目", "该项目", "日", "完成", "已完成"]),
  ])
}
