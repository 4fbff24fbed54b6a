import Values

/// What a note in words says of the start of works.
///
/// Article 30: works have begun when piles are driven or a pit is dug. A fence, a levelled site or
/// a temporary building is no start, whatever it is called. Works that are not finished have
/// begun, and a part that has not begun does not undo the part that has. Words that are not known
/// say nothing, and so does every word of doubt.
enum StartNote {
  /// Nil where the note says nothing, or both. `plain` is in the form of `MatchingText.plain`.
  static func state(of plain: String) -> IdleClock.StartState? {
    if let known = usual[plain] { return known }
    if plain.hasAny(of: doubts) { return nil }
    var (isStarted, isNot) = (false, false)
    for clause in Clauses.of(plain) {
      switch saying(of: clause) {
      case .started: isStarted = true
      case .notStarted: isNot = true
      case .partNotStarted, nil: break
      }
    }
    if plain.hasAny(of: beforeStart) { isStarted = false }
    switch (isStarted, isNot) {
    case (true, false): return .started
    case (false, true): return .notStarted
    default: return nil
    }
  }

  private enum Saying { case started, notStarted, partNotStarted }

  private static func saying(of clause: String) -> Saying? {
    if let known = usual[clause] { return known == .started ? .started : .notStarted }
    if clause.hasAny(of: intents) { return nil }
    for word in negated {
      guard let (before, after) = clause.around(word) else { continue }
      if after.hasPrefix("完") || after.hasPrefix("毕") { return .started }
      // 未建 alone is a plot without buildings; 未建围墙 is one without a fence.
      if word == "未建", !after.isEmpty { continue }
      if before.endsWithAny(of: denials) || after.hasAny(of: ["不", "无", "非", "以外", "除外"]) {
        return nil
      }
      if namesYear(before) { return nil }
      return isPart(before) || isPart(after) ? .partNotStarted : .notStarted
    }
    if clause.hasAny(of: unfinished) { return clause.hasAny(of: ["不", "非"]) ? nil : .started }
    for word in affirmed {
      guard let (before, after) = clause.around(word) else { continue }
      if before.hasAny(of: ["未", "没", "无", "不", "非", "否", "not", "存"]) { return nil }
      if after.hasAny(of: ["未", "没", "无", "不", "非", "否", "not"]) { return nil }
      return .started
    }
    return clause.endsWithAny(of: ["施工中", "建设中"]) && !clause.hasAny(of: ["未", "没", "不", "非"])
      ? .started : nil
  }

  /// 二期未动工 tells nothing of the first phase, 逾期未动工 all of the plot.
  private static func isPart(_ text: String) -> Bool {
    if text.hasAny(of: parts) { return true }
    guard let (before, _) = text.around("期"), let last = before.unicodeScalars.last else {
      return false
    }
    return "一二三四五六七八九十首前后各分0123456789".unicodeScalars.contains(last)
  }

  /// What was so in a year need not be so on the day of judgement.
  private static func namesYear(_ text: String) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      run = ("0"..."9").contains(scalar) ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  private static let usual: [String: IdleClock.StartState] = [
    "未动工": .notStarted, "未开工": .notStarted, "尚未动工": .notStarted, "尚未开工": .notStarted,
    "没有": .notStarted, "无": .notStarted, "否": .notStarted, "尚未": .notStarted, "no": .notStarted,
    "notstarted": .notStarted, "notyetstarted": .notStarted, "已动工": .started, "已开工": .started,
    "是": .started, "yes": .started, "在建": .started, "已建": .started, "已竣工": .started,
    "started": .started, "underconstruction": .started,
  ]
  private static let doubts = [
    "是否", "疑似", "可能", "不详", "不明", "待核", "待查", "待定", "未核", "法核", "未经核", "存疑", "据称", "?",
    "unknown", "unclear", "maybe", "unverified", "notverified", "whether",
  ]
  /// A clause of what is not recorded, or is meant, asked or granted to be done.
  private static let intents = [
    "记录", "资料", "报送", "上报", "建议", "收回", "拟", "计划", "预计", "即将", "准备", "申请", "批准", "许可", "同意", "要求",
    "应当", "应于", "应在", "须", "责令", "如", "若", "限期", "承诺", "通知", "record", "plan", "expected", "apply",
    "permit", "approv", "will", "tostart",
  ]
  private static let negated = [
    "未动工", "未开工", "未施工", "未建设", "未开发", "没有动工", "没有开工", "没有施工", "没有建设", "没有开发", "未建", "notstarted",
    "notyetstarted",
  ]
  private static let unfinished = [
    "未竣工", "未完工", "未建成", "未建完", "未建好", "没有竣工", "没有完工", "没有建成",
  ]
  private static let affirmed = [
    "已动工", "已开工", "已施工", "已竣工", "已完工", "已建成", "已建设", "已投产", "正在施工", "正在建设", "在建", "started",
    "underconstruction",
  ]
  private static let denials = [
    "非", "不是", "不属于", "不属", "不存在", "未发现", "无", "没有", "未见", "不能认定", "不能认定为", "无法认定", "否认", "排除",
  ]
  private static let parts = [
    "部分", "地下", "楼", "标段", "剩余", "其余", "余下", "配套", "主体", "桩", "基坑", "基础", "面积", "一区", "二区", "phase",
    "part", "tower", "block", "basement", "rest",
  ]
  private static let beforeStart = [
    "围墙", "围挡", "围蔽", "场平", "平整", "临时", "临建", "三通一平", "五通一平", "七通一平",
    "fence", "hoarding", "levelled", "leveled", "clearing", "cleared", "temporary",
  ]
}
