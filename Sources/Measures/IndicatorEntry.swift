public import Expressions
public import Plan

/// A rule on an area as a whole with the expressions bound that are asked of some rows: its
/// members, chunk by chunk, or the plan, in one row for the whole run.
public final class IndicatorEntry: Sendable {
  public enum Rows: Sendable {
    /// Parcels; nothing of an indicator that sums over something else.
    case members
    /// The features of the layer that is summed over.
    case features
    case plan
  }

  public let rule: IndicatorRule
  public let applies: BoundExpression?
  public let counted: BoundExpression?
  public let numerator: BoundExpression?
  public let denominator: BoundExpression?
  public let whole: BoundExpression?
  /// Every layer that these expressions rest on, by index of the declarations.
  public let layers: [Int]

  init(
    _ rule: IndicatorRule, asking rows: Rows, table: inout OperandTable, catalog: MeasureCatalog
  ) {
    self.rule = rule
    let asksMembers =
      rows == .features || (rows == .members && rule.declaration.over == .parcels)
    let asksPlan = rows == .plan
    applies = asksMembers ? table.bind(rule.applies) : nil
    counted = asksMembers ? rule.counted.map { table.bind($0) } : nil
    numerator = (asksMembers ? rule.numerator.members : asksPlan ? rule.numerator.plan : nil).map {
      table.bind($0)
    }
    denominator =
      (asksMembers ? rule.denominator?.members : asksPlan ? rule.denominator?.plan : nil)
      .map { table.bind($0) }
    whole = asksPlan ? rule.whole.map { table.bind($0) } : nil
    let slots = [applies, counted, numerator, denominator, whole].compactMap(\.self)
      .flatMap(\.slots)
    let calls = slots.compactMap { table.operands[$0].call }
    layers = Array(Set(calls.flatMap { catalog.measure(of: $0)?.layers ?? [] })).sorted()
  }
}
