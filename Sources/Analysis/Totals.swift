import Baselines
import Checks
import Findings
import Measures
import Plan
import Values

/// Adds up what the workers found, in file order.
struct Totals {
  private let cards: CardIndex
  private var counts: [[Int]]
  private var areas: [Int]
  private var missing: [MissingKey: Int] = [:]
  private var shared = SharedFaults()
  private var columns: UInt128 = 0
  private var columnNames: Set<String> = []
  private(set) var worst: WorstFindings
  private(set) var plots = 0
  private(set) var area = 0
  private(set) var plotsInPlan = 0
  private(set) var plotsAtOwnLayers = 0
  private var unchanged = 0
  private(set) var findings = 0
  private(set) var listed = 0
  private var cap: ListingCap?
  private(set) var plotRecords = 0
  private(set) var lateWholes: Set<UInt64> = []
  private var coverageFaults: [Int: [Int]] = [:]
  private var contractVerdicts: [ContractVerdict] = []
  private var conclusions = Array(repeating: 0, count: Verdict.allCases.count)
  private var contracts = ContractLedger()
  private var parts: PlotParts
  private var knownPlots = KnownPlots()
  /// Shapes of all plots, where plots are checked among each other.
  private(set) var shapes = PlotStore()
  /// By position in the book.
  private(set) var indicators: [IndicatorSum] = []
  private(set) var joinKeys: Set<String> = []
  /// Of `RunSetting.known` those that a card could not be evaluated on, by card.
  private(set) var undecided: [Int: Set<String>] = [:]
  private var fingerprints = FingerprintNumbers()
  private let numbersFindings: Bool
  private let wantsCard: [Bool]
  private(set) var ledger: AcceptanceLedger
  /// Findings by card and verdict that are known or excepted.
  private var accepted: [Tally]

  /// - Parameter numbersFindings: false where no report lists the findings.
  init(
    cards: CardIndex, numbersFindings: Bool, wantsCard: [Bool], ledger: AcceptanceLedger,
    limit: Int? = nil
  ) {
    self.ledger = ledger
    accepted = cards.cards.map { _ in Tally() }
    self.cards = cards
    self.wantsCard = wantsCard
    cap = limit.map { ListingCap(limit: $0, cards: cards.cards.count) }
    self.numbersFindings = numbersFindings
    parts = PlotParts(listsFindings: numbersFindings)
    let verdicts = Verdict.allCases.count
    counts = Array(repeating: Array(repeating: 0, count: verdicts), count: cards.cards.count)
    areas = Array(repeating: 0, count: cards.cards.count)
    worst = WorstFindings(cards: cards.cards.count)
  }

  /// Takes a chunk's result and gives back its batch with the places in the run filled in.
  mutating func take(_ result: ChunkResult) -> Batch {
    let verdicts = Verdict.allCases.count
    for card in counts.indices {
      for verdict in 0..<verdicts {
        counts[card][verdict] += result.counts[card * verdicts + verdict]
      }
      areas[card].addHeld(result.areas[card])
    }
    missing.merge(result.missing, uniquingKeysWith: +)
    shared.add(result.shared)
    columns |= result.columns
    columnNames.formUnion(result.columnNames)
    if indicators.isEmpty {
      indicators = result.indicators
    } else {
      for (index, sum) in result.indicators.enumerated() { indicators[index].add(sum) }
    }
    for finding in result.worst { rank(finding) }
    contracts.take(result.contracts)
    for key in result.joinKeys { joinKeys.insert(key) }
    undecided.merge(result.undecided) { $0.union($1) }
    shapes.append(result.block)
    plots += result.plots
    area.addHeld(result.area)
    plotsInPlan += result.plotsInPlan
    plotsAtOwnLayers += result.plotsAtOwnLayers
    unchanged += result.unchanged
    for index in conclusions.indices { conclusions[index] += result.conclusions[index] }
    var batch = result.batch
    for alone in parts.take(result) { stand(alone, whole: nil, &batch) }
    for finding in knownPlots.take(result.identities, cards: cards)
    where wantsCard[finding.rule] {
      counts[finding.rule][Int(finding.verdict.rawValue)] += 1
      worst.add(finding)
      batch.findings.append(finding)
    }
    return place(batch)
  }

  /// Counts a feature that differs from its register area for good.
  private mutating func stand(_ item: PendingArea, whole: Int?, _ batch: inout Batch) {
    counts[item.card][Int(item.verdict.rawValue)] += 1
    areas[item.card].addHeld(item.part.area)
    guard var finding = item.finding.first else { return }
    if let whole {
      let area = FixedNumber.text(Double(whole) / 10_000, digits: 2, grouping: true)
      finding.reasons.append(
        Bilingual(
          zh: "同一宗地的全部图形合计 \(area) m²",
          en: "all features of the plot together measure \(area) m²"))
    }
    rank(finding)
    batch.findings.append(finding)
  }

