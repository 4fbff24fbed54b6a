import Findings
import Values

/// What changed beside the day where a finding did: the plots that it is about, the plan, or how the
/// file is written.
struct ChangeCauses {
  enum Cause: String {
    case plot
    case plan
    case both
    case file
    case day

    var name: Bilingual {
      switch self {
      case .plot: Bilingual(zh: "宗地变化", en: "the plot changed")
      case .plan: Bilingual(zh: "规划变化", en: "the plan changed")
      case .both: Bilingual(zh: "宗地与规划均变", en: "plot and plan changed")
      case .file: Bilingual(zh: "文件写法变化", en: "the file is written otherwise")
      case .day: Bilingual(zh: "仅日期变化", en: "the day alone")
      }
    }
  }

  /// How a plot stands to what it was.
  private enum State: Int, Comparable {
    case same
    /// In its place within the tolerance, by other vertices: what hangs on them may differ.
    case near
    case changed

    static func < (a: State, b: State) -> Bool { a.rawValue < b.rawValue }
  }

  /// One date's plots by what findings name them by.
  private struct Side {
    let land: DatedLand
    /// By plot, the match it is in.
    let matches: [Int]
    let plots: [String: [Int]]
    /// By code, which of `Run.cards` the rule is.
    let cards: [String: Int]

    init(_ land: DatedLand, _ matches: [Int]) {
      self.land = land
      self.matches = matches
      plots = Dictionary(grouping: land.plots.indices) { land.plots[$0].identity }
      cards = Dictionary(
        land.run.cards.enumerated().map { ($0.element.code, $0.offset) },
        uniquingKeysWith: { first, _ in first })
    }

    func matches(of name: String) -> [Int] { (plots[name] ?? []).map { matches[$0] } }

    func isUnevaluated(_ code: String, on members: [Int]) -> Bool {
      guard let card = cards[code] else { return false }
      return members.contains { land.plots[$0].unevaluated.contains(UInt16(clamping: card)) }
    }
  }

  private let step: ComparisonStep
  private let planChanges: [PlanChange]
  private let old: Side
  private let new: Side
  /// By match.
  private let states: [State]
  /// By number in the form in which numbers are compared.
  private let contracts: [String: State]
  /// Of all plots.
  private let worst: State

  init(_ step: ComparisonStep) {
    self.step = step
    planChanges = step.planChanges
    old = Side(step.old, step.matching.matchOfOld)
    new = Side(step.new, step.matching.matchOfNew)
    let states = step.matching.matches.map { Self.state($0, step) }
    var contracts: [String: State] = [:]
    for (match, state) in zip(step.matching.matches, states) {
      let plots = match.old.map { step.old.plots[$0] } + match.new.map { step.new.plots[$0] }
      for contract in plots.compactMap(\.contract) {
        contracts[contract] = max(contracts[contract] ?? .same, state)
      }
    }
    self.states = states
    self.contracts = contracts
    worst = states.max() ?? .same
  }

  private static func state(_ match: PlotMatching.Match, _ step: ComparisonStep) -> State {
    let before = match.old.map { step.old.plots[$0] }
    let after = match.new.map { step.new.plots[$0] }
    // Whatever fields the tables compare, rules look at all.
    guard match.kind == .unchanged,
      Set(before.map(\.attributes)) == Set(after.map(\.attributes))
    else { return .changed }
    guard before.count == after.count else { return .near }
    return Set(before.map(\.shape)) == Set(after.map(\.shape)) ? .same : .near
  }

  /// Nil where nothing that is known to have changed bears on the finding, and something else than
  /// the day may.
  func cause(_ pair: FindingPairs.Pair) -> Cause? {
    let run = pair.new == nil ? step.old.run : step.new.run
    guard let finding = pair.new ?? pair.old else { return nil }
    let card = run.cards[finding.rule]
    // What a whole file shares hangs on how it is written, on no day and on no plan.
    if card.isOfMaterial, !card.isOfNeighbours, finding.isOfWhole { return .file }
    let isPlanChanged = planChanges.contains { $0.rule == nil || $0.rule == pair.code }
    let state = state(pair, card)
    if state == .changed { return isPlanChanged ? .both : .plot }
    if isPlanChanged { return .plan }
    // How a plot is drawn and written is more than what its fields say.
    guard state == .same, !card.isOfMaterial, !isUnjudged(pair) else { return nil }
    return .day
  }

  private func state(_ pair: FindingPairs.Pair, _ card: RuleCard) -> State {
    if card.isOfLayers { return .same }
    var state = State.same
    for (finding, side) in [(pair.old, old), (pair.new, new)] {
      guard let finding else { continue }
      // What one plot alone does not show may come from any.
      if card.isOfNeighbours || finding.isOfWhole { return worst }
      for name in finding.names {
        // Of what no plot is called nothing is known.
        state = max(state, side.matches(of: name).map { states[$0] }.max() ?? .near)
      }
      if let contract = finding.contractKey { state = max(state, contracts[contract] ?? .same) }
    }
    return state
  }

  /// Whether the rule could not be evaluated here on one of the dates: a column that a file does not
  /// have is no change of the plot, and none of the day.
  private func isUnjudged(_ pair: FindingPairs.Pair) -> Bool {
    [(pair.old, old), (pair.new, new)].contains { finding, side in
      let matches = finding?.names.flatMap { side.matches(of: $0) } ?? []
      return matches.map { step.matching.matches[$0] }.contains {
        old.isUnevaluated(pair.code, on: $0.old) || new.isUnevaluated(pair.code, on: $0.new)
      }
    }
  }
}

extension Finding {
  /// Of the plots that it is about, as `ComparedPlot.identity` has them.
  fileprivate var names: Set<String> {
    Set(subject.plots + (subject.ordinal == nil ? [] : [subject.identity]))
  }

  /// True of what is said of no plot and no contract.
  var isOfWhole: Bool { names.isEmpty && contractKey == nil }

  /// In the form in which numbers are compared.
  var contractKey: String? {
    subject.contract.map { ContractNumber.key($0) ?? $0 }
  }
}
