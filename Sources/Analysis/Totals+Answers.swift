import Checks
import Findings
import Values

/// What is found but of single plots: of plots beside others, of layers, of areas as a whole.
extension Totals {
  /// What the checks on plots among each other found.
  mutating func take(_ answer: CoverageSettlement.Answer) -> Batch {
    for (reason, count) in answer.unseen where count > 0 {
      sums.count(answer.card, .notEvaluated, count)
      sums.lack(answer.card, reason, count)
    }
    sums.count(answer.card, .conforms, answer.conforming)
    for finding in answer.findings {
      sums.count(answer.card, finding.verdict)
      sums.addArea(finding.area, of: answer.card)
      rank(finding)
    }
    return place(Batch(findings: answer.findings))
  }

  /// Lets the plots that are incomplete beside others amount to that, and lets go of the shapes.
  mutating func concludeCoverage(_ answers: [CoverageSettlement.Answer]) {
    var faults: [Int: [Int]] = [:]
    for answer in answers {
      for feature in answer.incomplete { faults[feature, default: []].append(answer.card) }
    }
    for (feature, cards) in faults {
      let place = shapes.place(feature)
      let before = Int(place.conclusion)
      conclusions[before] -= 1
      conclusions[max(before, Int(Verdict.incomplete.rawValue))] += 1
      coverageFaults[Int(place.ordinal)] = cards
    }
    shapes = PlotStore()
  }

  /// The verdict of a rule on layers.
  mutating func take(_ answer: LayerJudge.Answer) -> Batch {
    if let reason = answer.missing { sums.lack(answer.card, reason) }
    guard let finding = answer.finding else {
      sums.count(answer.card, answer.verdict)
      return Batch()
    }
    sums.addArea(finding.area, of: answer.card)
    return addAside(finding)
  }

  /// The verdict of an indicator.
  mutating func take(_ answer: IndicatorSettlement.Answer) -> Batch {
    guard let finding = answer.finding else {
      sums.count(answer.indicator.card, answer.indicator.verdict)
      return Batch()
    }
    sums.addArea(finding.area, of: answer.indicator.card)
    return addAside(finding)
  }
}
