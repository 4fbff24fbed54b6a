/// Answers of yes and no, and permit columns in which a document's number stands for yes.
enum PermitText {
  /// - Parameter asOf: the day of judgement; a permit of a later day is none yet.
  static func read(
    _ raw: RawValue, blank: FieldDeclaration.Blank, asOf: CalendarDate? = nil
  ) -> Reading {
    switch raw {
    case .null: return .blank
    case .bool(let value): return .value(.bool(value))
    case .integer(0), .number(0): return .value(.bool(false))
    case .integer(1), .number(1): return .value(.bool(true))
    case .integer, .number: return refused(raw, .notYesOrNo)
    case .nested: return refused(raw, .nestedValue)
    case .text(let text): return read(text, raw, asOf)
    }
  }

  private static func read(_ text: String, _ raw: RawValue, _ asOf: CalendarDate?) -> Reading {
    switch text {
    case "有", "是", "true", "Y", "1": return .value(.bool(true))
    // A person writes none for 无; None is what a program writes for an empty cell.
    case "无", "否", "false", "N", "0", "none", "NONE": return .value(.bool(false))
    default: break
    }
    let plain = PlainText.matching(text)
    if yes.contains(plain) { return .value(.bool(true)) }
    if no.contains(plain) { return .value(.bool(false)) }
    if unconcerned.contains(plain) { return .blank }
    if BlankText.isBlank(text, in: .bool) { return .blank }
    // A day stands for what was done on it, and 1900-01-01 for nothing; no day is shorter. A number
    // that counts days or seconds, or is a month, may be the number of anything.
    if plain.utf8.count >= 5 {
      switch DateText.read(text, zoneMinutes: 0) {
      case .blank: return .blank
      case .value(let day, let remarks)
      where remarks.isDisjoint(with: noDays) && (plain.utf8.count == 8 || !isNumber(plain)):
        if let asOf, let day = day.date, day > asOf { return refused(raw, .laterThanJudged) }
        return .value(.bool(true))
      default: break
      }
    }
    guard let papers = PermitPaper.list(plain) else { return refused(raw, .notYesOrNo) }
    let granted = papers.filter(\.isGranted)
    // 绿线:无 says nothing of the other lines; a rule asks what it says of its own.
    if granted.isEmpty { return .blank }
    if let asOf, granted.contains(where: { $0.isLater(than: asOf) }) {
      return refused(raw, .laterThanJudged)
    }
    return .value(.bool(true), .documentNamed)
  }

  private static let noDays: ReadingRemarks = [.spreadsheetSerial, .epochTime, .monthOnly]

  private static func isNumber(_ plain: String) -> Bool {
    plain.utf8.allSatisfy { $0 &- 0x30 <= 9 }
  }

  private static func refused(_ raw: RawValue, _ reason: UnreadableReason) -> Reading {
    .unreadable(Unreadable(raw: raw.text, reason: reason))
  }

  private static let yes: Set<String> = [
    "有", "是", "对", "真", "yes", "y", "true", "t", "1", "√", "✓", "已办理", "已办", "已取得", "已批", "已批准",
    "已许可", "已核发", "已领证", "取得", "批准", "同意", "已批复", "已取得许可", "已取得规划许可", "已办理规划许可", "有许可", "有许可证",
    "有规划许可", "有规划许可证", "已取得规划许可证", "已办理规划许可证", "已办规划许可", "已办规划许可证",
    "oui", "vrai", "ja", "wahr", "sí", "sì", "si", "vero", "sim",
  ]
  /// 无 and 没有 in a permit column state that there is none, which no blank cell does.
  private static let no: Set<String> = [
    "无", "否", "非", "不", "假", "没有", "no", "n", "false", "f", "0", "×", "✗", "未办理", "未办", "未取得", "未批",
    "未批准", "未许可", "未核发", "未领证", "尚未办理", "尚未取得", "未获批", "不同意", "未开工", "未动工", "尚未开工", "尚未动工",
    "未竣工", "无许可", "无许可证", "无证", "不批准", "不予批准", "不许可", "不予许可", "未批复", "未获批准", "未获许可", "没有许可",
    "没有许可证", "未取得许可", "未取得规划许可", "未取得规划许可证", "无规划许可", "无规划许可证", "没有规划许可",
    "没有规划许可证", "未办理规划许可", "未办理规划许可证",
    "non", "faux", "nein", "falsch", "nee", "falso", "não", "nao",
  ]
  /// Says that the plot is not concerned, which is neither a permit nor the want of one: where the
  /// plot does lie in the line, the permit is not known.
  private static let unconcerned: Set<String> = [
    "不涉及", "不涉及蓝线", "不涉及控制线", "未涉及", "不适用", "无需办理", "无需许可", "不需办理", "不需要", "不需要许可", "不占用",
    "未占用", "不占", "不占用蓝线", "不占蓝线", "未占用蓝线", "不在蓝线内", "蓝线外", "不占用控制线", "不在控制线内", "notapplicable",
    "notconcerned", "notrequired",
  ]
}
