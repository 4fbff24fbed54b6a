import Findings
import Measures
import Plan
import Values

/// What `explain` prints of an indicator: its card, its sums, what it needs.
struct IndicatorPage {
  let rule: IndicatorRule
  let package: PlanPackage
  let language: Language

  var lines: [String] {
    let declaration = rule.declaration
    let card = declaration.card
    let needs = RuleNeeds(indicator: rule, declarations: package.declarations)
    var lines = ["\(card.code) \(card.slug)", card.title[language], ""]
    func add(_ zh: String, _ en: String, _ text: String) {
      lines.append("\((language == .zh ? zh : en)): \(text)")
    }
    add("分级", "severity", "\(card.severity.word), \(card.ruleClass.rawValue)")
    add("类型", "subject", language == .zh ? "面积指标" : "indicator of an area as a whole")
    if !card.provisions.isEmpty {
      add("规划条款", "provisions", card.provisions.joined(separator: ", "))
    }
    if let plan = card.plan { add("规划", "plan", "\(plan.clause)「\(plan.quote)」") }
    for law in card.law { add("法规", "law", "\(law.name)\(law.article)") }
    if let words = card.interpretation {
      add("解释(方案包,非规划)", "interpretation (the package's, not the plan's)", words[language])
    }
    lines.append("")
    add("对象", "over", over)
    add("适用", "applies", declaration.applies.text)
    if let counted = declaration.counted { add("计入分子", "counted", counted.text) }
    add("分子", "numerator", text(declaration.numerator))
    if let denominator = declaration.denominator {
      add("分母", "denominator", text(denominator))
    }
    if let whole = declaration.whole { add("整体", "whole", whole.text) }
    add("单位", "unit", declaration.unit.rawValue)
    add("判定", "violates", declaration.violates.text)
    add(
      "允许缺证据", "missing at most", FixedNumber.short(declaration.toleratedShare * 100) + " %")
    lines.append("")
    add(
      "需要图层", "needs layers",
      needs.layers.isEmpty ? "–" : needs.layers.map(name).joined(separator: ", "))
    add(
      "需要字段", "needs fields",
      needs.fields.isEmpty ? "–" : needs.fields.map(field).joined(separator: ", "))
    for threshold in needs.thresholds {
      let value =
        threshold.value.map { "\(FixedNumber.short($0)) \(threshold.unit.rawValue)" }
        ?? (language == .zh ? "规划未给出" : "the plan gives none")
      add(
        "阈值", "threshold",
        "\(threshold.label[language]) \(value) (\(threshold.kind.rawValue): \(threshold.cite))")
    }
    if let next = card.nextStep {
      lines.append("")
      add("下一步", "next step", next[language])
    }
    return lines
  }

  private var over: String {
    switch rule.declaration.over {
    case .parcels: language == .zh ? "宗地(逐个图形)" : "plots, feature by feature"
    case .plan: language == .zh ? "规划图层" : "layers of the plan"
    case .layer(let layer): package.declarations.layers[layer].label[language]
    }
  }

  private func text(_ term: IndicatorDeclaration.Term) -> String {
    let parts = [
      term.members?.text, term.plan.map { (language == .zh ? "规划 " : "plan ") + $0.text },
    ]
    return parts.compactMap(\.self).joined(separator: " + ")
  }

  private func name(_ layer: LayerDeclaration) -> String {
    let basis = layer.file == nil ? (language == .zh ? "无图层" : "absent") : layer.basis.word
    return "\(layer.label[language]) \(layer.key) (\(basis))"
  }

  private func field(_ field: PlanField) -> String {
    "\(field.declaration.name) ← "
      + field.declaration.acceptedNames.prefix(3).joined(separator: " / ")
  }
}
