import Findings
import Values

/// An indicator's figures as people read them.
struct IndicatorWords {
  let indicator: Indicator
  let language: Language

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// `82.71 %`, or a dash.
  var value: String { Self.quantity(indicator.value, indicator.unit, digits: 2) }

  /// `82 %(规划所定)`, or that nobody gives one.
  var limit: String {
    guard let limit = indicator.limits.first else { return say("无阈值", "no threshold") }
    guard let value = limit.value else { return say("规划未给出阈值", "the plan gives no threshold") }
    let kind = ThresholdKind.name(limit.kind)[language]
    let text = PlainNumber.text(value, digits: 4) + Self.symbol(limit.unit)
    return say("\(text)(\(kind))", "\(text) (\(kind))")
  }

  /// The same with its source.
  var limitInFull: String {
    guard let limit = indicator.limits.first, limit.value != nil else { return self.limit }
    return [self.limit, cite(limit)].filter { !$0.isEmpty }.joined(separator: say(",", ", "))
  }

  /// What is counted and by which numbers, such as the model of travel; empty where none is.
  var conditions: String {
    indicator.thresholds.filter { !$0.isLimit }.map(condition)
      .joined(separator: say(";", "; "))
  }

  /// `每分钟步行距离 60 m(惯例值,…)`; `湖滨距离 未设定(用户所定,…)`.
  func condition(_ threshold: Indicator.Threshold) -> String {
    let value =
      threshold.value.map { PlainNumber.text($0, digits: 4) + Self.symbol(threshold.unit) }
      ?? say("未设定", "not set")
    let kind = ThresholdKind.name(threshold.kind)[language]
    let source = [kind, cite(threshold)].filter { !$0.isEmpty }
    return "\(threshold.label[language]) \(value)"
      + say("(\(source.joined(separator: ",")))", " (\(source.joined(separator: ", ")))")
  }

  /// Where a number is from, as the plan's package says it. What nobody has set yet is from
  /// nowhere: there it says so in its own language, which is of no use in another one.
  private func cite(_ threshold: Indicator.Threshold) -> String {
    guard language == .en else { return threshold.cite }
    let isChinese = threshold.cite.unicodeScalars.contains(where: \.properties.isIdeographic)
    return threshold.value == nil && isChinese
      ? "" : RuleCard.LawCitation.marked(threshold.cite, .en)
  }

  /// `61.25 %`, or a dash.
  var covered: String {
    Self.quantity(indicator.coveredShare.map { $0 * 100 }, .percent, digits: 2)
  }

  /// From the value if all that is missing failed to the value if all of it met; nil where nothing
  /// is missing or nothing bounds it.
  var range: String? {
    guard let low = indicator.lowest, let high = indicator.highest, low != high else { return nil }
    return Self.quantity(low, indicator.unit, digits: 2) + say(" 至 ", " to ")
      + Self.quantity(high, indicator.unit, digits: 2)
  }

  /// Areas as areas, money as money, counts as counts.
  func text(_ amount: Indicator.Amount?) -> String {
    guard let amount else { return "—" }
    let number = Double(amount.units) / 10_000
    switch amount.dimension {
    case .area:
      let figures = AreaFigures(amount.units)
      return figures.squareMetreText
        + say("(\(figures.hectareText) 公顷)", " (\(figures.hectareText) ha)")
    case .none: return PlainNumber.text(number, digits: 4)
    default: return PlainNumber.text(number, digits: 4) + " " + EvidenceText.unit(amount.dimension)
    }
  }

  /// What lacks, with how many members lack it.
  var missing: String {
    indicator.missing.map { missing in
      missing.count > 0 ? "\(missing.reason[language]) \(missing.count)" : missing.reason[language]
    }.joined(separator: say(";", "; "))
  }

  /// Everything in one line: `value 83.91 %; numerator …; limit 82 % (plan), …; covered 52.80 %`.
  var line: String {
    var parts = [say("值 \(value)", "value \(value)")]
    if let top = indicator.numerator {
      parts.append(say("分子 ", "numerator ") + text(top))
    }
    if let bottom = indicator.denominator {
      parts.append(say("分母 ", "denominator ") + text(bottom))
    }
    let isHeld = indicator.limits.first?.value != nil
    parts.append((isHeld ? say("阈值 ", "limit ") : "") + limitInFull)
    if !conditions.isEmpty { parts.append(say("按 ", "counted by ") + conditions) }
    parts.append(say("有证据 ", "covered ") + covered)
    if !missing.isEmpty { parts.append(say("缺 ", "lacks ") + missing) }
    return parts.joined(separator: say(";", "; "))
  }

  private static func quantity(_ value: Double?, _ unit: Unit, digits: Int) -> String {
    guard let value else { return "—" }
    return FixedNumber.text(value, digits: digits, grouping: true) + symbol(unit)
  }

  private static func symbol(_ unit: Unit) -> String { unit == .one ? "" : " " + unit.rawValue }
}
