import Findings
import Plan
import Values

/// What is found of a plot but by rules.
extension ResultAssembly {
  /// Takes what its shape and its values have wrong.
  mutating func takeFaults(
    _ faults: [Finding], _ entry: ParcelIntake.Entry, into outcome: inout PlotOutcome
  ) {
    if !faults.isEmpty || !entry.isClean {
      for finding in faults + readingFindings(entry) where setting.wantsCard[finding.rule] {
        outcome.found.append((finding.rule, finding.verdict))
        outcome.findings.append(finding)
        result.count(finding.rule, finding.verdict)
      }
    }
    // What the whole file lacks or has wrong is told of the file, and bears on each of its plots.
    for card in sharedCards(entry) {
      outcome.found.append((card, setting.cards.verdict(ofFault: card)))
    }
    // A file may fail a check as a whole, which says nothing of the single plot.
    if !outcome.found.isEmpty || !entry.lacking.isEmpty {
      var wanting = Set(outcome.found.map(\.card))
      if !entry.lacking.isEmpty {
        wanting.insert(setting.cards.position(of: BuiltInCards.valueMissing))
      }
      for card in wanting where countedChecks.contains(card) {
        result.count(card, .conforms, -1)
      }
    }
  }

  /// Takes what is known, or cannot be known, of the plot beside others.
  /// Changes nothing of the assembly; `mutating`, as a copy of all of it would be passed else.
  mutating func takeCoverage(_ entry: ParcelIntake.Entry, into outcome: inout PlotOutcome) {
    if setting.plot != nil {
      for card in setting.cards.ofCoverage where setting.wantsCard[card] {
        outcome.found.append((card, .notEvaluated))
        outcome.missing[card] = CoverageSettlement.oneAlone
      }
    }
    // What an earlier run found out about the plot beside others.
    if !setting.coverageFaults.isEmpty {
      for card in setting.coverageFaults[entry.subject.ordinal ?? -1] ?? [] {
        outcome.found.append((card, .incomplete))
      }
    }
  }
}
