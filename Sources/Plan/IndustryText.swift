import Values

/// What files write of an industry, as far as it can be read as one.
struct IndustryText {
  private let plain: String

  init(_ text: String) { plain = MatchingText.plain(text) }

  /// Whether it says of some industry that it is not, or no longer, the one: 非生物医药, 除生物医药外.
  /// Which one it is then, nobody knows.
  var mayDeny: Bool {
    says(Self.denials, beside: Self.harmless)
  }

  /// Whether the industry that is found in it may be another than the plot's: one that was there
  /// before, that it serves or has taken the place of, or that is to come, as in 水泥制造(原生物医药厂房).
  var mayBeOfAnother: Bool { says(Self.others, beside: Self.harmlessToOthers) }

  private func says(_ words: [String], beside harmless: [String]) -> Bool {
    guard words.contains(where: plain.contains) else { return false }
    var rest = plain
    for word in harmless { rest = rest.replacing(word, with: "\u{1F}") }
    return words.contains(where: rest.contains)
  }

  /// Whether what no lead industry is found in may be one all the same: nothing yet (待定), a class
  /// above them (制造业), a code (C39), an abbreviation (AI), or words of another language.
  var isOpen: Bool {
    if Self.delays.contains(where: plain.hasPrefix) { return true }
    let words = plain.filter { !"()[]【】".contains($0) }
    if Self.coarse.contains(words) { return true }
    guard plain.unicodeScalars.contains(where: Self.isIdeograph) else { return true }
    var run = 0
    for byte in plain.utf8 {
      run = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? run + 1 : 0
      if run > 1 { return true }
    }
    return false
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
  }

  private static let denials = [
    "非", "不", "无", "未", "没", "除", "禁", "限制", "严控", "淘汰", "退出", "腾退", "关停", "剔除", "以外", "之外",
  ]

  /// Words of industries that have such a character and deny nothing.
  private static let harmless = [
    "无创", "无人", "无机", "无线", "无纺", "无菌", "无损", "非金属", "非标", "非织造", "非遗", "不锈钢", "除尘", "除湿",
    "未来", "不动产", "非晶", "除颤", "无源", "无水", "无缝", "非处方", "非道路", "除草",
  ]

  private static let others = [
    "原", "曾", "旧", "前身", "配套", "改造", "改为", "改作", "取消", "替代", "搬迁", "迁出", "停产", "转产", "规划为",
    "拟", "预留", "厂房", "仓",
  ]
  private static let harmlessToOthers = [
    "原料", "原材料", "原辅", "原液", "原研", "原创", "原型", "原位", "原子", "病原", "抗原", "胶原", "还原", "废旧",
    "模拟", "虚拟",
  ]

  private static let delays = ["待", "拟", "暂"]

  private static let coarse: Set = [
    "其他", "其它", "其他产业", "其他行业", "其他工业", "其他制造业", "其他服务业", "综合", "综合产业", "混合", "多种", "各类", "产业",
    "主导产业", "工业", "一般工业", "普通工业", "都市工业", "制造", "制造业", "加工", "加工业", "加工制造", "加工制造业", "先进制造",
    "先进制造业", "高端制造", "高端制造业", "服务业", "第二产业", "第三产业", "二产", "三产", "研发", "科技", "科技产业", "高科技",
    "高科技产业", "高新技术", "高新技术产业", "高技术产业", "新兴产业", "战略性新兴产业", "招商中", "企业", "园区", "厂房",
  ]
}
