import Expressions
import Measures
import Plan

/// What all rules of a plan together ask for, whichever are selected. To know it every expression
/// is looked at: who judges by one plan many times over, as cases do, looks once.
struct PlanTraits: Sendable {
  /// Whether something in the plan asks whether a code is in its list, wherever it stands: then codes
  /// that are not stay what the file wrote.
  let keepsUnlisted: Bool
  /// The rules that may say by how much a plot may differ from its register area.
  let areaRules: [Rule]

  init(_ plan: PlanPackage) {
    let ofRules = plan.rules.lazy.flatMap { rule in
      [rule.applies, rule.violates] + (rule.unless.map { [$0] } ?? []) + rule.facts
        + rule.messageZh.expressions + rule.messageEn.expressions
    }
    let ofIndicators = plan.indicators.lazy.flatMap { rule in
      [rule.applies] + [rule.counted].compactMap(\.self) + rule.numerator.expressions
        + (rule.denominator?.expressions ?? [])
    }
    keepsUnlisted =
      ofRules.contains(where: \.asksForUnlistedCodes)
      || ofIndicators.contains(where: \.asksForUnlistedCodes)
    areaRules = plan.rules.filter { RuleBook.mayLimitArea($0) }
  }
}

extension CompiledExpression {
  fileprivate var asksForUnlistedCodes: Bool {
    operands.contains { $0.call?.name == "code_in_list" }
  }
}
