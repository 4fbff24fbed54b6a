import Baselines
import Checks
import Findings
import Measures
import Plan
import Values

/// Adds up what the workers found, in file order.
struct Totals {
  let cards: CardIndex
  var sums: CardSums
  private var listing: Listing
  var shared = SharedFaults()
  /// Fields of which some feature has a column, by bit.
  private(set) var columns: UInt128 = 0
  private var columnNames: Set<String> = []
  var worst: WorstFindings
  private(set) var plots = 0
  private(set) var area = 0
  private(set) var plotsInPlan = 0
  private(set) var plotsAtOwnLayers = 0
  private var unchanged = 0
  var lateWholes: Set<UInt64> = []
  var coverageFaults: [Int: [Int]] = [:]
  var contractVerdicts: [ContractVerdict] = []
  var conclusions = Array(repeating: 0, count: Verdict.allCases.count)
  var contracts = ContractLedger()
  var parts: PlotParts
  private var figureParts = FigureParts()
  private var registerParts = RegisterParts()
  private var withoutRegister = 0
  private var knownPlots = KnownPlots()
  /// Shapes of all plots, where plots are checked among each other.
  var shapes = PlotStore()
  /// By position in the book.
  private(set) var indicators: [IndicatorSum] = []
  private(set) var joinKeys: Set<String> = []
  /// Of `RunSetting.known` those that a card could not be evaluated on, by card.
  var undecided: [Int: Set<String>] = [:]
  let wantsCard: [Bool]
  var ledger: AcceptanceLedger

  /// - Parameter numbersFindings: false where no report lists the findings.
  init(
    cards: CardIndex, numbersFindings: Bool, wantsCard: [Bool], ledger: AcceptanceLedger,
    limit: Int?
  ) {
    self.ledger = ledger
    self.cards = cards
    self.wantsCard = wantsCard
    sums = CardSums(cards: cards.cards.count)
    listing = Listing(numbersFindings: numbersFindings, limit: limit, cards: cards.cards.count)
    parts = PlotParts(listsFindings: numbersFindings)
    worst = WorstFindings(cards: cards.cards.count)
  }

  /// Takes a chunk's result and gives back its batch with the places in the run filled in.
  mutating func take(_ result: ChunkResult) -> Batch {
    sums.take(result)
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
    figureParts.take(result)
    registerParts.take(result)
    withoutRegister += result.withoutRegister
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
    for alone in parts.take(result) {
      if alone.isOfRow { leave(alone) } else { stand(alone, whole: nil, &batch) }
    }
    for finding in knownPlots.take(result.identities, cards: cards)
    where wantsCard[finding.rule] {
      sums.count(finding.rule, finding.verdict)
      rank(finding)
      batch.findings.append(finding)
    }
    return place(batch)
  }

  /// A candidate for the first screen; where findings may be accepted, whether it counts is known
  /// only when it is placed.
  mutating func rank(_ finding: Finding) {
    if !ledger.isOn { worst.add(finding) }
  }

  /// Numbers findings that are alike and says what was written before them.
  mutating func place(
    _ batch: Batch, ranks: Bool = true, byCount: Bool = false
  ) -> Batch {
    var batch = batch
    if ledger.isOn { accept(&batch, ranks: ranks, byCount: byCount) }
    listing.place(&batch)
    return batch
  }

  /// Findings about a file, a table or the run as a whole.
  mutating func add(_ finding: Finding) -> Batch {
    sums.count(finding.rule, finding.verdict)
    rank(finding)
    return place(Batch(findings: [finding]))
  }

  /// A finding on the plan or on an area as a whole: the first screen has lines of its own for
  /// these, and none stands among the worst plots.
  mutating func addAside(_ finding: Finding) -> Batch {
    sums.count(finding.rule, finding.verdict)
    return place(Batch(findings: [finding]), ranks: false)
  }

  /// Fills in the run's counts.
  func fill(_ run: inout Run, setting: RunSetting) {
    let joined = setting.join?.columns ?? 0
    let absent = AbsentColumns(columns | joined, names: columnNames, setting.declarations)
    run.tallies = sums.told(absent)
    run.plots = plots
    run.unchanged = unchanged
    run.area = area
    run.conclusions = conclusions
    run.worst = worst.chosen
    run.lateWholes = lateWholes
    run.plotGroups = figureParts.spread(fields: setting.book.figureFields)
    run.registerShares = registerParts.shares
    run.coverageFaults = coverageFaults
    run.contractVerdicts = contractVerdicts
    run.findings = listing.findings
    run.listed = listing.listed
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
    if withoutRegister > 0 {
      notices.append(
        Bilingual(
          zh: "\(FixedNumber.grouped(withoutRegister)) 宗没有可用的登记面积,按图形面积计",
          en: "\(EnglishCount.plain(withoutRegister, "plot has", "plots have")) no usable register "
            + "area and count by their shapes"))
    }
    if let notice = listing.notice { notices.append(notice) }
    return notices
  }
}
