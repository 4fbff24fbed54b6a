public import Expressions

/// An expression of an indicator that decides its value or its verdict.
public enum IndicatorPart: String, Sendable, CaseIterable {
  case applies
  case counted
  case numerator
  case numeratorOfPlan = "numerator, plan"
  case denominator
  case denominatorOfPlan = "denominator, plan"
  case whole
  case violates

  /// True where a rule may do without.
  public var mayBeLeftOut: Bool {
    switch self {
    case .counted, .whole: true
    default: false
    }
  }
}

extension IndicatorRule {
  /// The compiled expression of a part; nil where the rule has none.
  public func expression(_ part: IndicatorPart) -> CompiledExpression? {
    switch part {
    case .applies: applies
    case .counted: counted
    case .numerator: numerator.members
    case .numeratorOfPlan: numerator.plan
    case .denominator: denominator?.members
    case .denominatorOfPlan: denominator?.plan
    case .whole: whole
    case .violates: violates
    }
  }

  /// The rule with another text in one place; nil leaves the part out.
  ///
  /// - Throws: what is wrong with names, types and dimensions then.
  public func changing(
    _ part: IndicatorPart, to text: String?, _ declarations: PlanDeclarations, schema: Schema,
    functions: any FunctionCatalog
  ) throws(PlanFailures) -> IndicatorRule {
    var changed = declaration
    let source = text.map { declaration.place.saying($0) }
    switch part {
    case .applies: changed.applies = source ?? changed.applies
    case .counted: changed.counted = source
    case .numerator: changed.numerator.members = source
    case .numeratorOfPlan: changed.numerator.plan = source
    case .denominator: changed.denominator?.members = source
    case .denominatorOfPlan: changed.denominator?.plan = source
    case .whole: changed.whole = source
    case .violates: changed.violates = source ?? changed.violates
    }
    return try Self.compile(changed, declarations, schema: schema, functions: functions)
  }
}

extension RuleDeclaration.Source {
  /// The same place with other words.
  fileprivate func saying(_ text: String) -> Self {
    var source = self
    source.text = text
    return source
  }
}
