import Values

/// What a mode of supply (供地方式) says of a contract and of its price.
enum SupplyMode {
  /// 出让 or 划拨, whose price Article 14 (1) is about.
  case granted
  /// Nothing is written of it: whether the price is one of Article 14 is not known.
  case unstated
  /// A lease, a contribution to capital, or words that are not known: no price of Article 14.
  case other
  /// 未供应, 储备: no right-holder.
  case none
  /// 收回, 流拍, 终止: whether there still is a contract is not known.
  case ended
  /// Words that are not known and begin as 未供应 does: 未办理用地手续.
  case unclear

  init(_ text: String?) {
    guard let text else {
      self = .unstated
      return
    }
    if Self.usual.contains(text) {
      self = .granted
      return
    }
    let plain = MatchingText.note(text)
    if plain.map(Self.nothings.contains) ?? false {
      self = .unstated
      return
    }
    guard let plain, let clauses = Self.vocabulary.clauses(of: plain) else {
      if let plain, Self.ends.contains(where: { plain.contains($0) }) {
        self = .ended
      } else {
        let first = MatchingText.plain(String(text.prefix(1)))
        self = first == "未" || first == "待" ? .unclear : .other
      }
      return
    }
    var has: Set<Kind> = []
    for case .word(let kind) in clauses.joined() { has.insert(kind) }
    if has.contains(.unsupplied) || has.contains(.not) {
      self = .none
    } else if has.contains(.other) {
      self = .other
    } else if has.contains(.grant) {
      // Land that was in reserve (储备) before it was granted.
      self = .granted
    } else {
      self = has.contains(.reserve) ? .none : .other
    }
  }

  private enum Kind: Sendable { case grant, other, reserve, unsupplied, not, filler }

  /// Whatever stands beside them.
  private static let ends = [
    "收回", "流拍", "流标", "未成交", "终止", "中止", "解除", "撤销", "撤回", "注销", "取消", "作废", "失效", "退地", "退回", "退还",
    "revoked", "withdrawn", "terminated", "cancelled", "canceled", "rescinded", "failed",
  ]
  private static let nothings: Set<String> = [
    "", "不详", "不明", "未知", "不清", "无记载", "未载", "unknown", "待核实", "待核", "待核查", "待查", "待查实", "待补",
    "待补充",
    "待完善", "待录入", "待登记", "未登记", "未录入", "未填", "未填写", "未注明", "未说明", "未明确", "未记载",
  ]
  private static let usual: Set<String> = ["出让", "划拨", "挂牌出让", "协议出让", "招标出让", "拍卖出让"]
  private static let vocabulary = Vocabulary<Kind>([
    (
      .unsupplied,
      [
        "未供应", "未供地", "未供", "待供应", "待供地", "待供", "尚未供应", "尚未供地", "没有供应", "没有供地", "不涉及", "待定",
        "notsupplied",
        "unsupplied", "landbank",
      ]
    ),
    (.not, ["未", "尚未", "待", "拟", "没有", "not"]),
    (
      .reserve,
      [
        "储备", "收储", "土储", "政府储备", "政府收储", "土地储备", "储备土地", "储备地块", "储备用地", "收储地块", "政府收储地块",
        "政府储备用地",
      ]
    ),
    (
      .grant,
      [
        "出让", "划拨", "挂牌", "拍卖", "招标", "招拍挂", "协议", "有偿出让", "grant", "granted", "allocation",
        "allocated", "allotment",
        "allotted", "auction", "tender", "listing",
      ]
    ),
    (
      .other,
      [
        "租赁", "出租", "租", "先租后让", "弹性年期租赁", "作价出资", "作价入股", "入股", "授权经营", "lease", "leased",
        "leasehold", "rent",
      ]
    ),
    (
      .filler,
      [
        "公开", "网上", "国有", "土地", "建设用地", "国有土地", "国有建设用地", "使用权", "国有建设用地使用权", "国有土地使用权", "土地使用权",
        "方式", "或", "供应", "供地", "有偿", "带方案", "带条件", "弹性年期", "by", "public", "land",
      ]
    ),
  ])
}
