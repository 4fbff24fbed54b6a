import Expressions
import Findings
import Loaders
import Measures
public import Plan
import Values

/// Turns each comparison of each rule around in turn and shows which case notices.
///
/// A change that no case notices is a condition that nobody proves: the rule could say the opposite
/// there, and every case would come out as before.
public struct MutationTrial: Sendable {
  /// One changed rule.
  public struct Outcome: Sendable {
    /// Code of the rule.
    public var code: String
    /// What was changed: `violates: > to >= in overlap_area('zone') > threshold('least')`.
    public var change: String
    /// The first case that came out otherwise, such as `BLU101:4 at-the-limit`; nil where none did.
    public var noticed: String?
  }

  /// What became of the changes of one rule.
  public struct Answer: Sendable {
    public var code: String
    /// Empty where the rule has no cases that could be run.
    public var outcomes: [Outcome]
  }

  private let plan: PlanPackage
  private let scratch: String
  private let files: [CaseFile]
  private let catalog: MeasureCatalog

  /// - Parameters:
  ///   - plan: a package that holds: what comes out otherwise without any change says nothing.
  ///   - scratch: a folder for parcel files, which are removed again.
  public init(of plan: PlanPackage, scratch: String) throws {
    self.plan = plan
    self.scratch = scratch
    catalog = MeasureCatalog(declarations: plan.declarations)
    files = try FolderListing.files(
      in: plan.directory + "/rules/cases", endings: [".geojson"]
    ).map { try CaseFile(path: $0) }
  }

  /// Tries every change of a rule.
  public func run(_ rule: Rule) async throws -> Answer {
    let code = rule.declaration.card.code
    let own = files.filter { $0.code == code && !$0.cases.isEmpty }
    var answer = Answer(code: code, outcomes: [])
    guard !own.isEmpty else { return answer }
    for file in own {
      if let unmet = try await CaseRunner(plan: plan, scratch: scratch).run(file).first(
        where: { !$0.isMet })
      {
        throw PlanFailures([unmet.failure(path: file.path)])
      }
    }
    for (change, package) in changes(of: rule) {
      let runner = CaseRunner(plan: package, scratch: scratch)
      var noticed: String?
      for file in own where noticed == nil {
        let unmet = try await runner.run(file).first { !$0.isMet }
        noticed = unmet.map { "\($0.file):\($0.wanted.line) \($0.wanted.kind)" }
      }
      answer.outcomes.append(Outcome(code: code, change: change, noticed: noticed))
    }
    return answer
  }

  private func changes(of rule: Rule) -> [(String, PlanPackage)] {
    var changes: [(String, PlanPackage)] = []
    for part in RulePart.allCases {
      guard let expression = rule.expression(part) else { continue }
      changes += self.changes(of: expression, part, of: rule)
    }
    if rule.unless != nil {
      changes.append(("unless: left out", replacing(rule.changing(.unless, to: nil))))
    }
    let needs = RuleNeeds(rule: rule, declarations: plan.declarations)
    for threshold in needs.thresholds {
      guard let value = threshold.value else { continue }
      for (words, changed) in [
        ("halved", value / 2), ("doubled", value * 2),
      ] {
        var package = plan
        for index in package.declarations.thresholds.indices
        where package.declarations.thresholds[index].name == threshold.name {
          package.declarations.thresholds[index].value = changed
        }
        changes.append(("threshold '\(threshold.name)': \(words)", package))
      }
    }
    return changes
  }

  /// What still has its types; a change that no longer compiles would be refused when the plan loads.
  private func changes(
    of expression: CompiledExpression, _ part: RulePart, of rule: Rule
  ) -> [(String, PlanPackage)] {
    guard let parsed = try? ParsedExpression(expression.text) else { return [] }
    let schema = plan.declarations.schema(land: plan.land)
    return parsed.mutations.compactMap { mutation in
      guard
        let changed = try? CompiledExpression(
          text: mutation.text, schema: schema, catalog: catalog, expecting: .bool)
      else { return nil }
      return (
        "\(part.rawValue): \(mutation.change) in \(mutation.place)",
        replacing(rule.changing(part, to: changed))
      )
    }
  }

  private func replacing(_ rule: Rule) -> PlanPackage {
    var package = plan
    let code = rule.declaration.card.code
    package.rules = plan.rules.map { $0.declaration.card.code == code ? rule : $0 }
    return package
  }
}
