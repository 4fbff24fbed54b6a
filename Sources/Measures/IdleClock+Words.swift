import Values

// What files write in place of days and codes, compared without case and white space.

extension IdleClock {
  /// What a note says of the start; nil where it says nothing, or both.
  ///
  /// Article 30: works have begun when piles are driven or a pit is dug. A fence, a levelled site
  /// or a temporary building is no start, whatever it is called.
  static func startState(ofNote plain: String) -> StartState? {
    let saysNot =
      notStarted.contains(where: plain.hasPrefix) || ["无", "否", "no"].contains(plain)
      || notStartedAnywhere.contains(where: plain.contains)
    let saysStarted =
      (started.contains(where: plain.hasPrefix) || ["是", "yes"].contains(plain))
      && !beforeStart.contains(where: plain.contains)
    switch (saysNot, saysStarted) {
    case (true, false): return .notStarted
    case (false, true): return .started
    default: return nil
    }
  }

  private static let notStarted = [
    "未动工", "未开工", "未建", "未开发", "尚未", "没有", "notstarted",
  ]
  private static let notStartedAnywhere = [
    "未动工", "未开工", "未施工", "尚未建", "没有动工", "没有开工", "notstarted", "notyetstarted",
  ]
  private static let started = [
    "已动工", "已开工", "已竣工", "已建", "在建", "started", "underconstruction",
  ]
  private static let beforeStart = [
    "围墙", "围挡", "围蔽", "场平", "平整", "临时", "临建", "三通一平", "五通一平", "七通一平",
    "fence", "hoarding", "levelled", "leveled", "clearing", "cleared", "temporary",
  ]

  var causeState: CauseState {
    guard let cause = facts.cause, !cause.isEmpty else { return .none }
    let plain = MatchingText.plain(cause)
    let isOfArticle8 = Self.article8.contains(where: plain.contains)
    if !isOfArticle8, Self.holders.contains(where: plain.contains) { return .holder }
    guard let review = facts.causeReview else { return .claimed }
    let found = MatchingText.plain(review)
    if Self.refuted.contains(where: found.contains) { return .refused }
    guard !Self.pending.contains(where: found.contains),
      Self.confirmed.contains(where: found.contains)
    else { return .claimed }
    return isOfArticle8 ? .verified : .unlisted
  }

  /// The cases of Article 8: land not delivered as agreed or not cleared, plans modified, policy, petitions,
  /// military control and relics, other acts of government; natural disasters and force majeure.
  private static let article8 = [
    "政府", "规划", "交地", "交付", "未按约定", "净地", "征地", "征收", "拆迁", "拆除", "迁改", "管线", "政策", "信访", "军事",
    "管制",
    "文物", "考古", "不可抗力", "灾", "疫情", "第八条", "government", "plan", "deliver", "policy",
    "petition", "military", "relic", "archaeolog", "forcemajeure", "disaster", "flood",
    "earthquake", "article8",
  ]
  private static let holders = [
    "自身", "资金", "经营", "市场", "企业原因", "企业自", "使用权人原因", "受让人原因", "开发商", "holder",
    "ownreason", "funds", "funding", "financ", "market",
  ]

  private static let refuted = [
    "不属实", "未属实", "不实", "非属实", "不通过", "未通过", "不予", "notconfirmed", "rejected",
  ]
  /// What a review says that does not bear the cause out yet. 已审核 alone says that it was looked
  /// at, not what was found.
  private static let pending = [
    "未经", "未审核", "待审核", "审核中", "否", "无法", "notverified", "unverified", "unconfirmed",
  ]
  private static let confirmed = [
    "属实", "审核通过", "审核认可", "予以认定", "verified", "confirmed",
  ]
}
