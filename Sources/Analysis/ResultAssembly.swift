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
  let best: WorstFindings
  var result: ChunkResult
  /// What was missing how often, by card.
  private var missingCounts: [MissingCounts]

  init(
    setting: RunSetting, maker: FindingMaker, input: Input, best: WorstFindings,
    result: ChunkResult
  ) {
    self.setting = setting
    self.maker = maker
    self.input = input
    self.best = best
    self.result = result
    missingCounts = Array(repeating: MissingCounts(), count: setting.cards.cards.count)
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
    return result
  }

  mutating func add(
    _ row: Int, entry: ParcelIntake.Entry, planarArea: Double, shapeHash: UInt64,
    faults: [Finding], judgement: Judgement, judge: inout Judge
  ) {
    let plotArea = Self.units(judge.rows.chunk.areas[row]) ?? 0
    let registerArea = entry.registerArea.flatMap(Self.units)
    var verdicts = Array(repeating: Verdict.conforms, count: setting.cards.cards.count)
    var missing: [Int: Bilingual] = [:]
    var findings: [Finding] = []
    let pendingBefore = result.pending.count
    if !faults.isEmpty || !entry.isClean {
      for finding in faults + readingFindings(entry) where setting.wantsCard[finding.rule] {
        verdicts[finding.rule] = max(verdicts[finding.rule], finding.verdict)
        findings.append(finding)
      }
    }
    for finding in findings {
      result.count(finding.rule, finding.verdict)
    }
    for card in setting.cards.perFeature
    where setting.wantsCard[card] && verdicts[card] == .conforms
      && !input.sharedChecks.contains(card)
    {
      result.count(card, .conforms)
    }
    if setting.plot != nil {
      for card in setting.cards.ofCoverage where setting.wantsCard[card] {
        verdicts[card] = .notEvaluated
        missing[card] = CoverageSettlement.oneAlone
      }
    }
    // What an earlier run found out about the plot beside others.
    for card in setting.coverageFaults[entry.subject.ordinal ?? -1] ?? [] {
      verdicts[card] = .incomplete
    }
    let contract = judge.rows.contract(row)
    for index in setting.outlines.indices {
      let outline = setting.outlines[index]
      var verdict = judgement.verdict(index, row)
      if verdict.isFinding, isPartOfWhole(entry, rule: index) { verdict = .conforms }
      verdicts[outline.card] = verdict
      if outline.isContract, verdict == .conforms, let contract {
        result.contracts.add(
          row: row, contract: contract, plotArea: plotArea, card: outline.card, verdict: verdict)
      } else if verdict == .notEvaluated || verdict.isFinding || outline.isContract {
        var general: Int?
        if verdict == .notEvaluated, let reason = judgement.reason(index, row) {
          let number = words(for: reason, index, row, &judge)
          general = number
          if setting.wantsPlots { missing[outline.card] = ownWords(number, row, &judge) }
        }
        if verdict.isFinding {
          judgeFinding(
            index, row, verdict: verdict, card: outline.card, entry: entry, contract: contract,
            plotArea: plotArea, registerArea: registerArea, judge: &judge, into: &findings)
        } else if outline.isContract, verdict != .notApplicable || contract != nil {
          result.contracts.add(
            row: row, contract: contract ?? Self.ownContract(entry), plotArea: plotArea,
            card: outline.card, verdict: verdict, missing: general)
        } else {
          // Land without a contract is a subject of its own; most of it is nothing to these rules.
          result.count(outline.card, verdict)
          if let general, !outline.isContract { missingCounts[outline.card].add(general) }
        }
      } else {
        result.count(outline.card, verdict)
      }
    }
    // What follows is of the plot, as things stand on the day.
    judge.rows.looksBack = false
    let conclusion = conclusion(of: verdicts)
    for index in pendingBefore..<result.pending.count {
      let card = result.pending[index].card
      result.pending[index].conclusion = conclusion
      var without = verdicts
      without[card] = .conforms
      result.pending[index].conclusionWithout = self.conclusion(of: without)
    }
    if setting.groupsParts, let id = entry.subject.plot {
      let key = PlotPart.key(file: input.index, id: id)
      result.parts.append(PlotPart(key: key, area: plotArea))
    }
    if setting.findsRepeated, let id = entry.subject.plot {
      result.identities.append(
        PlotIdentity(
          key: PlotPart.key(file: input.index, id: id), shape: shapeHash, subject: entry.subject))
    }
    result.plots += 1
    result.area += plotArea
    result.conclusions[Int(conclusion.rawValue)] += 1
    if setting.checksCoverage {
      result.block.conclude(entry.subject.ordinal ?? 0, conclusion.rawValue)
    }
    if let planArea = setting.planArea, judge.rows.touches(planArea, row) {
      result.plotsInPlan += 1
    }
    finish(&findings)
    guard setting.wantsPlots else { return }
    result.batch.plots.append(
      record(
        row, entry: entry, planarArea: planarArea, plotArea: plotArea, registerArea: registerArea,
        conclusion: conclusion, verdicts: verdicts, missing: missing, judge: &judge))
  }

  /// Whether a rule on the area of whole plots is known to hold of the plot that this is a part of.
  private func isPartOfWhole(_ entry: ParcelIntake.Entry, rule: Int) -> Bool {
    guard !setting.wholes.isEmpty, setting.book.entries[rule].areaLimit != nil,
      let id = entry.subject.plot
    else { return false }
    return setting.wholes.contains(PlotPart.key(file: input.index, id: id))
  }

  /// The worst verdict; where nothing was found, what was looked at. A plot on which every rule
  /// about land that may concern it lacked something is not evaluated, and one that no rule about land
  /// speaks of is not applicable: neither is the same as conforming. Remarks count where no other
  /// rule could look, checks of the material only where no rule about land was asked for.
  private func conclusion(of verdicts: [Verdict]) -> Verdict {
    let worst = verdicts.reduce(Verdict.conforms) { max($0, $1.conclusion) }
    guard worst == .conforms else { return worst }
    var seen = Looked()
    var remarks = Looked()
    var material = Looked()
    for outline in setting.outlines {
      let verdict = verdicts[outline.card]
      switch outline.matter {
      case .land:
        if seen.add(verdict) { return .conforms }
      case .remark: remarks.add(verdict)
      case .material: material.add(verdict)
      }
    }
    if seen.isMissing { return .notEvaluated }
    if remarks.isLooked { return .conforms }
    if remarks.isMissing { return .notEvaluated }
    if setting.asksOfLand { return .notApplicable }
    if material.isLooked || setting.checksPlots { return .conforms }
    return material.isMissing ? .notEvaluated : .notApplicable
  }

  /// What rules of one kind made of a plot.
  private struct Looked {
    var isLooked = false
    var isMissing = false

    /// True for a verdict that says that something was looked at.
    @discardableResult
    mutating func add(_ verdict: Verdict) -> Bool {
      switch verdict {
      case .notApplicable: return false
      case .notEvaluated: isMissing = true
      default: isLooked = true
      }
      return isLooked
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
      finding?.subject.contract = contract
      result.contracts.add(
        row: row, contract: contract ?? Self.ownContract(entry), plotArea: plotArea, card: card,
        verdict: verdict, finding: finding)
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
    result.areas[card] += area
    result.findings += 1
    if let finding { findings.append(finding) }
  }

  /// Faults of reading as findings; those that the whole file shares are counted only.
  private mutating func readingFindings(_ entry: ParcelIntake.Entry) -> [Finding] {
    var findings: [Finding] = []
    for fault in entry.faults {
      let card = setting.cards.position(ofCode: fault.code.rawValue)
      if input.sharedFaults.contains(fault.code) {
        result.shared[
          SharedFault(file: input.index, card: card, detail: fault.code.title), default: 0] += 1
        continue
      }
      var finding = Finding(
        rule: card, verdict: setting.cards.verdict(ofFault: card),
        severity: setting.cards.cards[card].severity, subject: entry.subject,
        message: fault.message)
      finding.subject.byteOffset = fault.offset
      finding.subject.line = fault.line
      finding.subject.column = fault.column
      finding.fingerprint = FindingMaker.fingerprint(
        code: fault.code.rawValue, plots: [entry.subject.identity],
        source: "")
      findings.append(finding)
    }
    for value in entry.unreadable {
      let field = setting.declarations.fields[value.field]
      let position = setting.cards.position(of: BuiltInCards.unreadableValue)
      var finding = Finding(
        rule: position, verdict: setting.cards.verdict(ofFault: position),
        severity: setting.cards.cards[position].severity, subject: entry.subject,
        message: Bilingual(
          zh: "\(field.label.zh)无法读取:「\(value.raw)」",
          en: "\(field.label.en) cannot be read: '\(value.raw)'"))
      finding.subject.move(to: entry.places[value.offset])
      finding.source = field.declaration.name
      finding.fingerprint = FindingMaker.fingerprint(
        code: BuiltInCards.unreadableValue.code,
        plots: [entry.subject.identity],
        source: field.declaration.name)
      findings.append(finding)
    }
    findings += codeFindings(entry)
    if entry.lacksId { findings += once(BuiltInCards.idMissing, entry) }
    if entry.isTooFine {
      let decimals = input.usefulDecimals
      result.shared[
        SharedFault(
          file: input.index, card: setting.cards.position(of: BuiltInCards.fineCoordinates),
          detail: Bilingual(
            zh: "坐标小数多于 \(decimals) 位(小于 0.1 mm)",
            en: "coordinates have more than \(decimals) decimals (below 0.1 mm)")),
        default: 0] += 1
    }
    for field in entry.lostZeros {
      result.shared[
        SharedFault(
          file: input.index, card: setting.cards.position(of: BuiltInCards.repairedCode),
          detail: setting.declarations.fields[field].label), default: 0] += 1
    }
    for field in entry.unitless {
      let label = setting.declarations.fields[field].label
      result.shared[
        SharedFault(
          file: input.index, card: setting.cards.position(of: BuiltInCards.unreadableValue),
          detail: Bilingual(
            zh: "\(label.zh)单位不明(平方米、亩、公顷均不合图形)",
            en: "unit of \(label.en) unknown (neither m2, mu nor ha fits the shapes)")),
        default: 0] += 1
    }
    return findings
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
