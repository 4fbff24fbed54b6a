import Findings
import Measures
import Values

/// What the rules say of all rows of a chunk, rule by rule.
extension ResultAssembly {
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

  /// Takes back what rules on the area of whole plots found of parts of such as are known to agree.
  private func clearWholes(
    _ judgement: inout Judgement, _ entries: [ParcelIntake.Entry], _ rows: Int
  ) {
    for index in setting.outlines.indices where setting.book.entries[index].areaLimit != nil {
      for row in 0..<rows where judgement.verdict(index, row).isFinding {
        guard let key = entries[row].registerKey, setting.wholes.contains(key) else { continue }
        judgement.give(.conforms, to: index, row)
      }
    }
  }
}
