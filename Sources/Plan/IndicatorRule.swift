public import Expressions
import Findings
public import Values

/// A rule on an area as a whole that is ready to run.
public struct IndicatorRule: Sendable {
  public struct Term: Sendable {
    public var members: CompiledExpression?
    public var plan: CompiledExpression?
  }

  public var declaration: IndicatorDeclaration
  public var applies: CompiledExpression
  public var counted: CompiledExpression?
  public var numerator: Term
  public var denominator: Term?
  public var whole: CompiledExpression?
  /// Over `value()` and thresholds alone.
  public var violates: CompiledExpression
  public var messageZh: Template
  public var messageEn: Template

  /// Names of the thresholds that the value is held against, then of those that say what counts.
  public var thresholds: (limits: [String], others: [String]) {
    let limits = Self.names(in: [violates])
    let rest = [applies, counted, whole].compactMap(\.self) + numerator.expressions
    let others = Self.names(in: rest + (denominator?.expressions ?? []))
    return (limits, others.filter { !limits.contains($0) })
  }

  private static func names(in expressions: [CompiledExpression]) -> [String] {
    var names: [String] = []
    for call in expressions.flatMap(\.operands).compactMap(\.call) where call.name == "threshold" {
      if let name = call.text(at: 0), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Compiles every expression of a declaration; all faults at once, each with its place.
  static func compile(
    _ declaration: IndicatorDeclaration, _ declarations: PlanDeclarations, schema: Schema,
    functions: any FunctionCatalog
  ) throws(PlanFailures) -> IndicatorRule {
    var compiler = IndicatorCompiler(
      declaration: declaration, declarations: declarations, schema: schema, functions: functions)
    return try compiler.compile()
  }
}

extension IndicatorRule.Term {
  public var expressions: [CompiledExpression] { [members, plan].compactMap(\.self) }

  /// Both parts have one.
  public var dimension: Dimension? { expressions.first?.dimension }
}

extension CompiledExpression {
  /// What its numbers measure; nil for what is no number.
  var dimension: Dimension? {
    if case .number(let dimension) = type { dimension } else { nil }
  }
}
