public import Findings
import Values

/// How far a run could look for idle land: nothing suspected is only then none where all of it was
/// judged.
public struct IdleLook {
  /// False where no plot was judged by any rule on idle land although some are there to be.
  public let isJudged: Bool
  /// Plots that the rule that looked at least could not judge.
  public let open: Int
  /// False where the run had no rule on idle land.
  public let hasRules: Bool

  public init(_ run: Run) {
    var judged = 0
    var open = 0
    let rules = Balance.idleRules(of: run.cards)
    for rule in rules where run.tallies.indices.contains(rule) {
      let tally = run.tallies[rule]
      for verdict in Verdict.allCases where verdict > .notEvaluated { judged += tally[verdict] }
      open = max(open, tally[.notEvaluated])
    }
    hasRules = !rules.isEmpty
    isJudged = hasRules && (judged > 0 || open == 0)
    self.open = open
  }

  /// Nil where everything was judged.
  public var note: Bilingual? {
    guard hasRules else {
      return Bilingual(
        zh: "疑似闲置:没有判定闲置的规则,未看,不等于没有",
        en: "suspected idle: no rule looks for it, which does not mean that there is none")
    }
    guard open > 0 else { return nil }
    return Bilingual(
      zh: "疑似闲置:\(FixedNumber.grouped(open)) 宗未判定,不等于没有(合同、开工栏见 --join)",
      en: "suspected idle: \(EnglishCount.text(open, "plot")) not judged, which does not mean that "
        + "there is none (contracts and starts: --join)")
  }
}
