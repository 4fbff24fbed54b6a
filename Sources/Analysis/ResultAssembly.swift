import Checks
import Expressions
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
  private var missingCounts: [MissingCounts]
  private var conclusions: PlotConclusions
  /// By row the rules that have something to say of it alone.
  private var own = RowLists()
  /// Room for how many rows have each verdict.
  private var tally = Array(repeating: 0, count: Verdict.allCases.count)
  /// Checks that count every plot they have nothing to say of.
  private let countedChecks: [Int]
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

  /// Takes what the rules say of all rows, rule by rule: most of it is only counted. What a row
  /// has to look at for itself is left in `own`.
  mutating func takeRules(
    _ judgement: inout Judgement, entries: [ParcelIntake.Entry], rows: Int, judge: inout Judge
  ) {
    if !setting.wholes.isEmpty { clearWholes(&judgement, entries, rows) }
    if !setting.contractVerdicts.isEmpty { settleContracts(&judgement, &judge, rows) }
    conclusions.begin(rows: rows)
    own.begin(rows: rows)
    for index in setting.outlines.indices {
      let outline = setting.outlines[index]
      let verdicts = judgement.verdicts(of: index)
      conclusions.take(verdicts, outline.matter, tally: &tally)
      if outline.isContract {
        for row in 0..<rows { own.append(index, to: row) }
        continue
      }
      var hasFindings = false
      for verdict in Verdict.allCases {
        if verdict.isFinding {
          hasFindings = hasFindings || tally[Int(verdict.rawValue)] > 0
        } else {
          result.count(outline.card, verdict, tally[Int(verdict.rawValue)])
        }
      }
      let hasMissing = tally[Int(Verdict.notEvaluated.rawValue)] > 0
      guard hasFindings || hasMissing else { continue }
      if hasMissing, let known = setting.known[outline.card] {
        for (row, verdict) in zip(0..<rows, verdicts) where verdict == .notEvaluated {
          let name = entries[row].subject.plot ?? ""
          if known.contains(name) { result.undecided[outline.card, default: []].insert(name) }
        }
      }
      for (row, verdict) in zip(0..<rows, verdicts) {
        if verdict.isFinding || verdict == .notEvaluated && setting.wantsPlots {
          own.append(index, to: row)
        } else if verdict == .notEvaluated, let reason = judgement.reason(index, row) {
          let number = words(for: reason, index, row, &judge)
          missingCounts[outline.card].add(number)
        }
      }
    }
    judge.rows.looksBack = false
    for card in countedChecks { result.count(card, .conforms, rows) }
  }

  mutating func add(
    _ row: Int, entry: ParcelIntake.Entry, planarArea: Double, shapeHash: UInt64,
    faults: [Finding], judgement: Judgement, judge: inout Judge
  ) {
    let plotArea = Self.units(judge.rows.chunk.areas[row]) ?? 0
    // Parts of a plot are parts of its shape, whatever the register says of the whole.
    let shapeArea = Self.units(judge.rows.chunk.measured[row]) ?? 0
    let registerArea = entry.registerArea.flatMap(Self.units)
    var missing: [Int: Bilingual] = [:]
    var findings: [Finding] = []
    // What was found but by rules, by card.
    var found: [(card: Int, verdict: Verdict)] = []
    let pendingBefore = result.pending.count
    if !faults.isEmpty || !entry.isClean {
      for finding in faults + readingFindings(entry) where setting.wantsCard[finding.rule] {
        found.append((finding.rule, finding.verdict))
        findings.append(finding)
        result.count(finding.rule, finding.verdict)
      }
    }
    // What the whole file lacks or has wrong is told of the file, and bears on each of its plots.
    for card in sharedCards(entry) {
      found.append((card, setting.cards.verdict(ofFault: card)))
    }
    // A file may fail a check as a whole, which says nothing of the single plot.
    if !found.isEmpty || !entry.lacking.isEmpty {
      var wanting = Set(found.map(\.card))
      if !entry.lacking.isEmpty {
        wanting.insert(setting.cards.position(of: BuiltInCards.valueMissing))
      }
      for card in wanting where countedChecks.contains(card) {
        result.count(card, .conforms, -1)
      }
    }
    if setting.plot != nil {
      for card in setting.cards.ofCoverage where setting.wantsCard[card] {
        found.append((card, .notEvaluated))
        missing[card] = CoverageSettlement.oneAlone
      }
    }
    // What an earlier run found out about the plot beside others.
    if !setting.coverageFaults.isEmpty {
      for card in setting.coverageFaults[entry.subject.ordinal ?? -1] ?? [] {
        found.append((card, .incomplete))
      }
    }
    if !own.isEmpty(row) {
      addRules(
        row, entry: entry, plotArea: shapeArea, registerArea: registerArea, judgement: judgement,
        judge: &judge, missing: &missing, findings: &findings)
    }
    let other = found.reduce(Verdict.conforms) { max($0, $1.verdict) }
    let conclusion = conclusions.conclusion(row, other: other)
    for index in pendingBefore..<result.pending.count {
      let card = result.pending[index].card
      result.pending[index].conclusion = conclusion
      result.pending[index].conclusionWithout = conclusions.conclusion(
        row, other: other,
        without: setting.outlines.firstIndex { $0.card == card } ?? -1, judgement,
        setting.outlines)
    }
    if setting.groupsParts || findsRepeated, let id = entry.subject.plot {
      let key = PlotPart.key(file: input.index, id: id)
      if setting.groupsParts { result.parts.append(PlotPart(key: key, area: shapeArea)) }
      if findsRepeated {
        result.identities.append(
          PlotIdentity(key: key, shape: shapeHash, subject: entry.subject))
      }
    }
    result.plots += 1
    result.area.addHeld(plotArea)
    result.conclusions[Int(conclusion.rawValue)] += 1
    if setting.checksCoverage {
      result.block.conclude(entry.subject.ordinal ?? 0, conclusion.rawValue)
    }
    if let planArea = setting.planArea, judge.rows.isDrawnIn(planArea, row) {
      result.plotsInPlan += 1
    } else if setting.ownPlaces.contains(where: judge.rows.chunk.boxes[row].intersects) {
      result.plotsAtOwnLayers += 1
    }
    if !findings.isEmpty { finish(&findings) }
    guard setting.wantsPlots else { return }
    var verdicts = Array(repeating: Verdict.conforms, count: setting.cards.cards.count)
    for (card, verdict) in found {
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
        row, entry: entry, planarArea: planarArea, plotArea: plotArea, shapeArea: shapeArea,
        registerArea: registerArea, conclusion: conclusion, verdicts: verdicts, missing: missing,
        judge: &judge))
  }

  /// What rules say of one row that has to be looked at for itself.
  private mutating func addRules(
    _ row: Int, entry: ParcelIntake.Entry, plotArea: Int, registerArea: Int?,
    judgement: Judgement, judge: inout Judge, missing: inout [Int: Bilingual],
    findings: inout [Finding]
  ) {
    let contract = judge.rows.contract(row)
    var next = own.first(row)
    while let (index, place) = next {
      next = own.following(place)
      let outline = setting.outlines[index]
      let verdict = judgement.verdict(index, row)
      if outline.isContract, verdict == .conforms, let contract {
        result.contracts.add(
          row: row, contract: contract, plotArea: plotArea, card: outline.card, verdict: verdict,
          says: judge.rows.statement(row))
        continue
      }
      var general: Int?
      if verdict == .notEvaluated, let reason = judgement.reason(index, row) {
        let number = words(for: reason, index, row, &judge)
        general = number
        if setting.wantsPlots {
          missing[outline.card] = ownWords(number, for: reason, index, row, &judge)
        }
      }
      if verdict.isFinding {
        judgeFinding(
          index, row, verdict: verdict, card: outline.card, entry: entry, contract: contract,
          plotArea: plotArea, registerArea: registerArea, judge: &judge, into: &findings)
      } else if !outline.isContract {
        if let general { missingCounts[outline.card].add(general) }
      } else if verdict != .notApplicable || contract != nil {
        result.contracts.add(
          row: row, contract: contract ?? Self.ownContract(entry), plotArea: plotArea,
          card: outline.card, verdict: verdict, says: judge.rows.statement(row), missing: general)
      } else {
        // Land without a contract is a subject of its own; most of it is nothing to these rules.
        result.count(outline.card, verdict)
      }
    }
    // What follows is of the plot, as things stand on the day.
    judge.rows.looksBack = false
  }

  /// Takes back what rules on the area of whole plots found of parts of such as are known to agree.
  private func clearWholes(
    _ judgement: inout Judgement, _ entries: [ParcelIntake.Entry], _ rows: Int
  ) {
    for index in setting.outlines.indices where setting.book.entries[index].areaLimit != nil {
      for row in 0..<rows where judgement.verdict(index, row).isFinding {
        guard let id = entries[row].subject.plot,
          setting.wholes.contains(PlotPart.key(file: input.index, id: id))
        else { continue }
        judgement.give(.conforms, to: index, row)
      }
    }
  }

  /// Stands for the contract of land that has none.
  private static func ownContract(_ entry: ParcelIntake.Entry) -> String {
    "#\(entry.subject.ordinal ?? 0)"
  }

  private mutating func judgeFinding(
    _ index: Int, _ row: Int, verdict: Verdict, card: Int, entry: ParcelIntake.Entry,
    contract: String?, plotArea: Int, registerArea: Int?, judge: inout Judge,
    into findings: inout [Finding]
  ) {
    let rule = setting.book.entries[index]
    let isContract = setting.outlines[index].isContract
    judge.lookBack(rule)
    let area =
      rule.occupiedLayer.flatMap { judge.rows.occupiedUnits($0, row, plotArea: plotArea) }
      ?? rule.outsideLayer.flatMap { judge.rows.outsideUnits($0, row) } ?? plotArea
    let rank = WorstFindings.Rank(
      verdict: verdict.rawValue, severity: rule.rule.declaration.card.severity.rawValue,
      area: area, ordinal: entry.subject.ordinal ?? 0)
    var finding: Finding?
    if setting.wantsFindings {
      finding = maker.finding(
        index, row, verdict: verdict, card: card, subject: entry.subject, plotArea: plotArea,
        registerArea: registerArea, judge: &judge)
    } else if isContract || best.mayEnter(rank, card: card) {
      finding = maker.brief(
        index, row, verdict: verdict, card: card, subject: entry.subject, area: area,
        plotArea: plotArea, registerArea: registerArea, judge: &judge)
    }
    if isContract {
      finding?.subject.contract = judge.rows.writtenContract(row)
      if setting.plot != nil, contract != nil {
        _ = finding?.withholdFee()
        finding?.reasons.append(Self.otherPolygonsUnseen)
      }
      result.contracts.add(
        row: row, contract: contract ?? Self.ownContract(entry), plotArea: plotArea, card: card,
        verdict: verdict, says: judge.rows.statement(row), finding: finding)
      return
    }
    if let limit = rule.areaLimit, let id = entry.subject.plot, let register = registerArea,
      plotArea < register
    {
      let part = PlotPart(key: PlotPart.key(file: input.index, id: id), area: plotArea)
      result.pending.append(
        PendingArea(
          card: card, part: part, register: register, limit: limit, verdict: verdict,
          finding: finding.map { [$0] } ?? [], conclusion: verdict, conclusionWithout: verdict))
      return
    }
    result.count(card, verdict)
    result.areas[card].addHeld(area)
    result.findings += 1
    if let finding { findings.append(finding) }
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
