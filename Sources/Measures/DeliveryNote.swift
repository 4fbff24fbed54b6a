import Values

/// What a note in words says of the delivery of land (交地).
///
/// Article 8 (1): land that is not delivered as agreed is the government's side. A note with a word
/// that is not known says nothing.
enum DeliveryNote: Hashable {
  /// With the day, where the note names one.
  case delivered(CalendarDate?)
  /// On a day of a month or a year.
  case deliveredWithin(ClosedRange<CalendarDate>)
  /// 按期交地: by the day that was agreed.
  case deliveredInTime
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
    let parts = sayings.compactMap { saying -> (Part, ClosedRange<CalendarDate>?)? in
      if case .part(let part, let days) = saying { (part, days) } else { nil }
    }
    if !parts.isEmpty { return together(parts, of: sayings, isUndelivered) }
    let days = sayings.compactMap { if case .delivered(let days) = $0 { days } else { nil } }
    let isInTime = sayings.contains(.inTime)
    let isDelivered =
      isInTime || sayings.contains { if case .delivered = $0 { true } else { false } }
    switch (isDelivered, isUndelivered) {
    case (true, false):
      guard days.count < 2 else { return .unknown }
      guard let days = days.first else { return isInTime ? .deliveredInTime : .delivered(nil) }
      return delivered(days)
    case (false, true): return .undelivered
    default: return .unknown
    }
  }

  private enum Saying: Hashable {
    case delivered(ClosedRange<CalendarDate>?)
    /// A part that is delivered.
    case part(Part, ClosedRange<CalendarDate>?)
    case inTime, undelivered, neutral, unclear
  }

  private enum Part: Hashable {
    /// 部分: there is another, of which it is not said.
    case some
    /// 剩余: with what was delivered before it is the whole.
    case rest
    /// 一期, A区: nobody knows whether they are all.
    case numbered
  }

  /// What parts that are delivered make of the whole. 已交地(部分): one that is delivered leaves one
  /// that is not, unless the rest is told to be; 一期已交地,二期未交地 says so itself. The rest is
  /// delivered last, and the whole with it.
  private static func together(
    _ parts: [(part: Part, days: ClosedRange<CalendarDate>?)], of sayings: [Saying],
    _ isUndelivered: Bool
  ) -> DeliveryNote {
    let rests = parts.filter { $0.part == .rest }
    guard let rest = rests.first else {
      return isUndelivered || parts.contains { $0.part == .some } ? .undelivered : .unknown
    }
    let isWhole = sayings.allSatisfy {
      switch $0 {
      case .part, .neutral: true
      default: false
      }
    }
    guard isWhole, rests.count == 1 else { return .unknown }
    guard let days = rest.days else { return .delivered(nil) }
    for case let other? in parts.map(\.days) where other.upperBound > days.upperBound {
      return .unknown
    }
    return delivered(days)
  }

  private static func delivered(_ days: ClosedRange<CalendarDate>) -> DeliveryNote {
    days.lowerBound == days.upperBound ? .delivered(days.lowerBound) : .deliveredWithin(days)
  }

  private static func saying(of clause: [Vocabulary<Kind>.Lexeme]) -> Saying {
    var has: Set<Kind> = []
    var days: [ClosedRange<CalendarDate>] = []
    for lexeme in clause {
      switch lexeme {
      case .word(let kind):
        has.insert(kind)
        if kind == .handed { has.formUnion([.delivered, .done]) }
        if kind == .inTime { has.insert(.done) }
      case .days(let span): days.append(span)
      case .part: has.insert(.numbered)
      }
    }
    if has.contains(.paper) || has.contains(.late) { return .neutral }
    if has.contains(.undelivered) { return days.isEmpty ? .undelivered : .unclear }
    guard has.contains(.delivered) else {
      if let part = part(of: has), part != .rest, !has.contains(.not), days.count < 2 {
        return .part(part, days.first)
      }
      if has.contains(.rest) { return .unclear }
      if days.isEmpty, !has.contains(.not) { return .neutral }
      return days.count == 1 && has.isSubset(of: [.filler, .done])
        ? .delivered(days[0]) : .unclear
    }
    if has.contains(.not) { return days.isEmpty ? .undelivered : .unclear }
    guard days.count < 2 else { return part(of: has) == .some ? .part(.some, nil) : .unclear }
    if let part = part(of: has) { return .part(part, days.first) }
    guard let span = days.first else {
      if has.contains(.inTime) { return .inTime }
      return has.contains(.done) ? .delivered(nil) : .unclear
    }
    return .delivered(span)
  }

  /// 剩余部分, 一期部分: the word that limits the other.
  private static func part(of has: Set<Kind>) -> Part? {
    if has.contains(.rest) { return .rest }
    if has.contains(.part) { return .some }
    return has.contains(.numbered) ? .numbered : nil
  }

  private enum Kind: Sendable {
    case not, delivered, undelivered
    /// 净地交付: the manner in which it was delivered.
    case handed
    case done
    /// 按期: by the day that was agreed.
    case inTime
    case part, rest, numbered, paper, late, filler
  }

  private static let whole: [String: Bool] = [
    "未交地": false, "尚未交地": false, "没有": false, "否": false, "尚未": false, "未交": false, "no": false,
    "已交地": true, "已交": true, "是": true, "已交付": true, "yes": true, "delivered": true,
  ]
  private static let vocabulary = Vocabulary<Kind>([
    (
      .undelivered,
      [
        "待交地", "待交付", "待移交", "政府未交", "政府未交地", "政府未交付", "政府未交付土地", "政府未移交", "净地条件未达到", "未达到净地条件",
        "不具备净地条件", "未具备净地条件", "不具备交地条件",
        "未具备交地条件", "未达到交地条件", "正在征拆", "正在拆迁", "征拆未完成", "拆迁未完成", "征地拆迁未完成", "未完成征拆", "未完成拆迁",
        "未完成征地拆迁", "未净地", "非净地", "交地未完成", "交地手续未完成", "交地手续未办理", "交地确认书未签订", "未签订交地确认书",
        "未签交地确认书", "notdelivered", "notyetdelivered", "undelivered",
      ]
    ),
    (.late, ["未按期交地", "未按约定交地", "未按时交地", "未按期交付", "未按时交付", "未按约定交付", "逾期交地", "延期交地", "延迟交地"]),
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
        "交地", "交付", "移交", "交付使用", "补交", "补交地", "交地手续", "交付手续", "土地交付", "签订交地确认书", "签署交地确认书",
        "签交地确认书", "交地确认",
      ]
    ),
    (
      .handed,
      [
        "净地交付", "净地移交", "净地交地", "现状交付", "现状移交", "现状交地", "交地确认书已签", "交地确认书已签订", "交地确认书已签署",
      ]
    ),
    (.inTime, ["按期", "按时", "如期", "按约定", "已按期", "已按时", "已如期", "已按约定"]),
    (.part, ["部分", "局部", "大部分"]),
    (.rest, ["剩余", "其余", "剩余部分", "其余部分"]),
    (.done, ["已", "已经", "现已", "已于", "完成", "已完成", "已办理", "已全部", "均已"]),
    (
      .filler,
      [
        "于", "土地", "地块", "该地块", "宗地", "项目", "政府", "因", "至今", "目前", "仍", "暂", "全部", "情况", "日", "实际",
        "由政府",
        "受让人", "受让方", "竞得人", "用地单位", "使用权人", "土地使用权人", "企业", "给",
      ]
    ),
  ])
}
