import Expressions
import Plan

extension PlanPackage {
  /// Whether something in the plan asks whether a code is in its list, wherever it stands: then codes
  /// that are not stay what the file wrote.
  var asksForUnlistedCodes: Bool {
    let ofRules = rules.lazy.flatMap { rule in
      [rule.applies, rule.violates] + (rule.unless.map { [$0] } ?? []) + rule.facts
        + rule.messageZh.expressions + rule.messageEn.expressions
    }
    let ofIndicators = indicators.lazy.flatMap { rule in
      [rule.applies] + [rule.counted].compactMap(\.self) + rule.numerator.expressions
        + (rule.denominator?.expressions ?? [])
    }
    return ofRules.contains(where: \.asksForUnlistedCodes)
      || ofIndicators.contains(where: \.asksForUnlistedCodes)
  }
}

extension CompiledExpression {
  fileprivate var asksForUnlistedCodes: Bool {
    operands.contains { $0.call?.name == "code_in_list" }
  }
}
