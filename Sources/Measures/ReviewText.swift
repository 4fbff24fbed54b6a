import Values

/// What the review of a stated cause found. Only 经审核属实 in known words bears a cause out:
/// 部分属实, 属实性待定 and whatever stands beside it leave it open.
enum ReviewText {
  enum Finding { case borneOut, refuted, open }

  enum Word: Sendable {
    case confirmed, refuted
    /// 企业原因: refutes nothing and bears nothing out.
    case holders
    case filler
  }

  static func finding(of review: String) -> Finding {
    let plain = MatchingText.plain(review)
    // 通过 alone is a result; 通过现场核查 is a way.
    if plain == "通过" || plain == "已通过" { return .borneOut }
    var (isBorneOut, isRefuted, isHolders) = (false, false, false)
    for clause in Clauses.of(withoutPaperNumbers(plain)) {
      guard let words = words.kinds(of: clause) else { return .open }
      for word in words {
        switch word {
        case .confirmed: isBorneOut = true
        case .refuted: isRefuted = true
        case .holders: isHolders = true
        case .filler: break
        }
      }
    }
    if isRefuted { return .refuted }
    return isBorneOut && !isHolders ? .borneOut : .open
  }

  /// Without the numbers of papers that stand by themselves between marks: 穗规资〔2023〕5号.
  private static func withoutPaperNumbers(_ text: String) -> String {
    var kept = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if kept.unicodeScalars.last.map({ ",;(:。".unicodeScalars.contains($0) }) ?? true,
        let after = afterPaperNumber(rest)
      {
        rest = after
      } else {
        kept.unicodeScalars.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return kept
  }

  private static func afterPaperNumber(
    _ text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView? {
    let name = text.prefix { ofNames.contains($0) }
    guard (2...10).contains(name.count) else { return nil }
    var rest = text[name.endIndex...]
    guard let open = rest.first, "〔[(".unicodeScalars.contains(open) else { return nil }
    rest = rest.dropFirst()
    let year = rest.prefix { ("0"..."9").contains($0) }
    guard year.count == 4 else { return nil }
    rest = rest[year.endIndex...]
    guard let close = rest.first, "〕])".unicodeScalars.contains(close) else { return nil }
    rest = rest.dropFirst()
    let number = rest.prefix { ("0"..."9").contains($0) }
    guard !number.isEmpty else { return nil }
    rest = rest[number.endIndex...]
    guard rest.first == "号" else { return nil }
    return rest.dropFirst()
  }

  /// What the names of papers of an authority are made of.
  private static let ofNames = Set("粤穗黄埔萝增从花番南荔越海天白开府国土规划资自然源管建住水字办业务函复发审认".unicodeScalars)

  private static let words = Vocabulary<Word>([
    (
      .confirmed,
      [
        "属实", "审核通过", "审查通过", "通过审核", "审核认可", "予以认定", "予以认可", "符合第八条规定", "符合第八条", "属于第八条情形",
        "属于第八条", "核实无误", "verified", "confirmed",
      ] + foundGovernments
    ),
    (
      .refuted,
      [
        "不属实", "不实", "非属实", "不通过", "审核不通过", "未通过审核", "审核未通过", "未通过", "不予认定", "不予认可", "不认定为政府原因",
        "不认定", "不认可", "不属于政府原因", "不属政府原因", "不是政府原因", "非政府原因", "不符合第八条", "不属于第八条", "rejected",
      ]
    ),
    (
      .holders,
      [
        "企业自身原因", "企业原因", "自身原因", "使用权人原因", "受让人原因", "自身资金原因",
      ]
    ),
    (.filler, fillers + PlaceName.words),
  ])

  /// 认定为政府原因, 核实属政府行为.
  private static let foundGovernments = ["认定", "核实", "审核", "确认"].flatMap { found in
    ["为", "属于", "属", "系"].flatMap { verb in
      ["政府原因", "政府行为", "第八条情形"].map { found + verb + $0 }
    }
  }

  /// Who looked, when and how; none of them changes what was found.
  private static let fillers = [
    "规划和自然资源局", "自然资源和规划局", "规划和自然资源", "自然资源主管部门", "自然资源局", "自然资源", "主管部门", "国土资源局", "国土局", "国土",
    "规划局", "人民政府", "政府", "管委会", "闲置原因", "政府原因", "原因", "情况", "企业申报", "申报", "书面", "现场", "审核",
    "核实", "审查", "核查", "调查", "复核", "查", "经", "已", "确", "均", "系", "属", "为", "省", "市", "区", "县", "镇",
    "局",
    "年", "月", "日", "-", ".", "号", "第", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
    "bythe", "by",
    "the", "authority",
  ]
}
