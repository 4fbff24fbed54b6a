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
  private(set) var result: ChunkResult
  /// Rows that were not evaluated, by what was unknown; words are found once for each.
  private var unevaluated: [ReasonKey: Int] = [:]
  private var knownWords: [ReasonKey: Bilingual] = [:]

  private struct ReasonKey: Hashable {
    var rule: Int
    var reason: Judgement.Reason
  }

  init(
    setting: RunSetting, maker: FindingMaker, input: Input, best: WorstFindings,
    result: ChunkResult
  ) {
    self.setting = setting
    self.maker = maker
    self.input = input
    self.best = best
    self.result = result
  }

  /// The result of all rows.
  mutating func finish() -> ChunkResult {
    for (key, count) in unevaluated {
      let card = setting.outlines[key.rule].card
      result.missing[MissingKey(card: card, reason: words(for: key)), default: 0] += count
    }
    unevaluated.removeAll()
    return result
  }

  mutating func add(
    _ row: Int, entry: ParcelIntake.Entry, facts: ShapeFacts, faults: [Finding],
    judgement: Judgement, judge: inout Judge
  ) {
    let plotArea = Self.units(judge.rows.chunk.areas[row]) ?? 0
    let registerArea = entry.registerArea.flatMap(Self.units)
    var verdicts = Array(repeating: Verdict.conforms, count: setting.cards.cards.count)
    var missing: [Int: Bilingual] = [:]
    var findings: [Finding] = []
    for finding in faults + readingFindings(entry) where setting.wantsCard[finding.rule] {
      verdicts[finding.rule] = max(verdicts[finding.rule], finding.verdict)
      findings.append(finding)
    }
    for finding in findings {
      result.count(finding.rule, finding.verdict)
    }
    for card in setting.cards.perFeature
    where setting.wantsCard[card] && verdicts[card] == .conforms {
      result.count(card, .conforms)
    }
    for index in setting.outlines.indices {
      let outline = setting.outlines[index]
      let verdict = judgement.verdicts[index][row]
      verdicts[outline.card] = verdict
      var reason: ReasonKey?
      if verdict == .notEvaluated, let known = judgement.reasons[index][row] {
        reason = ReasonKey(rule: index, reason: known)
      }
      if setting.wantsPlots, let reason { missing[outline.card] = words(for: reason) }
      guard verdict.isFinding || outline.isContract else {
        result.count(outline.card, verdict)
        if let reason { unevaluated[reason, default: 0] += 1 }
        continue
      }
      judgeRule(
        index, outline, row, verdict: verdict, entry: entry, plotArea: plotArea,
        registerArea: registerArea, reason: reason, judge: &judge, into: &findings)
    }
    let conclusion = verdicts.reduce(Verdict.conforms) { max($0, $1.conclusion) }
    result.plots += 1
    result.area += plotArea
    result.conclusions[Int(conclusion.rawValue)] += 1
    if let planArea = setting.planArea, judge.rows.touches(planArea, row) {
      result.plotsInPlan += 1
    }
    settle(&findings)
    guard setting.wantsPlots else { return }
    result.batch.plots.append(
      record(
        row, entry: entry, facts: facts, plotArea: plotArea, registerArea: registerArea,
        conclusion: conclusion, verdicts: verdicts, missing: missing, judge: &judge))
  }

  private mutating func judgeRule(
    _ index: Int, _ rule: RuleOutline, _ row: Int, verdict: Verdict, entry: ParcelIntake.Entry,
    plotArea: Int, registerArea: Int?, reason: ReasonKey?, judge: inout Judge,
    into findings: inout [Finding]
  ) {
    let isContract = rule.isContract
    let card = rule.card
    if isContract, verdict == .notApplicable { return }
    var finding: Finding?
    if verdict.isFinding {
      let area =
        rule.occupiedLayer.flatMap { judge.rows.sharedArea($0, row) }.flatMap(Self.units)
        ?? plotArea
      let rank = WorstFindings.Rank(
        verdict: verdict.rawValue, severity: rule.severity.rawValue,
        area: area, ordinal: entry.parcel.ordinal)
      if setting.wantsFindings || isContract || best.mayEnter(rank, card: card) {
        finding = maker.finding(
          index, row, verdict: verdict, card: card, subject: entry.subject, plotArea: plotArea,
          registerArea: registerArea, judge: &judge)
      }
      if !isContract {
        result.count(card, verdict)
        result.areas[card] += finding?.area ?? area
        result.findings += 1
      }
    }
    if isContract {
      let contract = judge.rows.contract(row) ?? "#\(entry.parcel.ordinal)"
      finding?.subject.contract = judge.rows.contract(row)
      var place: Int?
      if let finding {
        place = result.contractFindings.count
        result.contractFindings.append(finding)
      }
      result.contracts.append(
        ContractVerdict(
          card: card, contract: contract, verdict: verdict,
          missing: reason.map { words(for: $0) }, finding: place, plotArea: plotArea))
    } else if let finding {
      findings.append(finding)
    }
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
        rule: card, verdict: fault.code.effect == .note ? .advisory : .incomplete,
        severity: setting.cards.cards[card].severity, subject: entry.subject,
        message: fault.message)
      finding.subject.byteOffset = fault.offset
      finding.subject.line = fault.line
      finding.subject.column = fault.column
      finding.fingerprint = FindingMaker.fingerprint(
        code: fault.code.rawValue, plots: [entry.subject.plot ?? "#\(entry.parcel.ordinal)"],
        source: "")
      findings.append(finding)
    }
    for value in entry.unreadable {
      let field = setting.declarations.fields[value.field]
      var finding = Finding(
        rule: setting.cards.position(of: BuiltInCards.unreadableValue), verdict: .incomplete,
        severity: .warning, subject: entry.subject,
        message: Bilingual(
          zh: "\(field.label.zh)无法读取:「\(value.raw)」",
          en: "\(field.label.en) cannot be read: '\(value.raw)'"))
      finding.subject.byteOffset = value.offset
      finding.fingerprint = FindingMaker.fingerprint(
        code: BuiltInCards.unreadableValue.code,
        plots: [entry.subject.plot ?? "#\(entry.parcel.ordinal)"],
        source: field.declaration.name)
      findings.append(finding)
    }
    for field in entry.lostZeros {
      result.shared[
        SharedFault(
          file: input.index, card: setting.cards.position(of: BuiltInCards.repairedCode),
          detail: setting.declarations.fields[field].label), default: 0] += 1
    }
    return findings
  }

  private mutating func settle(_ findings: inout [Finding]) {
    findings.sort { ($0.rule, $0.fingerprint) < ($1.rule, $1.fingerprint) }
    for finding in findings
    where best.mayEnter(WorstFindings.rank(of: finding), card: finding.rule) {
      result.worst.append(finding)
    }
    if setting.wantsFindings { result.batch.findings += findings }
  }

  private mutating func words(for key: ReasonKey) -> Bilingual {
    if let known = knownWords[key] { return known }
    let words = words(for: key.reason, setting.book.entries[key.rule])
    knownWords[key] = words
    return words
  }

  /// What was missing, in words: the operands that were NULL.
  private func words(for reason: Judgement.Reason, _ rule: RuleBook.Entry) -> Bilingual {
    switch reason {
    case .geometry: return Bilingual(zh: "缺可用图形", en: "no usable geometry")
    case .place: return Bilingual(zh: "坐标系不明", en: "reference system unknown")
    case .operands(let applies, let violates):
      var names: [Bilingual] = []
      func gather(_ mask: UInt64, _ slots: [Int]) {
        for (bit, slot) in slots.enumerated() where mask & (1 << UInt64(bit)) != 0 {
          let name = setting.book.missing[slot]
          if !names.contains(name) { names.append(name) }
        }
      }
      gather(applies, rule.applies.slots)
      gather(violates, rule.violates.slots)
      return Bilingual(
        zh: "缺" + names.map(\.zh).joined(separator: "、"),
        en: "no " + names.map(\.en).joined(separator: ", "))
    }
  }

  /// Whole 10⁻⁴ m².
  static func units(_ squareMetres: Double) -> Int? {
    squareMetres.isFinite && abs(squareMetres) < 1e14
      ? Int((squareMetres * 10_000).rounded()) : nil
  }
}
