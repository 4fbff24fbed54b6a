import Findings
import Values

/// One indicator in full: value, sums, limit with its source, what is missing, the words it rests
/// on.
struct IndicatorBlock {
  let indicator: Indicator
  let cards: [RuleCard]
  let language: Language
  let ink: Ink

  private var card: RuleCard { cards[indicator.card] }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func lines() -> [String] {
    let words = IndicatorWords(indicator: indicator, language: language)
    let verdict = indicator.verdict.name[language]
    let heading = TextLayout.truncated(
      TerminalText.withoutControls(" " + card.code + " " + card.title[language]),
      to: TextLayout.columns - DisplayWidth.of(verdict))
    var lines = [ink(verdict, Ink.colour(of: indicator.verdict)) + heading]
    var value = words.value
    if let range = words.range {
      value += say(
        ",缺证据者全不达标至全达标 \(range)", "; \(range) if all that is missing failed or met")
    }
    lines += section(say("指标值", "Value"), value)
    lines += section(say("分子", "Above"), words.text(indicator.numerator))
    if indicator.denominator != nil || indicator.missingAmount != nil {
      var text = words.text(indicator.denominator)
      if let missing = indicator.missingAmount, missing.units > 0 {
        text += say(";缺证据 ", "; without evidence ") + words.text(missing)
      }
      if let whole = indicator.whole { text += say(";整体 ", "; whole ") + words.text(whole) }
      lines += section(say("分母", "Below"), text)
    }
    lines += section(say("对象", "Over"), members(words))
    lines += section(say("阈值", "Limit"), words.limitInFull)
    for threshold in indicator.thresholds where !threshold.isLimit {
      lines += section("", words.condition(threshold))
    }
    lines += section(
      say("缺", "Lacks"), IndicatorWords(indicator: indicator, language: language).missing)
    lines += section(say("判定", "Verdict"), judgement)
    lines += section(say("依据", "Basis"), citation)
    return lines
  }

  private func section(_ label: String, _ paragraph: String) -> [String] {
    guard !paragraph.isEmpty else { return [] }
    let indent = language == .zh ? 8 : 9
    let wrapped = TextLayout.wrapped(
      TerminalText.withoutControls(paragraph), width: TextLayout.columns - indent, indent: 0)
    return wrapped.enumerated().map { index, line in
      index == 0
        ? ink(TextLayout.padded(" " + label, to: indent), .dim) + line
        : String(repeating: " ", count: indent) + line
    }
  }

  private func members(_ words: IndicatorWords) -> String {
    let over = indicator.over[language]
    guard indicator.members + indicator.unknown > 0 else { return over }
    var text = say(
      "\(over) \(indicator.members) 个,有证据 \(indicator.covered) 个(\(share(words)))",
      "\(over): \(indicator.members), with evidence \(indicator.covered) (\(share(words)))")
    if indicator.unknown > 0 {
      text += say(
        ",是否属于不明 \(indicator.unknown) 个", ", not known whether they belong: \(indicator.unknown)")
    }
    return text
  }

  /// The share is of the denominator as far as it is known: where it is not that of the members,
  /// 1 of 2 with 100 % would read as an error.
  private func share(_ words: IndicatorWords) -> String {
    guard let share = indicator.coveredShare, indicator.members > 0 else { return words.covered }
    let ofMembers = Double(indicator.covered) / Double(indicator.members)
    guard (share * 10_000).rounded() != (ofMembers * 10_000).rounded() else { return words.covered }
    return say("占已知分母的 \(words.covered)", "\(words.covered) of the denominator as known")
  }

  private var judgement: String {
    let sentences = [indicator.message[language]] + indicator.reasons.map { $0[language] }
    var text = sentences.joined(separator: say(";", "; "))
    text += " → " + indicator.verdict.name[language]
    if indicator.basis == .schematic {
      text += say("(示意图层,仅供参考)", " (schematic layer: indicative only)")
    }
    return text
  }

  private var citation: String {
    var text = card.plan.map { say("规划", "Plan, ") + "\($0.clause)「\($0.quote)」" } ?? ""
    if let reading = card.interpretation {
      text += say("(方案包解释:\(reading.zh))", " (reading of the plan package: \(reading.en))")
    }
    return text
  }
}
