/// How files write who pays: `区政府投资`, `财政资金`, `企业自筹(无政府资金)`, `Government`.
///
/// Only clear spellings are read. Several payers are answered where all are the same; what is
/// neither surely the government's money nor surely not (国有企业, 政府平台公司, 外国政府贷款, 政府和社会资本合作)
/// is unknown.
public enum FundingText {
  /// Whether it is money of a government or its treasury; nil for what cannot be told.
  public static func isOfGovernment(_ text: String) -> Bool? {
    let plain = MatchingText.plain(text)
    // A remark in brackets is another payer, or what the first one is not.
    let parts = plain.split { "()[]【】,;、+/&".contains($0) || $0 == "和" || $0 == "及" }
    guard !parts.isEmpty else { return nil }
    let answers = parts.map { isOfGovernment(part: $0) }
    return answers.allSatisfy { $0 == answers[0] } ? answers[0] : nil
  }

  private static func isOfGovernment(part: Substring) -> Bool? {
    if others.contains(String(part)) { return false }
    if let denial = denials.first(where: part.hasPrefix) {
      // 无锡市财政资金 denies nothing: what is left of the name is no place.
      return isGovernment(part.dropFirst(denial.count)) ? false : nil
    }
    if let beside = exclusions.first(where: part.hasSuffix) {
      return isGovernment(part.dropLast(beside.count)) ? false : nil
    }
    return isGovernment(part) ? true : nil
  }

  /// Levels and places that are known, then the money: `市级财政资金`, `黄埔区政府投资`. What else ends in
  /// 市 or 区 may be anything done with the money of a government: 归还市财政.
  private static func isGovernment(_ text: Substring) -> Bool {
    guard let money = money.first(where: text.hasSuffix) else { return false }
    return owners.kinds(of: String(text.dropLast(money.count))) != nil
  }

  /// The longest first, as each may end in a shorter one.
  private static let money = [
    "政府财政性资金", "政府全额投资", "政府投资项目", "财政性资金", "政府性资金", "财政预算资金", "政府投资", "政府出资",
    "政府资金", "政府财政", "财政资金", "财政投资", "财政拨款", "财政出资", "财政全额", "财政部门", "财政预算", "人民政府",
    "政府", "财政", "governmentinvestment", "governmentfunding", "governmentfunded",
    "government-funded", "governmentfunds", "governmentmoney", "government", "treasury",
  ].sorted { $0.count > $1.count }
  private static let owners = Vocabulary<Bool>([(true, PlaceName.words + levels)])
  private static let levels = [
    "中央", "国家", "省", "市", "区", "县", "镇", "省级", "市级", "区级", "县级", "镇级", "本级", "市本级", "区本级", "各级",
    "地方", "当地", "市区", "两级", "三级", "省市", "人民", "开发区", "管委会",
    "local", "municipal", "district", "city", "county", "town", "provincial", "state", "central",
    "national",
  ]
  private static let denials = [
    "不属于", "不属", "不是", "不含", "不使用", "不涉及", "不用", "未使用", "未利用", "未用", "没有使用", "没有", "并非", "非", "无",
    "non-", "non", "not", "no", "without",
  ]
  private static let exclusions = ["以外", "之外", "除外", "以外资金"]
  private static let others: Set = [
    "企业", "企业投资", "企业自筹", "企业自筹资金", "企业自有资金", "自筹", "自筹资金", "自有资金", "国有企业自筹", "国企自筹",
    "民营", "民营企业", "民营企业投资", "民间投资", "民间资本", "民间资金", "私营", "私营企业", "私人", "个人", "个体",
    "社会资本", "社会资金", "社会投资", "社会", "外资", "外商", "外商投资", "港澳台投资", "合资", "开发商", "房地产企业",
    "private", "enterprise", "company", "developer", "privatecapital", "privatefunds",
  ]
}
