import Expressions
import Findings
import Measures
import Plan
import Values

extension MutationTrial {
  /// Every change of the rule with a code that still has its types; what no longer compiles would
  /// be refused when the plan loads. In the order of the rule's parts.
  func changes(of code: String) -> [Change] {
    let schema = plan.declarations.schema(land: plan.land)
    return plan.rules.filter { $0.declaration.card.code == code }
      .flatMap { changes(of: $0, schema) }
      + plan.indicators.filter { $0.declaration.card.code == code }
      .flatMap { changes(of: $0, schema) }
  }

  /// The plan with each limit of a rule moved by a hair: a sign that lets the limit in or out, and
  /// each threshold a little above and below; what is likeliest to tell comes first.
  func hairChanges(of code: String) -> [PlanPackage] {
    let schema = plan.declarations.schema(land: plan.land)
    var packages: [PlanPackage] = []
    var names: [String] = []
    for rule in plan.rules where rule.declaration.card.code == code {
      for part in [RulePart.violates, .applies, .unless] {
        guard let expression = rule.expression(part) else { continue }
        for mutation in mutations(of: expression) where mutation.isOfALimit {
          guard
            let changed = try? CompiledExpression(
              text: mutation.text, schema: schema, catalog: catalog, expecting: .bool)
          else { continue }
          packages.append(replacing(rule.changing(part, to: changed)))
        }
      }
      names += RuleNeeds(rule: rule, declarations: plan.declarations).thresholds.map(\.name)
    }
    for rule in plan.indicators where rule.declaration.card.code == code {
      for part in [IndicatorPart.violates, .applies, .counted] {
        guard let expression = rule.expression(part) else { continue }
        for mutation in mutations(of: expression) where mutation.isOfALimit {
          let changed = try? rule.changing(
            part, to: mutation.text, plan.declarations, schema: schema, functions: catalog)
          if let changed { packages.append(replacing(changed)) }
        }
      }
      names += rule.thresholds.limits + rule.thresholds.others
    }
    for name in names {
      guard let index = plan.declarations.thresholds.firstIndex(where: { $0.name == name }),
        let value = plan.declarations.thresholds[index].value
      else { continue }
      for factor in [1.01, 0.99] {
        var package = plan
        package.declarations.thresholds[index].value = value * factor
        packages.append(package)
      }
    }
    return packages
  }

  private func changes(of rule: Rule, _ schema: Schema) -> [Change] {
    var changes: [Change] = []
    for part in RulePart.allCases {
      guard let expression = rule.expression(part) else { continue }
      for mutation in mutations(of: expression) {
        guard
          let changed = try? CompiledExpression(
            text: mutation.text, schema: schema, catalog: catalog, expecting: .bool)
        else { continue }
        changes.append(
          Change(
            words: words(mutation, part.rawValue),
            plan: replacing(rule.changing(part, to: changed))))
      }
    }
    if rule.unless != nil {
      changes.append(
        Change(words: "unless: left out", plan: replacing(rule.changing(.unless, to: nil))))
    }
    let needs = RuleNeeds(rule: rule, declarations: plan.declarations)
    return changes + moved(needs.thresholds.map(\.name))
  }

  private func changes(of rule: IndicatorRule, _ schema: Schema) -> [Change] {
    func changed(_ part: IndicatorPart, _ text: String?) -> PlanPackage? {
      (try? rule.changing(part, to: text, plan.declarations, schema: schema, functions: catalog))
        .map { replacing($0) }
    }
    var changes: [Change] = []
    for part in IndicatorPart.allCases {
      // Without members nobody asks which of them belong.
      guard part != .applies || rule.declaration.over != .plan,
        let expression = rule.expression(part)
      else { continue }
      for mutation in mutations(of: expression) {
        if let plan = changed(part, mutation.text) {
          changes.append(Change(words: words(mutation, part.rawValue), plan: plan))
        }
      }
      if part.mayBeLeftOut, let plan = changed(part, nil) {
        changes.append(Change(words: "\(part.rawValue): left out", plan: plan))
      }
    }
    let names = rule.thresholds
    return changes + moved(names.limits + names.others)
  }

  /// Half and twice each limit that the plan itself sets.
  private func moved(_ names: [String]) -> [Change] {
    names.flatMap { name -> [Change] in
      guard let index = plan.declarations.thresholds.firstIndex(where: { $0.name == name }),
        let value = plan.declarations.thresholds[index].value
      else { return [] }
      return [("halved", value / 2), ("doubled", value * 2)].map { words, value in
        var package = plan
        package.declarations.thresholds[index].value = value
        return Change(words: "threshold '\(name)': \(words)", plan: package)
      }
    }
  }

  private func mutations(of expression: CompiledExpression) -> [Mutation] {
    (try? ParsedExpression(expression.text))?.mutations ?? []
  }

  private func words(_ mutation: Mutation, _ part: String) -> String {
    "\(part): \(mutation.change) in \(mutation.place)"
  }

  private func replacing(_ rule: Rule) -> PlanPackage {
    var package = plan
    let code = rule.declaration.card.code
    package.rules = plan.rules.map { $0.declaration.card.code == code ? rule : $0 }
    return package
  }

  private func replacing(_ rule: IndicatorRule) -> PlanPackage {
    var package = plan
    let code = rule.declaration.card.code
    package.indicators = plan.indicators.map { $0.declaration.card.code == code ? rule : $0 }
    return package
  }
}
