public import Expressions
import Findings
import Values

/// A rule that is ready to run: its declaration with compiled expressions and messages.
public struct Rule: Sendable {
  public var declaration: RuleDeclaration
  public var applies: CompiledExpression
  public var violates: CompiledExpression
  public var unless: CompiledExpression?
  public var messageZh: Template
  public var messageEn: Template
  /// Further operands shown as evidence.
  public var facts: [CompiledExpression]

  /// Compiles every expression of a declaration; all faults at once, each with its place.
  static func compile(
    _ declaration: RuleDeclaration, schema: Schema, catalog: any FunctionCatalog
  ) throws(PlanFailures) -> Rule {
    var compiler = RuleCompiler(schema: schema, catalog: catalog)
    let applies = compiler.expression(declaration.applies, expecting: .bool)
    let violates = compiler.expression(declaration.violates, expecting: .bool)
    let unless = declaration.unless.map { compiler.expression($0, expecting: .bool) }
    let messageZh = compiler.template(declaration.messageZh)
    let messageEn = compiler.template(declaration.messageEn)
    let facts = declaration.facts.compactMap { compiler.expression($0, expecting: nil) }
    guard let applies, let violates, let messageZh, let messageEn, compiler.failures.isEmpty
    else { throw PlanFailures(compiler.failures) }
    return Rule(
      declaration: declaration, applies: applies, violates: violates, unless: unless ?? nil,
      messageZh: messageZh, messageEn: messageEn, facts: facts)
  }
}

/// Compiles expressions and gathers what is wrong with them.
private struct RuleCompiler {
  let schema: Schema
  let catalog: any FunctionCatalog
  var failures: [PlanFailure] = []

  init(schema: Schema, catalog: any FunctionCatalog) {
    self.schema = schema
    self.catalog = catalog
  }

  mutating func expression(
    _ source: RuleDeclaration.Source, expecting type: ValueType?
  ) -> CompiledExpression? {
    do throws(ExpressionFailure) {
      return try CompiledExpression(
        text: source.text, schema: schema, catalog: catalog, expecting: type)
    } catch {
      note(error, in: source)
      return nil
    }
  }

  mutating func template(_ source: RuleDeclaration.Source) -> Template? {
    do throws(ExpressionFailure) {
      return try Template(text: source.text, schema: schema, catalog: catalog)
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
