import Findings
import Measures
import Plan

/// Limits that the command gives to a run without a plan, where no check that is left asks for them:
/// whoever sets one expects it to bear on the answer. A file of settings says them for any run.
struct PlanlessLimits {
  let settings: Settings
  let package: PlanPackage
  let language: Language

  var faults: [String] {
    let limits = settings.values[.thresholds, default: []].filter { $0.origin == .command }
    guard !limits.isEmpty else { return [] }
    // Distances from layers are asked for by the rules on them alone.
    let ofRules = Set(
      package.rules.flatMap {
        RuleNeeds(rule: $0, declarations: package.declarations).thresholds.map(\.name)
      })
    let ofLayers = package.declarations.layers.compactMap(\.setbackThreshold)
    let idle = Set(
      PlanUse(of: package).unusedThresholds.map(\.name) + ofLayers.filter { !ofRules.contains($0) })
    return limits.filter { idle.contains($0.name ?? "") }.map { value in
      settings.failure(
        .thresholds, value,
        "\(value.name ?? "") is a limit of the plan's rules, and --no-plan judges none of them",
        language)
    }
  }
}
