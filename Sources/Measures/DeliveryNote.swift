import Values

/// What a note in words says of the delivery of land (交地).
///
/// Article 8 (1): land that is not delivered as agreed is the government's side. A note with a word
/// that is not known says nothing.
enum DeliveryNote: Hashable {
  /// With the day, where the note names one; of a month or a year its last, so that nobody is
  /// blamed for days on which the land may not have been delivered yet.
  case delivered(CalendarDate?)
  /// The land, or a part of it.
  case undelivered
  case unknown

  init(_ note: String) {
    let plain = MatchingText.plain(note)
    if let known = Self.whole[plain] {
      self = known ? .delivered(nil) : .undelivered
      return
    }
    guard let clauses = Self.vocabulary.clauses(of: plain) else {
      self = .unknown
      return
    }
    self = Self.together(clauses.map(Self.saying))
  }

  private static func together(_ sayings: [Saying]) -> DeliveryNote {
    if sayings.contains(.unclear) { return .unknown }
    let isUndelivered = sayings.contains(.undelivered)
    let days = sayings.compactMap { if case .delivered(let day) = $0 { day } else { nil } }
    let isDelivered = sayings.contains { if case .delivered = $0 { true } else { false } }
    switch (isDelivered, isUndelivered) {
    case (true, false): return days.count < 2 ? .delivered(days.first) : .unknown
    case (false, true): return .undelivered
    default: return .unknown
    }
  }

  private enum Saying: Hashable {
    case delivered(CalendarDate?)
    case undelivered, neutral, unclear
  }

  private static func saying(of clause: [Vocabulary<Kind>.Lexeme]) -> Saying {
    var has: Set<Kind> = []
    var days: [ClosedRange<CalendarDate>] = []
    for lexeme in clause {
      switch lexeme {
      case .word(let kind): has.insert(kind)
      case .days(let span): days.append(span)
      case .part: has.insert(.part)
      }
    }
    if has.contains(.paper) || has.contains(.late) { return .neutral }
    if has.contains(.undelivered) { return days.isEmpty ? .undelivered : .unclear }
    guard has.contains(.delivered) else {
      if days.isEmpty, !has.contains(.not) { return .neutral }
      return days.count == 1 && has.isSubset(of: [.filler, .done])
        ? .delivered(days[0].upperBound) : .unclear
    }
    if has.contains(.not) { return days.isEmpty ? .undelivered : .unclear }
    // A part that is delivered leaves one that is not.
    if has.contains(.part) { return .undelivered }
    guard days.count < 2 else { return .unclear }
    guard let span = days.first else { return has.contains(.done) ? .delivered(nil) : .unclear }
    return .delivered(span.upperBound)
  }

  private enum Kind: Sendable { case not, delivered, undelivered, done, part, paper, late, filler }

  private static let whole: [String: Bool] = [
    "未交地": false, "尚未交地": false, "没有": false, "否": false, "尚未": false, "未交": false, "no": false,
    "已交地": true, "已交": true, "是": true, "已交付": true, "yes": true, "delivered": true,
  ]
  private static let vocabulary = Vocabulary<Kind>([
    (
      .undelivered,
      [
        "待交地", "待交付", "待移交", "政府未交", "净地条件未达到", "未达到净地条件", "不具备净地条件", "未具备净地条件", "不具备交地条件",
        "未具备交地条件", "未达到交地条件", "正在征拆", "正在拆迁", "征拆未完成", "拆迁未完成", "征地拆迁未完成", "未完成征拆", "未完成拆迁",
        "未完成征地拆迁", "未净地", "非净地", "交地未完成", "交地手续未完成", "交地手续未办理", "交地确认书未签订", "未签订交地确认书",
        "未签交地确认书", "notdelivered", "notyetdelivered", "undelivered",
      ]
    ),
    (.late, ["未按期交地", "未按约定交地", "未按时交地", "逾期交地", "延期交地", "延迟交地"]),
    (
      .paper,
      [
        "未交付发票", "票据未交付", "发票未交付", "未开具发票", "未办证", "未办理不动产权证", "未办理登记", "已办证", "未缴清价款", "已缴清价款",
      ]
    ),
    (
      .not,
      [
        "未", "尚未", "仍未", "还未", "暂未", "没有", "没", "未能", "尚未能", "无法", "不能", "暂未能", "暂无法", "未办理",
        "尚未办理",
        "未完成", "尚未完成", "未实际",
      ]
    ),
    (
      .delivered,
      [
        "交地", "交付", "移交", "净地交付", "净地移交", "净地交地", "交付使用", "补交", "补交地", "交地手续", "交付手续", "土地交付",
        "签订交地确认书",
        "签署交地确认书", "交地确认",
      ]
    ),
    (.part, ["部分", "局部", "大部分", "剩余", "其余"]),
    (.done, ["已", "已经", "现已", "已于", "已按期", "已按约定", "完成", "已完成", "已办理", "已全部", "均已"]),
    (
      .filler,
      [
        "于", "土地", "地块", "该地块", "宗地", "项目", "政府", "因", "至今", "目前", "仍", "暂", "全部", "按期", "情况", "日",
        "实际", "由政府",
      ]
    ),
  ])
}
