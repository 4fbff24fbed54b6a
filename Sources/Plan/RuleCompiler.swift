import Expressions
import Values

/// Compiles the expressions of rules; all faults at once, each with its place.
struct RuleCompiler {
  private let schema: Schema
  /// Of rules on layers: no plot is at hand, so neither its fields nor its shape.
  private let bare: Schema
  /// What an expression may name.
  private struct Names {
    var schema: Schema
    var catalog: (any FunctionCatalog)?
  }

  /// What a rule on layers may call: measures of a plot would be answered of an empty shape.
  private static let functionsOfLayers = [
    "feature_count", "distinct_count", "undated_count", "outside_count", "count_beyond",
    "unconnected_count", "layer_area", "layers_overlap", "self_overlap", "gap", "plans_differ",
    "edge_break", "total_area", "total_count", "total_sum", "threshold", "as_of", "anniversary",
    "months_between", "days_between", "year_of", "empty_count", "fewest_uses", "missing_years",
    "short_sums", "first_year", "last_year", "count_within", "sum_within", "unit_count",
    "area_outside",
  ]

  private var ofLayers: (any FunctionCatalog)? {
    catalog.map { ChosenFunctions(base: $0, names: Self.functionsOfLayers) }
  }

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
    let isOfLayers = declaration.subject == .layer
    let names = Names(schema: isOfLayers ? bare : schema, catalog: isOfLayers ? ofLayers : catalog)
    let applies = expression(declaration.applies, names, expecting: .bool, &failures)
    let violates = expression(declaration.violates, names, expecting: .bool, &failures)
    let unless = declaration.unless.map { expression($0, names, expecting: .bool, &failures) }
    let messageZh = template(declaration.messageZh, names, &failures)
    let messageEn = template(declaration.messageEn, names, &failures)
    let facts = declaration.facts.compactMap { expression($0, names, expecting: nil, &failures) }
    guard failures.isEmpty else { throw PlanFailures(failures) }
    guard let applies, let violates, let messageZh, let messageEn,
      declaration.unless == nil || unless ?? nil != nil
    else { return nil }
    return Rule(
      declaration: declaration, applies: applies, violates: violates, unless: unless ?? nil,
      messageZh: messageZh, messageEn: messageEn, facts: facts)
  }

  private func expression(
    _ source: RuleDeclaration.Source, _ names: Names, expecting type: ValueType?,
    _ failures: inout [PlanFailure]
  ) -> CompiledExpression? {
    do throws(ExpressionFailure) {
      guard let catalog = names.catalog else {
        _ = try ParsedExpression(source.text)
        return nil
      }
      return try CompiledExpression(
        text: source.text, schema: names.schema, catalog: catalog, expecting: type)
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
    _ source: RuleDeclaration.Source, _ names: Names, _ failures: inout [PlanFailure]
  ) -> Template? {
    guard let catalog = names.catalog else { return nil }
    do throws(ExpressionFailure) {
      return try Template(text: source.text, schema: names.schema, catalog: catalog)
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
