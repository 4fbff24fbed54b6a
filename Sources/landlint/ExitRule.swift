import Findings

/// The exit status: 2 outranks 1, 1 where a finding reaches the level asked for.
struct ExitRule {
  let options: Check

  init(_ options: Check) {
    self.options = options
  }

  /// From where on findings count; nil where none does.
  var level: Severity? {
    // Faults of the data are warnings beside a plan, and all that a run without one looks for.
    let asked = options.failOn ?? (options.noPlan ? .warning : .error)
    return asked.severity
  }

  /// - Parameter reason: of the same run.
  func status(of run: Run, _ reason: ExitReason) -> Int32 {
    if !run.isComplete { return 2 }
    if !(run.standing?.rises.isEmpty ?? true) { return 1 }
    return reason.finds || !reason.lacking.isEmpty ? 1 : 0
  }

  func reason(of run: Run) -> ExitReason {
    var reason = ExitReason()
    guard let level else {
      reason.countsNothing = true
      return reason
    }
    let required = CheckJob.codes(options.require)
    let schematic = run.provenance.isSchematic && options.trustSchematic != true
    for (index, card) in run.cards.enumerated() where card.severity >= level {
      let tally = run.tallies[index]
      var count = tally.counting(.violates) + tally.counting(.suspected)
      if options.failOnBorderline == true { count += tally.counting(.borderline) }
      // A verdict on schematic layers is indicative: it decides nothing unless it is trusted.
      if schematic, run.bases[index] == .schematic {
        if count > 0 { reason.isIndicative = true }
        count = 0
      } else if tally.counting(.violates) > 0 {
        let isIndicator = run.indicators.contains { $0.card == index }
        reason.layersViolate = reason.layersViolate || card.isOfLayers
        reason.indicatorsViolate = reason.indicatorsViolate || isIndicator
        reason.violates = reason.violates || !card.isOfLayers && !isIndicator
      }
      count += tally.counting(.incomplete)
      if level == .advisory { count += tally.counting(.advisory) }
      if count > 0 { reason.finds = true }
      if tally[.notEvaluated] > 0, card.isNamed(by: required) {
        reason.lacking.append(
          ExitReason.Lack(
            code: card.code, severity: card.severity, count: tally[.notEvaluated]))
      }
    }
    return reason
  }
}
