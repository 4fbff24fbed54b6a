import Findings
import Values

/// What a run has of each card: verdicts, areas, what is accepted, what was missing.
struct CardSums {
  private var tallies: [Tally]
  private var missing: [MissingKey: Int] = [:]

  init(cards: Int) { tallies = Array(repeating: Tally(), count: cards) }

  mutating func take(_ result: ChunkResult) {
    let verdicts = Verdict.allCases.count
    for card in tallies.indices {
      for verdict in 0..<verdicts {
        tallies[card].counts[verdict] += result.counts[card * verdicts + verdict]
      }
      tallies[card].area.addHeld(result.areas[card])
    }
    missing.merge(result.missing, uniquingKeysWith: +)
  }

  mutating func count(_ card: Int, _ verdict: Verdict, _ subjects: Int = 1) {
    tallies[card][verdict] += subjects
  }

  /// Adds what a finding concerns, 10⁻⁴ m².
  mutating func addArea(_ area: Int, of card: Int) { tallies[card].area.addHeld(area) }

  /// Says why subjects that are counted elsewhere were not evaluated.
  mutating func lack(_ card: Int, _ reason: Bilingual, _ subjects: Int = 1) {
    missing[MissingKey(card: card, reason: reason), default: 0] += subjects
  }

  /// Notes that a finding, counted elsewhere, is known or excepted.
  mutating func accept(_ finding: Finding, as acceptance: Acceptance, _ subjects: Int) {
    let verdict = Int(finding.verdict.rawValue)
    switch acceptance {
    case .known: tallies[finding.rule].known[verdict] += subjects
    case .excepted: tallies[finding.rule].excepted[verdict] += subjects
    }
  }

  /// By card; what was missing most often first.
  func told(_ absent: AbsentColumns) -> [Tally] {
    var told = tallies
    let ordered = missing.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.reason < $1.key.reason
    }
    for (key, count) in ordered {
      told[key.card].missing.append(
        Tally.Missing(reason: absent.said(key.reason), count: count))
    }
    return told
  }
}
