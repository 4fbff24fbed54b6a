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

  func status(of run: Run) -> Int32 {
    if !run.isComplete { return 2 }
    if !(run.standing?.rises.isEmpty ?? true) { return 1 }
    guard let level else { return 0 }
    let required = CheckJob.codes(options.require)
    let schematic = run.provenance.isSchematic && options.trustSchematic != true
    for (index, card) in run.cards.enumerated() where card.severity >= level {
      let tally = run.tallies[index]
      var count = tally.counting(.incomplete)
      // A verdict on schematic layers is indicative: it decides nothing unless it is trusted.
      if !schematic || run.bases[index] != .schematic {
        count += tally.counting(.violates) + tally.counting(.suspected)
        if options.failOnBorderline == true { count += tally.counting(.borderline) }
      }
      if level == .advisory { count += tally.counting(.advisory) }
      if required.contains(where: { card.code.hasPrefix($0) }) { count += tally[.notEvaluated] }
      if count > 0 { return 1 }
    }
    return 0
  }
}
