import Findings
import Values

/// 依据 of a finding: the limit with who set it, the plan's words, the law, and what the reading of
/// them adds that neither says.
struct ReviewBasis {
  private let finding: Finding
  private let card: RuleCard
  private let thresholds: [Provenance.Threshold]

  init(_ finding: Finding, _ run: Run) {
    self.finding = finding
    card = run.cards[finding.rule]
    thresholds = run.provenance.thresholds
  }

  /// A page has no room for all of it: what must not be missed stands first, and the reading, which
  /// is long, last.
  var words: Bilingual { Bilingual(zh: text(.zh), en: text(.en)) }

  private func text(_ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    var parts = limits(language)
    if let plan = card.plan {
      let mark =
        card.interpretation == nil ? "" : say("(按方案包解释)", " (as the plan package reads it)")
      parts.append(say("规划", "plan, ") + plan.clause + mark + "「\(plan.quote)」")
    }
    parts += card.law.map { $0.words(language) }
    if let reading = card.interpretation {
      parts.append(say("方案包解释:", "reading of the plan package: ") + reading[language])
    }
    return parts.joined(separator: say(";", "; "))
  }

  /// Limits that the decision rests on, each as the run had it.
  private func limits(_ language: Language) -> [String] {
    var said: [String] = []
    for item in finding.evidence where item.operand.hasPrefix(Self.head) {
      let name = item.operand.dropFirst(Self.head.count).prefix { $0 != "'" }
      guard let limit = thresholds.first(where: { $0.name == name }), let value = limit.value
      else { continue }
      let unit =
        limit.unit == .one
        ? "" : " " + limit.unit.rawValue.replacing("m2", with: "m²")
      let figure = FixedNumber.short((value * 10_000).rounded() / 10_000) + unit
      let kind = ThresholdKind.name(limit.kind)[language]
      let text =
        language == .zh
        ? "限值 \(item.label.zh) \(figure)(\(kind))" : "limit \(item.label.en) \(figure) (\(kind))"
      if !said.contains(text) { said.append(text) }
    }
    return said
  }

  private static let head = "threshold('"
}
