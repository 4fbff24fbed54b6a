import Checks
import Findings
import Land
import Loaders
import Measures
import Plan
import Planar
import Values

/// Puts together what a chunk's rows amount to: counts, areas, findings, plot records.
struct ResultAssembly {
  let setting: RunSetting
  let maker: FindingMaker
  let input: Input
  /// Tells where values stand that something is to be said of.
  let batch: FeatureBatch
  let best: WorstFindings
  var result: ChunkResult
  /// By card: whether the whole file fails the check.
  let isShared: [Bool]
  var shared = SharedCounts()
  /// What was missing how often, by card.
  var missingCounts: [MissingCounts]
  var conclusions: PlotConclusions
  /// By row the rules that have something to say of it alone.
  var own = RowLists()
  /// Room for how many rows have each verdict.
  var tally = Array(repeating: 0, count: Verdict.allCases.count)
  /// Checks that count every plot they have nothing to say of.
  let countedChecks: [Int]
  private let findsRepeated: Bool

  init(
    setting: RunSetting, maker: FindingMaker, input: Input, batch: FeatureBatch,
    best: WorstFindings, result: ChunkResult
  ) {
    self.setting = setting
    self.maker = maker
    self.input = input
    self.batch = batch
    self.best = best
    isShared = setting.cards.cards.indices.map { input.sharedChecks.contains($0) }
    self.result = result
    missingCounts = Array(repeating: MissingCounts(), count: setting.cards.cards.count)
    conclusions = PlotConclusions(setting)
    countedChecks = setting.cards.perFeature.filter {
      setting.wantsCard[$0] && !input.sharedChecks.contains($0)
        && ($0 != setting.cards.position(of: BuiltInCards.valueMissing)
          || !setting.declarations.required.isEmpty)
    }
    findsRepeated = setting.findsRepeated
  }

  /// The result, once all rows are added.
  func finished(_ words: MissingWords) -> ChunkResult {
    var result = result
    for (card, counts) in missingCounts.enumerated() where !counts.isEmpty {
      counts.each { number, count in
        result.missing[MissingKey(card: card, reason: words[number]), default: 0] += count
      }
    }
    result.contracts.words = words.all
    shared.each(self) { card, detail, count in
      result.shared[SharedFault(file: input.index, card: card, detail: detail), default: 0] += count
    }
    return result
  }

  mutating func add(
    _ row: Int, entry: ParcelIntake.Entry, planarArea: Double, vertexSum: UInt64,
    faults: [Finding], judgement: Judgement, judge: inout Judge
  ) {
    let areas = PlotAreas(
      plot: judge.rows.chunk.areas[row], shape: judge.rows.chunk.measured[row],
      register: entry.registerArea)
    var outcome = PlotOutcome()
    let pendingBefore = result.pending.count
    takeFaults(faults, entry, into: &outcome)
    takeCoverage(entry, into: &outcome)
    if !own.isEmpty(row) {
      addRules(
        row, entry: entry, areas: areas, judgement: judgement, judge: &judge, into: &outcome)
    }
    let other = outcome.worstFound
    let conclusion = conclusions.conclusion(row, other: other)
    for index in pendingBefore..<result.pending.count {
      let card = result.pending[index].card
      result.pending[index].conclusion = conclusion
      result.pending[index].conclusionWithout = conclusions.conclusion(
        row, other: other,
        without: setting.outlines.firstIndex { $0.card == card } ?? -1, judgement,
        setting.outlines)
    }
    if setting.groupsParts, let key = entry.registerKey {
      result.parts.append(PlotPart(key: key, area: areas.shape))
    }
    if findsRepeated, let id = entry.subject.plot {
      result.identities.append(
        PlotIdentity(
          key: PlotPart.key(file: input.index, id: id), vertexSum: vertexSum,
          subject: entry.subject))
    }
    if setting.areaMethod == .register {
      takeRegister(entry, shape: judge.rows.chunk.measured[row])
    }
    result.plots += 1
    result.area.addHeld(areas.plot)
    result.conclusions[Int(conclusion.rawValue)] += 1
    if setting.checksCoverage {
      result.block.conclude(entry.subject.ordinal ?? 0, conclusion.rawValue)
    }
    if let planArea = setting.planArea, judge.rows.isDrawnIn(planArea, row) {
      result.plotsInPlan += 1
    } else if setting.ownPlaces.contains(where: judge.rows.chunk.boxes[row].intersects) {
      result.plotsAtOwnLayers += 1
    }
    if !outcome.findings.isEmpty { finish(&outcome.findings) }
    guard setting.wantsPlots else { return }
    var verdicts = Array(repeating: Verdict.conforms, count: setting.cards.cards.count)
    for (card, verdict) in outcome.found {
      // What could not be looked at is no milder finding than another.
      verdicts[card] = verdict == .notEvaluated ? verdict : max(verdicts[card], verdict)
    }
    for (index, outline) in setting.outlines.enumerated() {
      verdicts[outline.card] = judgement.verdict(index, row)
    }
    // Rules on the plan's layers and on an area as a whole say nothing of one plot.
    for card in setting.cards.layerRules + setting.cards.indicators {
      verdicts[card] = .notApplicable
    }
    result.batch.plots.append(
      record(
        row, entry: entry, areas: areas, planarArea: planarArea, conclusion: conclusion,
        verdicts: verdicts, missing: outcome.missing, judge: &judge))
  }

  /// What plots are by their register, and which of them it leaves to their shapes.
  private mutating func takeRegister(_ entry: ParcelIntake.Entry, shape: Double) {
    let register = ShapeFacts.register(entry)
    if register == nil, shape.isFinite, ShapeFacts.share(setting, entry) == nil {
      result.withoutRegister += 1
    }
    guard setting.registerShares.isEmpty, let key = entry.registerKey else { return }
    result.registerParts.append(
      RegisterPart(key: key, shape: shape.isFinite ? shape : 0, register: register))
  }

  private mutating func finish(_ findings: inout [Finding]) {
    findings.sort { ($0.rule, $0.fingerprint) < ($1.rule, $1.fingerprint) }
    for finding in findings
    where best.mayEnter(WorstFindings.rank(of: finding), card: finding.rule) {
      result.worst.append(finding)
    }
    if setting.wantsFindings { result.batch.findings += findings }
  }

  /// Whole 10⁻⁴ m².
  static func units(_ squareMetres: Double) -> Int? {
    squareMetres.isFinite && abs(squareMetres) < 1e14
      ? Int((squareMetres * 10_000).rounded()) : nil
  }
}
