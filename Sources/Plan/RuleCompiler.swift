import Expressions
import Values

/// Compiles the expressions of rules; all faults at once, each with its place.
struct RuleCompiler {
  private let schema: Schema
  /// Of rules on layers: no plot is at hand, so neither its fields nor its shape.
  private let bare: Schema
  /// Nil where plan.yaml could not be read.
  private let catalog: (any FunctionCatalog)?
  /// Names whose declaration is faulty, and so is what rules make of them.
  private let doubtful: [String]
  private let isWhole: Bool

  init(
    _ declarations: PlanDeclarations?, land: LandUseTables, catalog: (any FunctionCatalog)?
  ) {
    schema = declarations?.schema(land: land) ?? Schema(fields: [])
    bare = Schema(
      fields: [], codeLists: schema.codeLists, zoneMinutes: schema.zoneMinutes)
    self.catalog = catalog
    // A faulty catalogue of codes would make every code of every rule unknown.
    let hasCodes = declarations?.landUseFile.isEmpty ?? true || !land.list.entries.isEmpty
    doubtful = (declarations?.doubtful ?? []).sorted()
    isWhole = (declarations?.isWhole ?? false) && hasCodes
  }

  /// Nil where only the syntax could be proved, and holds.
  func rule(_ declaration: RuleDeclaration) throws(PlanFailures) -> Rule? {
    var failures: [PlanFailure] = []
    let schema = declaration.subject == .layer ? bare : schema
    let applies = expression(declaration.applies, schema, expecting: .bool, &failures)
    let violates = expression(declaration.violates, schema, expecting: .bool, &failures)
    let unless = declaration.unless.map { expression($0, schema, expecting: .bool, &failures) }
    let messageZh = template(declaration.messageZh, schema, &failures)
    let messageEn = template(declaration.messageEn, schema, &failures)
    let facts = declaration.facts.compactMap { expression($0, schema, expecting: nil, &failures) }
    guard failures.isEmpty else { throw PlanFailures(failures) }
    guard let applies, let violates, let messageZh, let messageEn,
      declaration.unless == nil || unless ?? nil != nil
    else { return nil }
    return Rule(
      declaration: declaration, applies: applies, violates: violates, unless: unless ?? nil,
      messageZh: messageZh, messageEn: messageEn, facts: facts)
  }

  private func expression(
    _ source: RuleDeclaration.Source, _ schema: Schema, expecting type: ValueType?,
    _ failures: inout [PlanFailure]
  ) -> CompiledExpression? {
    do throws(ExpressionFailure) {
      guard let catalog else {
        _ = try ParsedExpression(source.text)
        return nil
      }
      return try CompiledExpression(
        text: source.text, schema: schema, catalog: catalog, expecting: type)
    } catch {
      var hasSyntax = true
      do throws(ExpressionFailure) {
        _ = try ParsedExpression(source.text)
      } catch {
        hasSyntax = false
      }
      if !(hasSyntax && isExcused(source)) { note(error, in: source, &failures) }
      return nil
    }
  }

  private func template(
    _ source: RuleDeclaration.Source, _ schema: Schema, _ failures: inout [PlanFailure]
  ) -> Template? {
    guard let catalog else { return nil }
    do throws(ExpressionFailure) {
      return try Template(text: source.text, schema: schema, catalog: catalog)
    } catch {
      if !isExcused(source) { note(error, in: source, &failures) }
      return nil
    }
  }

  /// True where plan.yaml is to blame, which is told there.
  private func isExcused(_ source: RuleDeclaration.Source) -> Bool {
    !isWhole || doubtful.contains { source.text.contains($0) }
  }

  private func note(
    _ failure: ExpressionFailure, in source: RuleDeclaration.Source,
    _ failures: inout [PlanFailure]
  ) {
    for fault in failure.faults {
      let hint = fault.suggestion.map { "; \($0)" } ?? ""
      failures.append(
        source.failure(line: fault.line, column: fault.column, fault.message + hint))
    }
  }
}
