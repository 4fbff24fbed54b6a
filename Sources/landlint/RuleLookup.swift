import Analysis
import Findings
import Measures
import Plan
import Values

/// Where the rule or check of a name is found.
enum RuleLookup {
  static func package(_ directory: String?, _ language: Language) throws -> PlanPackage {
    guard let directory = directory ?? PlanLocation.shipped else {
      throw CommandFailure.noPlan
    }
    do throws(PlanFailures) {
      return try PlanPackage.load(directory, taken: Analyzer.takenCodes) {
        MeasureCatalog(declarations: $0)
      }
    } catch {
      throw CommandFailure.plan(error, language)
    }
  }

  /// A check of files and shapes, which needs no plan.
  static func check(_ name: String) -> RuleCard? {
    Analyzer.builtInCards.first { $0.code == name.uppercased() || $0.slug == name }
  }

  static func rule(_ name: String, in package: PlanPackage) throws -> Rule {
    if let rule = package.rules.first(where: {
      $0.declaration.card.code == name.uppercased() || $0.declaration.card.slug == name
    }) {
      return rule
    }
    let codes =
      package.cards.map(\.code) + Analyzer.builtInCodes + package.provisions.map(\.id.text)
    let hint =
      NearMiss.best(for: name.uppercased(), among: codes).map { "; did you mean \($0)?" } ?? ""
    throw CommandFailure(message: "the plan has no rule '\(name)'\(hint)")
  }
}
