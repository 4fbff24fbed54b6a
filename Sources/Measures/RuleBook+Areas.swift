import Expressions
import Plan

extension RuleBook {
  /// Least share by which a plot may differ from its register area; infinite where no rule says
  /// so. Asked of all rules of the plan: what one is answered does not hang on which others are
  /// selected.
  static func areaLimit(of rules: [Rule], _ catalog: MeasureCatalog) -> Double {
    var table = OperandTable()
    return rules.lazy.filter { rule in
      rule.violates.operands.contains { $0.call?.name == "area_difference" }
    }
    .compactMap { Entry($0, table: &table, catalog: catalog).areaLimit }.min() ?? .infinity
  }
}
