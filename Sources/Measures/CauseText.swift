import Values

/// What the words of a stated cause say of Article 8 of the decree: land not delivered as agreed
/// or not cleared, plans modified, policy, petitions, military control and relics, other acts of
/// government; natural disasters and force majeure.
///
/// A negation is never its opposite, and words that are not known are of no case.
enum CauseText {
  enum Kind {
    /// Of Article 8.
    case listed
    /// The right-holder's own, or said not to be the government's.
    case holders
    /// Neither, both, or not known.
    case open
  }

  static func kind(of cause: String) -> Kind {
    let plain = MatchingText.plain(cause)
    if plain.hasAny(of: doubts) { return .open }
    var (isListed, isHolders) = (false, false)
    let words = Set(cause.lowercased().split { !$0.isLetter })
    for clause in Clauses.of(plain.without(reports)) {
      switch kind(ofClause: clause, mayDeny: words.contains("not")) {
      case .listed: isListed = true
      case .holders: isHolders = true
      case .open: return .open
      case nil: break
      }
    }
    let isDenied = !words.isDisjoint(with: denialsEnglish)
    switch (isListed, isHolders) {
    case (true, false): return isDenied ? .open : .listed
    case (false, true): return isDenied ? .open : .holders
    default: return .open
    }
  }

  /// Nil where a clause says nothing of it. `mayDeny` where an English "not" is a word of its own.
  private static func kind(ofClause clause: String, mayDeny: Bool) -> Kind? {
    // 非企业自身原因 denies the holder's part and tells no other.
    if clause.hasAny(of: negators.flatMap { negator in holders.map { negator + $0 } }) {
      return nil
    }
    let rest = clause.without(denials)
    let isDenied = rest != clause
    // 未按约定交地 is a case of Article 8 though it has a 未.
    let bare = rest.without(undone)
    let isListed = bare != rest || bare.hasAny(of: article8)
    let isHolders = rest.hasAny(of: holders) || rest.hasPrefix("own")
    if mayDeny, bare.contains("not") { return .open }
    if isDenied { return isListed ? .open : .holders }
    if isHolders { return isListed || bare.hasAny(of: ["非", "无关", "并不"]) ? .open : .holders }
    guard isListed else { return nil }
    return bare.hasAny(of: ["非", "无", "不", "未", "没", "否", "免", "除外", "以外", "之外", "排除"])
      ? .open : .listed
  }

  private static let doubts = ["待", "疑", "是否", "可能", "?", "unclear", "maybe", "whether", "火灾"]
  private static let reports = [
    "企业申报", "企业反映", "企业提出", "企业称", "使用权人申报", "受让人申报", "申报",
  ]
  private static let negators = ["非", "并非", "不是", "不属于", "不属", "没有", "无", "与"]
  private static let denials = [
    "不认定为政府", "不属于政府", "不涉及政府", "未发现政府", "不存在政府", "与政府无关", "与政府部门无关", "不属政府", "不是政府", "非因政府",
    "非由政府", "没有政府", "排除政府", "非政府", "无政府", "不符合第八条", "不属于第八条", "不在第八条", "不是第八条", "不属第八条", "非第八条",
    "无第八条",
  ]
  private static let undone = [
    "未按合同约定交地", "未按约定交付土地", "未按约定交地", "未按约定时间交地", "未按期交付土地", "未按期交地", "未按时交地", "未及时交地",
    "未能按约定交地", "未能按期交地", "未能交地", "未交付土地", "土地未交付", "土地未按约定交付", "未移交土地", "未交地", "无法按约定交地",
    "无法交地", "不能交地", "不具备净地", "不符合净地", "未净地", "未完成征", "未完成拆", "未完成搬迁", "未完成迁改", "迁改未完成",
    "拆迁未完成", "征收未完成", "征地未完成", "搬迁未完成", "未拆迁", "未拆除", "未征收", "未征地", "未搬迁", "未迁改", "不可抗力",
    "landnotdelivered", "notdelivered", "notcleared",
  ]
  private static let article8 = [
    "政府", "规划", "控规", "交地", "净地", "征地", "征收", "拆迁", "拆除", "迁改", "管线", "政策", "信访", "军事", "文物", "考古",
    "灾",
    "疫情", "第八条", "government", "planmodif", "planadjust", "planrevis", "planning", "townplan",
    "zoningplan", "detailedplan", "masterplan", "policy", "petition", "military", "relic",
    "archaeolog", "forcemajeure", "disaster", "flood", "earthquake", "article8",
  ]
  private static let holders = [
    "企业", "公司", "自身", "自己", "自有", "资金", "融资", "经营", "市场", "股东", "受让人", "使用权人", "开发商", "用地单位",
    "建设单位",
    "价款", "出让金", "缴", "holder", "company", "developer", "business", "ownreason", "ownplan",
    "funds", "funding", "financ", "market", "grantee", "owner",
  ]
  private static let denialsEnglish: Set<Substring> = [
    "no", "non", "without", "unrelated", "never", "nor", "neither", "cannot",
  ]
}
