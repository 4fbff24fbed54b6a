import Findings

/// What one plot came to, card by card, while its row is looked at.
struct PlotOutcome {
  /// What was found but by rules.
  var found: [(card: Int, verdict: Verdict)] = []
  var findings: [Finding] = []
  /// Why cards were not evaluated, by card.
  var missing: [Int: Bilingual] = [:]

  /// The worst of what was found but by rules.
  var worstFound: Verdict { found.reduce(.conforms) { max($0, $1.verdict) } }
}
