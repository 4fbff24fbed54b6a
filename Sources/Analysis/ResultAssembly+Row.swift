import Findings
import Land
import Measures
import Plan
import Values

/// What the rules say of one row that has to be looked at for itself.
extension ResultAssembly {
  /// What rules say of one row that has to be looked at for itself.
  mutating func addRules(
    _ row: Int, entry: ParcelIntake.Entry, areas: PlotAreas, judgement: Judgement,
    judge: inout Judge, into outcome: inout PlotOutcome
  ) {
    let contract = judge.rows.contract(row)
    var next = own.first(row)
    while let (index, place) = next {
      next = own.following(place)
      let outline = setting.outlines[index]
      // The contract takes what each polygon says, whatever the plot then stands as.
      let stands = judgement.verdict(index, row)
      let verdict = judgement.own(index, row) ?? stands
      let standing = verdict != stands && stands.isFinding ? entry.subject.plot : nil
      if verdict != stands, stands == .notEvaluated, setting.wantsPlots {
        outcome.missing[outline.card] = contractWords(index, row, &judge).own
      }
      if outline.isContract, verdict == .conforms, let contract {
        result.contracts.add(
          row: row, contract: contract, plotArea: areas.shape,
          register: Self.register(entry, areas),
          card: outline.card, verdict: verdict, says: judge.rows.statement(row),
          standing: standing)
        continue
      }
      var general: Int?
      if verdict == .notEvaluated, let reason = judgement.reason(index, row) {
        let number = words(for: reason, index, row, &judge)
        general = number
        if setting.wantsPlots, verdict == stands {
          outcome.missing[outline.card] = ownWords(number, for: reason, index, row, &judge)
        }
      }
      if verdict.isFinding {
        judgeFinding(
          index, row, verdict: verdict, card: outline.card, entry: entry, contract: contract,
          areas: areas, judge: &judge, into: &outcome.findings)
      } else if !outline.isContract {
        if let general { missingCounts[outline.card].add(general) }
      } else if verdict != .notApplicable || contract != nil {
        result.contracts.add(
          row: row, contract: contract ?? Self.ownContract(entry), plotArea: areas.shape,
          register: Self.register(entry, areas), card: outline.card, verdict: verdict,
          says: judge.rows.statement(row), missing: general,
          standing: standing)
      } else {
        // Land without a contract is a subject of its own; most of it is nothing to these rules.
        result.count(outline.card, verdict)
      }
    }
    // What follows is of the plot, as things stand on the day.
    judge.rows.looksBack = false
  }

  /// Stands for the contract of land that has none.
  private static func ownContract(_ entry: ParcelIntake.Entry) -> String {
    "#\(entry.subject.ordinal ?? 0)"
  }

  private static func register(
    _ entry: ParcelIntake.Entry, _ areas: PlotAreas
  ) -> PolygonRegister {
    PolygonRegister(area: areas.register, of: entry.registerKey)
  }

  private mutating func judgeFinding(
    _ index: Int, _ row: Int, verdict: Verdict, card: Int, entry: ParcelIntake.Entry,
    contract: String?, areas: PlotAreas, judge: inout Judge, into findings: inout [Finding]
  ) {
    let (plotArea, registerArea) = (areas.shape, areas.register)
    let rule = setting.book.entries[index]
    let isContract = setting.outlines[index].isContract
    judge.lookBack(rule)
    let area =
      judge.occupiedLayer(rule, row).flatMap {
        judge.rows.occupiedUnits($0, row, plotArea: plotArea)
      }
      ?? judge.rows.occupiedUnits(ofPart: rule, row, plotArea: plotArea)
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
        row: row, contract: contract ?? Self.ownContract(entry), plotArea: plotArea,
        register: Self.register(entry, areas), card: card, verdict: verdict,
        says: judge.rows.statement(row), finding: finding)
      return
    }
    if let limit = rule.areaLimit, let key = entry.registerKey, let register = registerArea,
      plotArea < register
    {
      let half = judge.rows.chunk.parcels[row].register.half(entry.registerArea ?? 0)
      result.pending.append(
        PendingArea(
          card: card, part: PlotPart(key: key, area: plotArea), register: register, limit: limit,
          half: half * 10_000, isOfRow: entry.registerRow != nil,
          guessedUnit: judge.rows.guessedUnit(row), verdict: verdict,
          finding: finding.map { [$0] } ?? [], conclusion: verdict, conclusionWithout: verdict))
      return
    }
    result.count(card, verdict)
    result.areas[card].addHeld(area)
    result.findings += 1
    if let finding { findings.append(finding) }
  }
}
