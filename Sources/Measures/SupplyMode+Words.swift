import Values

// The words of modes of supply. A text counts only where all of it is among them.

extension SupplyMode {
  enum Kind: Sendable { case grant, other, reserve, taken, unsupplied, not, filler }

  /// Whether words say that land went back, or never went to anybody; `plain` is in the form of
  /// `MatchingText.plain`.
  static func isEnd(_ plain: String) -> Bool { ends.contains { plain.contains($0) } }

  /// Whether a text may have such a word at all: numbers of contracts have none of these marks.
  static func mayBeEnd(_ text: String) -> Bool {
    // Most numbers are capitals and digits.
    text.utf8.contains { $0 >= 0x61 }
      && text.unicodeScalars.contains { ("a"..."z").contains($0) || endMarks.contains($0) }
  }

  /// Whatever stands beside them.
  private static let ends = [
    "收回", "流拍", "流标", "未成交", "终止", "中止", "解除", "撤销", "撤回", "注销", "取消", "作废", "失效", "退地", "退回", "退还",
    "revoked", "withdrawn", "terminated", "cancelled", "canceled", "rescinded", "failed",
  ]
  private static let endMarks = Set(
    ends.compactMap(\.unicodeScalars.first).filter { !$0.isASCII })
  static let nothings: Set<String> = [
    "", "不详", "不明", "未知", "不清", "无记载", "未载", "unknown", "待核实", "待核", "待核查", "待查", "待查实", "待补",
    "待补充",
    "待完善", "待录入", "待登记", "未登记", "未录入", "未填", "未填写", "未注明", "未说明", "未明确", "未记载",
  ]
  static let usual: Set<String> = ["出让", "划拨", "挂牌出让", "协议出让", "招标出让", "拍卖出让"]
  static let vocabulary = Vocabulary<Kind>([
    (
      .unsupplied,
      [
        "未供应", "未供地", "未供", "待供应", "待供地", "待供", "尚未供应", "尚未供地", "没有供应", "没有供地", "不涉及", "待定",
        "批而未供", "已批未供", "征而未供", "已征未供", "notsupplied", "unsupplied", "landbank",
      ]
    ),
    (.not, ["未", "尚未", "待", "拟", "没有", "not"]),
    // What came into the reserve; 收储地块 alone is where land had been before it was granted.
    (.taken, ["已收储", "已被收储", "已由政府收储", "政府已收储", "已收购储备", "已回购"]),
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
        "出让", "划拨", "挂牌", "拍卖", "招标", "招拍挂", "网挂", "网拍", "协议", "有偿出让", "grant", "granted",
        "allocation", "allocated", "allotment", "allotted", "auction", "tender", "listing",
      ]
    ),
    (
      .other,
      [
        "租赁", "出租", "租", "批租", "年租", "先租后让", "弹性年期租赁", "作价出资", "作价入股", "入股", "授权经营",
        "划拨转出让", "划拨补办出让", "补办", "补办手续", "现状补办", "历史用地", "历史遗留", "历史遗留用地", "有偿使用", "拨用",
        "转让", "转让取得", "二级市场", "司法拍卖", "法院拍卖", "法拍", "流转", "入市", "集体流转", "集体入市",
        "集体经营性建设用地入市", "其他", "其它", "其他方式", "其它方式", "lease", "leased", "leasehold", "rent",
        "transfer", "transferred", "other",
      ]
    ),
    (
      .filler,
      [
        "公开", "网上", "国有", "国家", "行政", "土地", "用地", "建设用地", "国有土地", "国有建设用地", "使用权",
        "国有建设用地使用权", "国有土地使用权", "土地使用权", "方式", "或", "供应", "供地", "有偿", "无偿", "带方案", "带条件", "带项目",
        "弹性", "弹性年期", "长期", "短期", "续期", "净地", "已", "已经", "已供", "已供地", "已供应", "合同", "合同书", "决定",
        "决定书", "by",
        "public", "land",
      ]
    ),
  ])
}
