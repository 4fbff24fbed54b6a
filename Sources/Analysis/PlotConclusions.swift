import Findings

/// What the rules amount to for each plot of a chunk, gathered rule by rule.
///
/// A plot comes to the worst of its verdicts; where nothing was found, to what was looked at. A plot
/// on which every rule about land that may concern it lacked something is not evaluated, and one that
/// no rule about land speaks of is not applicable: neither is the same as conforming. Remarks count
/// where no other rule could look, checks of the material only where no rule about land was asked
/// for.
struct PlotConclusions {
  /// What a run was asked for at all.
  let asksOfLand: Bool
  let checksPlots: Bool
  private var worst: [Verdict] = []
  private var looks: [Looks] = []

  /// What rules of each kind made of a plot.
  private struct Looks: OptionSet {
    let rawValue: UInt8
    static let land = Looks(rawValue: 1)
    static let landMissing = Looks(rawValue: 2)
    static let remark = Looks(rawValue: 4)
    static let remarkMissing = Looks(rawValue: 8)
    static let material = Looks(rawValue: 16)
    static let materialMissing = Looks(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ matter: RuleOutline.Matter, _ verdict: Verdict) {
      guard verdict != .notApplicable else {
        self = []
        return
      }
      let isMissing = verdict == .notEvaluated
      switch matter {
      case .land: self = isMissing ? .landMissing : .land
      case .remark: self = isMissing ? .remarkMissing : .remark
      case .material: self = isMissing ? .materialMissing : .material
      }
    }
  }

  init(_ setting: RunSetting) {
    asksOfLand = setting.asksOfLand
    checksPlots = setting.checksPlots
  }

  /// Turns to another chunk.
  mutating func begin(rows: Int) {
    worst.removeAll(keepingCapacity: true)
    worst.append(contentsOf: repeatElement(.conforms, count: rows))
    looks.removeAll(keepingCapacity: true)
    looks.append(contentsOf: repeatElement([], count: rows))
  }

  /// Takes the verdicts of one rule on all rows.
  ///
  /// - Parameter tally: receives how many there are of each, by its raw value.
  mutating func take(
    _ verdicts: ArraySlice<Verdict>, _ matter: RuleOutline.Matter, tally: inout [Int]
  ) {
    for verdict in tally.indices { tally[verdict] = 0 }
    let kinds = Verdict.allCases.map { Looks(matter, $0) }
    let conclusions = Verdict.allCases.map(\.conclusion)
    var row = 0
    for verdict in verdicts {
      let place = Int(verdict.rawValue)
      tally[place] += 1
      looks[row].formUnion(kinds[place])
      if conclusions[place] > worst[row] { worst[row] = conclusions[place] }
      row += 1
    }
  }

  /// What a row comes to.
  ///
  /// - Parameter other: the worst of what was found but by rules.
  func conclusion(_ row: Int, other: Verdict) -> Verdict {
    conclusion(max(worst[row], other.conclusion), looks[row])
  }

  /// The same, had one rule found nothing.
  func conclusion(
    _ row: Int, other: Verdict, without rule: Int, _ judgement: Judgement,
    _ outlines: [RuleOutline]
  ) -> Verdict {
    var worst = other.conclusion
    var looks: Looks = []
    for (index, outline) in outlines.enumerated() {
      let verdict = index == rule ? .conforms : judgement.verdict(index, row)
      worst = max(worst, verdict.conclusion)
      looks.formUnion(Looks(outline.matter, verdict))
    }
    return conclusion(worst, looks)
  }

  private func conclusion(_ worst: Verdict, _ looks: Looks) -> Verdict {
    guard worst == .conforms else { return worst }
    if looks.contains(.land) { return .conforms }
    if looks.contains(.landMissing) { return .notEvaluated }
    if looks.contains(.remark) { return .conforms }
    if looks.contains(.remarkMissing) { return .notEvaluated }
    if asksOfLand { return .notApplicable }
    if looks.contains(.material) || checksPlots { return .conforms }
    return looks.contains(.materialMissing) ? .notEvaluated : .notApplicable
  }
}
