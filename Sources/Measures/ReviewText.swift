import Values

/// What the review of a stated cause found. Only 经审核属实 in known words bears a cause out:
/// 部分属实, 属实性待定 and whatever stands beside it leave it open.
enum ReviewText {
  enum Finding { case borneOut, refuted, open }

  static func finding(of review: String) -> Finding {
    let plain = MatchingText.plain(review)
    if usual.contains(plain) { return .borneOut }
    if plain.hasAny(of: open) { return .open }
    if plain.hasAny(of: refuted) { return .refuted }
    var isBorneOut = false
    for clause in Clauses.of(plain) {
      if clause.hasAny(of: confirmed) { isBorneOut = true }
      let rest = clause.without(confirmed).without(fillers).unicodeScalars
      guard rest.allSatisfy({ ("0"..."9").contains($0) || "年月日-.号第".unicodeScalars.contains($0) })
      else { return .open }
    }
    return isBorneOut ? .borneOut : .open
  }

  private static let usual: Set<String> = ["经审核属实", "属实", "已审核属实", "审核通过", "verified", "confirmed"]
  private static let open = [
    "部分", "待", "疑", "是否", "尚", "未核实", "未经", "未审核", "审核中", "无法", "不能", "并非不", "?", "partly",
    "unverified", "unconfirmed", "notverified", "notconfirmed", "notyet",
  ]
  private static let refuted = [
    "不属实", "不实", "非属实", "不通过", "未通过", "不予认定", "不予认可", "不认定", "不认可", "rejected",
  ]
  private static let confirmed = [
    "属实", "审核通过", "审核认可", "予以认定", "予以认可", "verified", "confirmed",
  ]
  /// Who looked and how; none of them changes what was found.
  private static let fillers = [
    "自然资源主管部门", "规划和自然资源", "主管部门", "自然资源", "国土", "闲置原因", "政府原因", "原因", "情况", "书面", "现场", "审核", "核实",
    "审查", "核查", "调查", "复核", "查", "经", "已", "确", "均", "系", "为", "区", "市", "局", "bythe", "by",
    "authority",
  ]
}
