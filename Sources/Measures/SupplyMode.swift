import Values

/// What a mode of supply (供地方式) says of a contract and of its price.
enum SupplyMode {
  /// 出让 or 划拨, whose price Article 14 (1) is about; also a mode that is not stated.
  case granted
  /// A lease, a contribution to capital, or words that are not known: no price of Article 14.
  case other
  /// 未供应, 储备: no right-holder.
  case none

  init(_ text: String?) {
    guard let text else {
      self = .granted
      return
    }
    if Self.usual.contains(text) {
      self = .granted
      return
    }
    let plain = MatchingText.plain(text)
    if plain.hasPrefix("未") || plain.hasPrefix("待") || plain.hasAny(of: Self.unsupplied) {
      self = .none
    } else if plain.hasAny(of: Self.grants), !plain.hasAny(of: Self.others) {
      self = .granted
    } else {
      self = .other
    }
  }

  private static let usual: Set<String> = ["出让", "划拨", "挂牌出让", "协议出让", "招标出让", "拍卖出让"]
  private static let unsupplied = [
    "储备", "收储", "未供", "没有供", "不涉及", "notsupplied", "unsupplied", "landbank",
  ]
  private static let grants = [
    "出让", "划拨", "挂牌", "拍卖", "招标", "招拍挂", "协议", "grant", "allocat", "allot", "auction", "tender",
    "listing",
  ]
  private static let others = ["租", "作价", "入股", "授权经营", "lease", "rent", "未", "非", "不"]
}
