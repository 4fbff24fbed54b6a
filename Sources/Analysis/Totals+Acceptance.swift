import Baselines
import Findings

/// Findings that a baseline or a person has accepted.
extension Totals {
  /// Says of each finding whether it is accepted.
  ///
  /// - Parameters:
  ///   - ranks: whether those that count may stand among the worst.
  ///   - byCount: whether a finding was counted with all features that share it.
  mutating func accept(_ batch: inout Batch, ranks: Bool, byCount: Bool) {
    for index in batch.findings.indices {
      ledger.settle(&batch.findings[index], card: cards.cards[batch.findings[index].rule])
      let finding = batch.findings[index]
      guard let acceptance = finding.acceptance else {
        if ranks { worst.add(finding) }
        continue
      }
      sums.accept(finding, as: acceptance, byCount ? finding.count : 1)
      guard let plot = finding.subject.ordinal.flatMap({ batch.plot(ofOrdinal: $0) }) else {
        continue
      }
      switch acceptance {
      case .known: batch.plots[plot].known.append(finding.rule)
      case .excepted: batch.plots[plot].excepted.append(finding.rule)
      }
    }
  }
}

extension Batch {
  /// Position of the plot at a place in the run; plots stand in the order of the run.
  fileprivate func plot(ofOrdinal ordinal: Int) -> Int? {
    var low = 0
    var high = plots.count
    while low < high {
      let middle = (low + high) / 2
      if plots[middle].subject.ordinal ?? 0 < ordinal { low = middle + 1 } else { high = middle }
    }
    return low < plots.count && plots[low].subject.ordinal == ordinal ? low : nil
  }
}
