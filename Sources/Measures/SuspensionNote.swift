import Values

/// What a note in words says of a standstill of works (停工).
///
/// A day of a standstill tells when works stopped, not that they still stand still: a note beside
/// it may tell that they went on. A note of which a word is not known may be such a one.
enum SuspensionNote: Hashable {
  /// Works stand still, since a day within these where the note names one.
  case standstill(ClosedRange<CalendarDate>?)
  /// They were taken up again, on a day within these where the note names one.
  case resumed(ClosedRange<CalendarDate>?)
  /// They go on, or never stopped.
  case goingOn
  /// They are completed, and stand still for that reason.
  case finished
  /// Days, and no word of what was on them: of a standstill where the column is one of its days.
  case days(ClosedRange<CalendarDate>)
  /// Of the start of works alone, or nothing.
  case silent
  case unknown

  /// `plain` is in the form of `MatchingText.plain`; a day after `asOf` has not come yet.
  init(_ plain: String, asOf: CalendarDate?) {
    if let known = Self.whole[plain] {
      self = known
      return
    }
    guard let clauses = Self.vocabulary.clauses(of: plain) else {
      self = .unknown
      return
    }
    let all = Set(clauses.map { Self.saying(of: $0, asOf) }).subtracting([.silent])
    // 2024年6月,停工: a clause of days alone is of what the others say.
    let said = all.filter { if case .days = $0 { false } else { true } }
    if said.isEmpty {
      self = all.count > 1 ? .unknown : all.first ?? .silent
      return
    }
    // 曾停工,现已复工: what was taken up again had stopped.
    let others = said.filter { if case .standstill = $0 { false } else { true } }
    let resumed = others.filter { if case .resumed = $0 { true } else { false } }
    if resumed.count == 1, others.isSubset(of: resumed.union([.goingOn])) {
      self = resumed.first ?? .unknown
    } else {
      self = said.count == 1 ? said.first ?? .unknown : .unknown
    }
  }

  /// False where works go on; nil where the note says nothing of it, or that they stand still
  /// without a day.
  static func isSuspended(_ note: String, asOf: CalendarDate?) -> Bool? {
    guard let plain = MatchingText.note(note) else { return nil }
    switch SuspensionNote(plain, asOf: asOf) {
    case .resumed, .goingOn, .finished: return false
    case .standstill, .days, .silent, .unknown: return nil
    }
  }

  private static func saying(
    of clause: [Vocabulary<Kind>.Lexeme], _ asOf: CalendarDate?
  ) -> SuspensionNote {
    var has: Set<Kind> = []
    var days: [ClosedRange<CalendarDate>] = []
    for lexeme in clause {
      switch lexeme {
      case .word(let kind): has.insert(kind)
      case .days(let span): days.append(span)
      case .part: has.insert(.part)
      }
    }
    let said = has.subtracting([.filler, .not, .plan])
    // 部分复工: what goes on in part stands still in part.
    guard said.count <= 1, days.count <= 1 else { return .unknown }
    let isAhead = days.first.map { day in asOf.map { day.lowerBound > $0 } ?? false } ?? false
    // A month that holds the day judged: it may have come or not.
    if let days = days.first, let asOf, days.lowerBound <= asOf, asOf < days.upperBound {
      return .unknown
    }
    switch (said.first, has.contains(.not), has.contains(.plan) || isAhead) {
    case (.stop?, false, false): return .standstill(days.first)
    // 未停工; a standstill that is planned is none yet.
    case (.stop?, true, false): return days.isEmpty ? .goingOn : .unknown
    case (.resumption?, false, false): return .resumed(days.first)
    // 尚未复工, 计划复工: they stand still until then.
    case (.resumption?, true, false): return days.isEmpty ? .standstill(nil) : .unknown
    case (.resumption?, false, true): return .standstill(nil)
    case (.going?, false, false): return days.isEmpty ? .goingOn : .unknown
    case (.finish?, false, false): return .finished
    // 未竣工 says nothing of whether anybody works.
    case (.finish?, true, false), (.start?, false, false): return .silent
    case (nil, false, false): return days.first.map { .days($0) } ?? .silent
    default: return .unknown
    }
  }

  private enum Kind: Sendable {
    case not, plan, stop, resumption, going, finish, start, part, filler
  }

  /// Notes that are one word, most of all there are.
  private static let whole: [String: SuspensionNote] = [
    "停工": .standstill(nil), "已停工": .standstill(nil), "是": .standstill(nil),
    "yes": .standstill(nil), "已复工": .resumed(nil), "否": .goingOn, "没有": .goingOn,
    "无": .goingOn, "no": .goingOn, "notsuspended": .goingOn, "nostandstill": .goingOn,
    "未停工": .goingOn, "正常": .goingOn, "正常施工": .goingOn, "在建": .goingOn,
    "已动工": .silent, "已开工": .silent, "started": .silent,
  ]
  /// What a note on the start of works has that is no bare word of the start.
  static let ofStandstill = ["复", "恢复", "续", "重新", "停", "止", "在建", "施工", "建设中", "竣工", "完工", "建成"]
  private static let vocabulary = Vocabulary<Kind>([
    (.not, ["未", "尚未", "仍未", "还未", "从未", "一直未", "暂未", "没有", "没", "无", "未能", "未曾", "无法", "不能"]),
    (.plan, ["计划", "计划于", "预计", "预计于", "拟", "拟于", "将", "将于", "准备", "待"]),
    (
      .stop,
      [
        "停工", "停建", "中止", "中止建设", "中止开发", "中止施工", "中止开发建设", "停止施工", "停止建设", "暂停施工", "暂停建设",
        "停滞", "中途停工", "烂尾", "停工停建", "suspended", "standstill", "stopped",
      ]
    ),
    (
      .resumption,
      [
        "复工", "复建", "续建", "恢复施工", "恢复建设", "恢复开发", "恢复动工", "恢复开工", "重新开工", "重新动工", "重新施工", "复工复产",
        "resumed",
      ]
    ),
    (
      .going,
      [
        "在建", "在建中", "施工", "施工中", "建设中", "开发中", "正在施工", "正在建设", "正在开发", "正常", "正常施工", "正常建设",
        "正常开发", "正常推进", "持续施工", "持续建设", "underconstruction",
      ]
    ),
    (
      .finish,
      [
        "竣工", "竣工验收", "竣工备案", "完工", "建成", "建成投产", "投产", "投入使用", "交付使用", "completed",
      ]
    ),
    (.start, ["动工", "开工", "动工建设", "开工建设", "动工开发", "started"]),
    (.part, ["部分", "局部", "大部分", "其余", "剩余"]),
    (
      .filler,
      [
        "已", "已经", "现", "现已", "已于", "于", "自", "起", "日", "目前", "至今", "中", "后", "全面", "全部", "状态",
        "项目", "该项目", "本项目", "企业", "长期", "一直", "仍", "处于", "曾", "曾经", "工程", "现场", "通过", "因资金问题",
        "因资金原因",
        "因资金不足", "因资金短缺", "因企业原因", "因自身原因", "因市场原因", "资金问题", "资金原因", "资金短缺", "企业原因", "自身原因",
        "市场原因", "have", "has", "been", "works",
      ]
    ),
  ])
}
