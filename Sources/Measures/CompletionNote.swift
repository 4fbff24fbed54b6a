import Values

/// What a text in a column of completion (竣工) says where it is no day.
enum CompletionNote {
  /// Whether works go on.
  static func isUnderWay(_ plain: String) -> Bool { underWay.contains(plain) }

  /// Whether a text that does not say may be of works all the same: 办理验收手续, and 约2022, since
  /// figures in such a column are of days. 不涉及 and 未验收 stand beside land on which nothing was
  /// built too.
  static func mayBeOfWorks(_ plain: String) -> Bool {
    !unaccepted.contains(plain)
      && (plain.contains(where: \.isNumber) || plain.hasAny(of: ofWorks))
  }

  /// True where works are completed, false where they are not; nil where the text does not say, or
  /// is of what stood there before the `contract`.
  static func isCompleted(
    _ plain: String, asOf: CalendarDate?, contract: CalendarDate? = nil
  ) -> Bool? {
    if underWay.contains(plain) { return false }
    guard let (has, days) = said(plain) else { return nil }
    guard let days else {
      if has.contains(.plan) { return nil }
      // What is not accepted yet may stand there.
      if has.contains(.not) { return has.contains(.accepted) ? nil : false }
      return has.contains(.completed) || has.contains(.accepted) ? true : nil
    }
    guard !has.contains(.not), let asOf else { return nil }
    if days.lowerBound > asOf { return false }
    if let contract, days.upperBound < contract { return nil }
    return days.upperBound <= asOf && !has.contains(.plan) ? true : nil
  }

  /// The days among which works were completed; nil where the text names none, denies it or plans.
  static func days(_ plain: String) -> ClosedRange<CalendarDate>? {
    guard let (has, days) = said(plain), !has.contains(.not), !has.contains(.plan) else {
      return nil
    }
    return days
  }

  /// What one clause says, and its days; nil where a word is not known.
  private static func said(_ plain: String) -> (Set<Kind>, ClosedRange<CalendarDate>?)? {
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
    return (has, days)
  }

  private enum Kind: Sendable { case not, completed, accepted, plan, filler }

  private static let vocabulary = Vocabulary<Kind>([
    (
      .not,
      [
        "未", "尚未", "仍未", "还未", "暂未", "没有", "没", "否", "未动工", "未开工", "尚未动工", "尚未开工", "未建", "未建设",
        "未建成",
        "未建好", "未建完", "未开工建设", "未动工建设", "尚未开工建设", "尚未动工建设", "no", "not", "notyet",
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
    (
      .filler,
      [
        "已", "已经", "已于", "于", "通过", "已通过", "全部", "项目", "该项目", "日", "完成", "已完成", "逾期", "超期", "至今",
        "仍", "目前",
      ]
    ),
  ])
  private static let underWay: Set<String> = [
    "在建", "在建中", "在建未竣工", "未竣工在建", "建设中", "施工中", "正在建设", "正在施工", "正常施工", "正常建设",
    "underconstruction",
  ]
  private static let unaccepted: Set<String> = [
    "未验收", "尚未验收", "未竣工验收", "尚未竣工验收", "未竣工备案", "未竣工验收备案",
  ]
  private static let ofWorks = [
    "竣", "验", "完工", "完成", "建", "投产", "使用", "封顶", "施工", "交付", "年", "月", "日",
  ]
}