  /// Takes back what a feature alone seemed to lack.
  private mutating func clear(_ item: PendingArea) {
    lateWholes.insert(item.part.key)
    counts[item.card][Int(Verdict.conforms.rawValue)] += 1
    conclusions[Int(item.conclusion.rawValue)] -= 1
    conclusions[Int(item.conclusionWithout.rawValue)] += 1
  }

  /// A candidate for the first screen; where findings may be accepted, whether it counts is known
  /// only when it is placed.
  private mutating func rank(_ finding: Finding) {
    if !ledger.isOn { worst.add(finding) }
  }

  /// Says of each finding whether it is accepted.
  ///
  /// - Parameters:
  ///   - ranks: whether those that count may stand among the worst.
  ///   - byCount: whether a finding was counted with all features that share it.
  private mutating func settle(_ batch: inout Batch, ranks: Bool, byCount: Bool) {
    for index in batch.findings.indices {
      ledger.settle(&batch.findings[index], card: cards.cards[batch.findings[index].rule])
      let finding = batch.findings[index]
      let weight = byCount ? finding.count : 1
      let verdict = Int(finding.verdict.rawValue)
      let plot = finding.subject.ordinal.flatMap { batch.plot(ofOrdinal: $0) }
      switch finding.acceptance {
      case nil: if ranks { worst.add(finding) }
      case .known:
        accepted[finding.rule].known[verdict] += weight
        if let plot { batch.plots[plot].known.append(finding.rule) }
      case .excepted:
        accepted[finding.rule].excepted[verdict] += weight
        if let plot { batch.plots[plot].excepted.append(finding.rule) }
      }
    }
  }

  /// Numbers findings that are alike and says what was written before them.
  private mutating func place(
    _ batch: Batch, ranks: Bool = true, byCount: Bool = false
  ) -> Batch {
    var batch = batch
    if ledger.isOn { settle(&batch, ranks: ranks, byCount: byCount) }
    batch.findingsBefore = listed
    batch.plotsBefore = plotRecords
    if numbersFindings { fingerprints.number(&batch.findings) }
    findings += batch.findings.count
    cap?.take(&batch)
    listed += batch.findings.count
    plotRecords += batch.plots.count
    return batch
  }

  /// Findings about a file, a table or the run as a whole.
  mutating func add(_ finding: Finding) -> Batch {
    counts[finding.rule][Int(finding.verdict.rawValue)] += 1
    rank(finding)
    return place(Batch(findings: [finding]))
  }

  /// A finding on the plan or on an area as a whole: the first screen has lines of its own for
  /// these, and none stands among the worst plots.
  private mutating func addAside(_ finding: Finding) -> Batch {
    counts[finding.rule][Int(finding.verdict.rawValue)] += 1
    return place(Batch(findings: [finding]), ranks: false)
  }

  /// What the checks on plots among each other found.
  mutating func take(_ answer: CoverageSettlement.Answer) -> Batch {
    for (reason, count) in answer.unseen where count > 0 {
      counts[answer.card][Int(Verdict.notEvaluated.rawValue)] += count
      missing[MissingKey(card: answer.card, reason: reason), default: 0] += count
    }
    counts[answer.card][Int(Verdict.conforms.rawValue)] += answer.conforming
    for finding in answer.findings {
      counts[answer.card][Int(finding.verdict.rawValue)] += 1
      areas[answer.card].addHeld(finding.area)
      rank(finding)
    }
    return place(Batch(findings: answer.findings))
  }

  /// Lets the plots that are incomplete beside others amount to that, and lets go of the shapes.
  mutating func concludeCoverage(_ answers: [CoverageSettlement.Answer]) {
    var faults: [Int: [Int]] = [:]
    for answer in answers {
      for feature in answer.incomplete { faults[feature, default: []].append(answer.card) }
    }
    for (feature, cards) in faults {
      let place = shapes.place(feature)
      let before = Int(place.conclusion)
      conclusions[before] -= 1
      conclusions[max(before, Int(Verdict.incomplete.rawValue))] += 1
      coverageFaults[Int(place.ordinal)] = cards
    }
    shapes = PlotStore()
  }

