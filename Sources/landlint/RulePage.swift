import Findings
import Measures
import Plan
import Values

/// What `explain` prints: the rule's card, its condition, and what it needs, derived from the
/// compiled expressions.
struct RulePage {
  let rule: Rule
  let package: PlanPackage
  let language: Language

  var lines: [String] {
    let card = rule.declaration.card
    let needs = RuleNeeds(rule: rule, declarations: package.declarations)
    var lines = ["\(card.code) \(card.slug)", card.title[language], ""]
    func add(_ zh: String, _ en: String, _ text: String) {
      lines.append("\((language == .zh ? zh : en)): \(text)")
    }
    add("分级", "severity", "\(card.severity.word), \(card.ruleClass.rawValue)")
    if let plan = card.plan { add("规划", "plan", "\(plan.clause)「\(plan.quote)」") }
    for law in card.law { add("法规", "law", "\(law.name)\(law.article)") }
    if let words = card.interpretation {
      add("解释(方案包,非规划)", "interpretation (the package's, not the plan's)", words[language])
    }
    lines.append("")
    add("适用", "applies", rule.declaration.applies.text)
    add("判定", "violates", rule.declaration.violates.text)
    if let unless = rule.declaration.unless { add("除外", "unless", unless.text) }
    add("判定日", "judged on", rule.declaration.judgedOn.rawValue)
    lines.append("")
    add(
      "需要图层", "needs layers",
      needs.layers.isEmpty ? "–" : needs.layers.map(name).joined(separator: ", "))
    add(
      "需要字段", "needs fields",
      needs.fields.isEmpty ? "–" : needs.fields.map(field).joined(separator: ", "))
    for threshold in needs.thresholds {
      let value = threshold.value.map { "\($0) \(threshold.unit.rawValue)" } ?? "–"
      add(
        "阈值", "threshold",
        "\(threshold.label[language]) \(value) (\(threshold.kind.rawValue): \(threshold.cite))")
    }
    for catalogue in needs.catalogues {
      let columns = (catalogue.keys + catalogue.columns).map(\.label[language])
      let file = catalogue.file ?? (language == .zh ? "未提供" : "absent")
      add(
        "需要名录", "needs catalogue",
        "\(catalogue.label[language]) \(catalogue.name) (\(file)): "
          + columns.joined(separator: ", "))
    }
    if needs.needsDay { add("需要", "needs", "--as-of") }
    if let next = card.nextStep {
      lines.append("")
      add("下一步", "next step", next[language])
    }
    return lines
  }

  private func name(_ layer: LayerDeclaration) -> String {
    let basis = layer.file == nil ? (language == .zh ? "无图层" : "absent") : layer.basis.word
    return "\(layer.label[language]) \(layer.key) (\(basis))"
  }

  private func field(_ field: PlanField) -> String {
    "\(field.declaration.name) ← \(field.declaration.acceptedNames.prefix(3).joined(separator: " / "))"
  }
}
