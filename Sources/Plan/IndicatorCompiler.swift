import Expressions
import Findings
import Values

/// Compiles the expressions of an indicator, each over what it may speak of, and gathers faults.
struct IndicatorCompiler {
  let declaration: IndicatorDeclaration
  let declarations: PlanDeclarations
  let schema: Schema
  let functions: any FunctionCatalog
  var failures: [PlanFailure] = []

  init(
    declaration: IndicatorDeclaration, declarations: PlanDeclarations, schema: Schema,
    functions: any FunctionCatalog
  ) {
    self.declaration = declaration
    self.declarations = declarations
    self.schema = schema
    self.functions = functions
  }

  mutating func compile() throws(PlanFailures) -> IndicatorRule {
    let members = memberSchema
    let applies = expression(declaration.applies, members, memberFunctions, .bool)
    let counted = declaration.counted.flatMap {
      expression($0, members, memberFunctions, .bool)
    }
    let numerator = term(declaration.numerator)
    let denominator = declaration.denominator.map { term($0) }
    let whole = declaration.whole.flatMap { number($0, Schema(fields: []), planFunctions) }
    prove(numerator, denominator, whole)
    let results = resultFunctions(numerator, denominator)
    let violates = expression(
      declaration.violates, Schema(fields: []),
      results.narrowed(to: ["value", "threshold"]), .bool)
    let messageZh = template(declaration.messageZh, results)
    let messageEn = template(declaration.messageEn, results)
    guard let applies, let violates, let messageZh, let messageEn, failures.isEmpty else {
      throw PlanFailures(failures)
    }
    return IndicatorRule(
      declaration: declaration, applies: applies, counted: counted, numerator: numerator,
      denominator: denominator, whole: whole, violates: violates, messageZh: messageZh,
      messageEn: messageEn)
  }

  /// Fields of parcels, or of the features of the layer that is summed over.
  private var memberSchema: Schema {
    guard case .layer(let layer) = declaration.over else { return schema }
    return Schema(
      fields: declarations.layers[layer].properties.map {
        Schema.Field(name: $0.declaration.name, type: $0.declaration.type)
      })
  }

  private var memberFunctions: any FunctionCatalog {
    guard case .layer = declaration.over else { return functions }
    return ChosenFunctions(base: functions, names: ["area", "threshold", "lies_within"])
  }

  private var planFunctions: any FunctionCatalog {
    ChosenFunctions(
      base: functions,
      names: [
        "total_area", "total_count", "total_sum", "layers_overlap", "empty_count", "fewest_uses",
        "count_within", "sum_within", "area_outside", "threshold",
      ])
  }

  /// What the figures are called in `violates` and in messages.
  private func resultFunctions(
    _ numerator: IndicatorRule.Term, _ denominator: IndicatorRule.Term?
  ) -> ChosenFunctions {
    ChosenFunctions(
      base: functions, names: ["threshold"],
      own: [
        FunctionSignature("value", result: .number(declaration.unit.dimension)),
        FunctionSignature("numerator", result: .number(numerator.dimension ?? .none)),
        FunctionSignature("denominator", result: .number(denominator?.dimension ?? .none)),
        FunctionSignature("covered", result: .number(.none)),
      ])
  }

  private mutating func term(_ source: IndicatorDeclaration.Term) -> IndicatorRule.Term {
    IndicatorRule.Term(
      members: source.members.flatMap { number($0, memberSchema, memberFunctions) },
      plan: source.plan.flatMap { number($0, Schema(fields: []), planFunctions) })
  }

  /// Parts of a sum, and the value and its unit, have to have one dimension.
  private mutating func prove(
    _ numerator: IndicatorRule.Term, _ denominator: IndicatorRule.Term?,
    _ whole: CompiledExpression?
  ) {
    guard failures.isEmpty, let top = numerator.dimension else { return }
    let place = declaration.numerator.members ?? declaration.numerator.plan
    func fault(_ message: String) {
      if let place { failures.append(place.failure(line: 1, column: 1, message)) }
    }
    for term in [numerator] + (denominator.map { [$0] } ?? []) {
      if Set(term.expressions.map(\.dimension)).count > 1 {
        fault("the two parts of a sum measure different things")
      }
    }
    if let whole, whole.dimension != denominator?.dimension {
      fault("'whole' measures something else than the denominator, or there is none")
    }
    let bottom = denominator?.dimension ?? .none
    let value: Dimension? = bottom == .none ? top : top == bottom ? Dimension.none : nil
    guard let value else {
      return fault(
        "a number of dimension \(top.rawValue) over one of \(bottom.rawValue) has no meaning")
    }
    if value != declaration.unit.dimension {
      fault(
        "the value has the dimension \(value.rawValue), its unit '\(declaration.unit.rawValue)' "
          + declaration.unit.dimension.rawValue)
    }
  }

  private mutating func number(
    _ source: RuleDeclaration.Source, _ schema: Schema, _ catalog: any FunctionCatalog
  ) -> CompiledExpression? {
    guard let compiled = expression(source, schema, catalog, nil) else { return nil }
    guard compiled.dimension != nil else {
      failures.append(source.failure(line: 1, column: 1, "a sum is of numbers"))
      return nil
    }
    return compiled
  }

  private mutating func expression(
    _ source: RuleDeclaration.Source, _ schema: Schema, _ catalog: any FunctionCatalog,
    _ type: ValueType?
  ) -> CompiledExpression? {
    do throws(ExpressionFailure) {
      return try CompiledExpression(
        text: source.text, schema: schema, catalog: catalog, expecting: type)
    } catch {
      note(error, in: source)
      return nil
    }
  }

  private mutating func template(
    _ source: RuleDeclaration.Source, _ catalog: any FunctionCatalog
  ) -> Template? {
    do throws(ExpressionFailure) {
      return try Template(text: source.text, schema: Schema(fields: []), catalog: catalog)
    } catch {
      note(error, in: source)
      return nil
    }
  }

  private mutating func note(_ failure: ExpressionFailure, in source: RuleDeclaration.Source) {
    for fault in failure.faults {
      let hint = fault.suggestion.map { "; \($0)" } ?? ""
      failures.append(
        source.failure(line: fault.line, column: fault.column, fault.message + hint))
    }
  }
}