  /// The verdict of a rule on layers.
  mutating func take(_ answer: LayerJudge.Answer) -> Batch {
    if let reason = answer.missing {
      missing[MissingKey(card: answer.card, reason: reason), default: 0] += 1
    }
    guard let finding = answer.finding else {
      counts[answer.card][Int(answer.verdict.rawValue)] += 1
      return Batch()
    }
    areas[answer.card].addHeld(finding.area)
    return addAside(finding)
  }

  /// The verdict of an indicator.
  mutating func take(_ answer: IndicatorSettlement.Answer) -> Batch {
    guard let finding = answer.finding else {
      counts[answer.indicator.card][Int(answer.indicator.verdict.rawValue)] += 1
      return Batch()
    }
    areas[answer.indicator.card].addHeld(finding.area)
    return addAside(finding)
  }

  /// What is settled only at the end: contracts, plots of several features, and faults that whole
  /// files share.
  mutating func settle(setting: RunSetting) -> Batch {
    var batch = Batch()
    let ledger = contracts
    var roles = Array(repeating: ContractRole.other, count: cards.cards.count)
    for (index, outline) in setting.outlines.enumerated() {
      roles[outline.card] = setting.book.entries[index].contractRole
    }
    let developed = setting.declarations.threshold("idle-developed-share")?.baseValue
    let invested = setting.declarations.threshold("idle-investment-share")?.baseValue
    let limits = developed.flatMap { share in invested.map { (developed: share, invested: $0) } }
    for (card, names) in setting.known {
      let open = names.filter { ledger.isUndecided($0, card) }
      if !open.isEmpty { undecided[card, default: []].formUnion(open) }
    }
    ledger.settle(roles: roles, limits: limits) { verdict in
      if let contract = verdict.heldContract {
        contractVerdicts.append(
          ContractVerdict(
            contract: contract, rule: verdict.card, verdict: verdict.verdict,
            missing: verdict.missing, ownMissing: verdict.ownMissing, isSpread: verdict.isSpread))
      }
      if verdict.isSpread { return }
      counts[verdict.card][Int(verdict.verdict.rawValue)] += 1
      if let reason = verdict.missing {
        missing[MissingKey(card: verdict.card, reason: reason), default: 0] += 1
      }
      if let finding = verdict.finding {
        areas[verdict.card].addHeld(finding.area)
        rank(finding)
        batch.findings.append(finding)
      }
    }
    for (item, whole, agrees) in parts.settled() {
      if agrees { clear(item) } else { stand(item, whole: whole, &batch) }
    }
    for finding in shared.findings(cards: cards, wanted: wantsCard) {
      counts[finding.rule][Int(finding.verdict.rawValue)] += finding.count
      rank(finding)
      batch.findings.append(finding)
    }
    return place(batch, byCount: true)
  }

  /// Fills in the run's counts.
  func fill(_ run: inout Run, setting: RunSetting) {
    let joined = setting.join?.columns ?? 0
    let absent = AbsentColumns(columns | joined, names: columnNames, setting.declarations)
    for card in counts.indices {
      run.tallies[card] = Tally(counts: counts[card], area: areas[card])
      run.tallies[card].known = accepted[card].known
      run.tallies[card].excepted = accepted[card].excepted
    }
    let ordered = missing.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.reason.zh < $1.key.reason.zh
    }
    for (key, count) in ordered {
      run.tallies[key.card].missing.append(
        Tally.Missing(reason: absent.said(key.reason), count: count))
    }
    run.plots = plots
    run.unchanged = unchanged
    run.area = area
    run.conclusions = conclusions
    run.worst = worst.chosen
    run.lateWholes = lateWholes
    run.coverageFaults = coverageFaults
    run.contractVerdicts = contractVerdicts
    run.findings = findings
    run.listed = listed
  }

  /// What is to be said of the sums themselves, once all is in.
  var notices: [Bilingual] {
    var notices: [Bilingual] = []
    if area == Int.mostHeld {
      notices.append(
        Bilingual(
          zh: "宗地面积合计超过 1.15 亿 km²(全球陆地的四分之三),合计只是下限",
          en: "the areas of the plots add up to more than 115 million km², three quarters of the "
            + "land of the earth: their sums are no more than lower bounds"))
    }
    if let notice = cap?.notice(left: findings - listed) { notices.append(notice) }
    return notices
  }
}

extension Batch {
  /// Position of the plot at a place in the run; plots stand in the order of the run.
  fileprivate func plot(ofOrdinal ordinal: Int) -> Int? {
    var low = 0
    var high = plots.count
    while low < high {
      let middle = (low + high) / 2
      if plots[middle].subject.ordinal ?? 0 < ordinal { low = middle + 1 } else { high = middle }
    }
    return low < plots.count && plots[low].subject.ordinal == ordinal ? low : nil
  }
}
