public import Findings
public import Plan
import Values

/// What becomes of one provision of the plan: the rules that name it, what they need together, and
/// whether they can be answered.
public struct ProvisionCoverage: Sendable {
  /// What can be said of the provision; each word is the machine's.
  public enum State: String, Sendable, CaseIterable {
    /// A rule can be judged by this plan, or was judged on these inputs.
    case answered
    /// No rule can: a layer, field or threshold is missing.
    case missing
    /// Its rules apply to nothing in these inputs.
    case notApplicable = "not-applicable"
    /// No rule names it; the reason says why.
    case noRule = "no-rule"
    case notALandCheck = "not-a-land-check"
  }

  public let provision: Provision
  /// In the order of their codes.
  public let codes: [String]
  public let layers: [LayerDeclaration]
  public let fields: [PlanField]
  public let thresholds: [Threshold]
  /// Tables beside the plan.
  public let catalogues: [CatalogueDeclaration]
  public let state: State
  /// What keeps rules from being judged, each with its code.
  public let obstacles: [(code: String, words: Bilingual)]
  /// Subjects that were judged by any of the rules; nil where no inputs were given.
  public let judged: Int?

  /// - Parameter run: the inputs judged by all rules of the plan; nil: the plan alone is asked.
  public static func table(of plan: PlanPackage, run: Run? = nil) -> [ProvisionCoverage] {
    plan.provisions.map { ProvisionCoverage($0, plan: plan, run: run) }
  }

  init(_ provision: Provision, plan: PlanPackage, run: Run?) {
    self.provision = provision
    let id = provision.id.text
    var answering: [(code: String, needs: RuleNeeds)] = []
    for rule in plan.rules where rule.declaration.card.provisions.contains(id) {
      answering.append(
        (rule.declaration.card.code, RuleNeeds(rule: rule, declarations: plan.declarations)))
    }
    for rule in plan.indicators where rule.declaration.card.provisions.contains(id) {
      answering.append(
        (rule.declaration.card.code, RuleNeeds(indicator: rule, declarations: plan.declarations)))
    }
    answering.sort { $0.code < $1.code }
    codes = answering.map(\.code)
    let needs = answering.map(\.needs)
    layers = plan.declarations.layers.filter { layer in
      needs.contains { $0.layers.contains { $0.key == layer.key } }
    }
    fields = plan.declarations.fields.filter { field in
      needs.contains { $0.fields.contains { $0.declaration.name == field.declaration.name } }
    }
    thresholds = plan.declarations.thresholds.filter { threshold in
      needs.contains { $0.thresholds.contains { $0.name == threshold.name } }
    }
    catalogues = plan.declarations.userCatalogues.filter { table in
      needs.contains { $0.catalogues.contains { $0.name == table.name } }
    }
    let answers = answering.map { code, needs in
      (code, run.map { Answer(code, in: $0) } ?? Answer(needs, layers: plan.layers))
    }
    obstacles = answers.compactMap { code, answer in answer.obstacle.map { (code, $0) } }
    judged = run == nil ? nil : answers.map(\.1.judged).max() ?? 0
    state =
      if provision.provisionClass == .notALandCheck {
        .notALandCheck
      } else if answering.isEmpty {
        .noRule
      } else if answers.contains(where: { $0.1.judged > 0 }) {
        .answered
      } else {
        answers.contains { $0.1.obstacle != nil } ? .missing : .notApplicable
      }
  }

  /// Whether one rule can be judged.
  private struct Answer {
    /// Subjects judged; 1 where no inputs were given and nothing is missing.
    var judged = 0
    var obstacle: Bilingual?

    /// By the plan alone: its layers and thresholds.
    init(_ needs: RuleNeeds, layers: [PlanLayer]) {
      let absent = needs.layers.filter { layer in
        layers.contains { $0.declaration.key == layer.key && !$0.isPresent }
      }
      let open = needs.thresholds.filter { $0.value == nil }
      let tables = needs.catalogues.filter { $0.file == nil }
      guard !absent.isEmpty || !open.isEmpty || !tables.isEmpty else {
        judged = 1
        return
      }
      var zh: [String] = []
      var en: [String] = []
      if !absent.isEmpty {
        zh.append("缺图层 " + absent.map(\.label.zh).joined(separator: "、"))
        en.append("no layer " + absent.map(\.label.en).joined(separator: ", "))
      }
      if !tables.isEmpty {
        zh.append("缺名录 " + tables.map(\.label.zh).joined(separator: "、"))
        en.append("no table " + tables.map(\.label.en).joined(separator: ", "))
      }
      if !open.isEmpty {
        zh.append("规划未给出阈值 " + open.map(\.label.zh).joined(separator: "、"))
        en.append("the plan gives no " + open.map(\.label.en).joined(separator: ", "))
      }
      obstacle = Bilingual(zh: zh.joined(separator: ";"), en: en.joined(separator: "; "))
    }

    /// What keeps it from a verdict, and what it lacks most.
    private static func obstacle(of indicator: Indicator) -> Bilingual? {
      let words = [indicator.reasons.first, indicator.missing.first?.reason].compactMap(\.self)
      guard !words.isEmpty else { return nil }
      return Bilingual(
        zh: words.map(\.zh).joined(separator: ";"), en: words.map(\.en).joined(separator: "; "))
    }

    /// By what came of the inputs.
    init(_ code: String, in run: Run) {
      guard let card = run.cards.firstIndex(where: { $0.code == code }) else { return }
      let tally = run.tallies[card]
      let idle: [Verdict] = [.notEvaluated, .notApplicable]
      // An area as a whole is one subject and stands in no tally.
      if let indicator = run.indicators.first(where: { $0.card == card }) {
        judged = idle.contains(indicator.verdict) ? 0 : 1
        if indicator.verdict == .notEvaluated {
          obstacle = Self.obstacle(of: indicator)
        }
        return
      }
      judged = Verdict.allCases.filter { !idle.contains($0) }.reduce(0) { $0 + tally[$1] }
      if judged == 0, tally[.notEvaluated] > 0 { obstacle = tally.missing.first?.reason }
    }
  }
}
