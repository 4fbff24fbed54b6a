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
    case "无", "否", "false", "N", "0": return .value(.bool(false))
    default: break
    }
    let plain = PlainText.matching(text)
    if yes.contains(plain) { return .value(.bool(true)) }
    if no.contains(plain) { return .value(.bool(false)) }
    if BlankText.isBlank(text, in: .bool) { return .blank }
    // A day stands for what was done on it, and 1900-01-01 for nothing; no day is shorter.
    if plain.utf8.count >= 5 {
      switch DateText.read(text, zoneMinutes: 0) {
      case .blank: return .blank
      case .value(let day, _):
        if let asOf, let day = day.date, day > asOf { return refused(raw, .laterThanJudged) }
        return .value(.bool(true))
      default: break
      }
    }
    if DocumentNumber.isPermit(plain) { return .value(.bool(true), .documentNamed) }
    return refused(raw, .notYesOrNo)
  }

  private static func refused(_ raw: RawValue, _ reason: UnreadableReason) -> Reading {
    .unreadable(Unreadable(raw: raw.text, reason: reason))
  }

  private static let yes: Set<String> = [
    "有", "是", "对", "真", "yes", "y", "true", "t", "1", "√", "✓", "已办理", "已办", "已取得", "已批", "已批准",
    "已许可", "已核发", "已领证", "取得", "批准", "同意",
    "oui", "vrai", "ja", "wahr", "sí", "sì", "si", "vero", "sim",
  ]
  /// 无 and 没有 in a permit column state that there is none, which no blank cell does.
  private static let no: Set<String> = [
    "无", "否", "非", "不", "假", "没有", "no", "n", "false", "f", "0", "×", "✗", "未办理", "未办", "未取得", "未批",
    "未批准", "未许可", "未核发", "未领证", "尚未办理", "尚未取得", "未获批", "不同意", "未开工", "未动工", "尚未开工", "尚未动工",
    "未竣工", "无许可", "无许可证", "无证",
    "non", "faux", "nein", "falsch", "nee", "falso", "não", "nao",
  ]
}
