public import Findings
import Values

/// How far a run could look for idle land: nothing suspected is only then none where all of it was
/// judged.
public struct IdleLook: Sendable {
  /// What all rules on idle land together made of a plot; the later ones go before the earlier where
  /// a plot has several features.
  public enum Answer: Int, Comparable, Sendable {
    /// None speaks of it.
    case none
    /// Judged by all that speak of it, and not suspected.
    case clear
    /// Suspected by none, and not judged by one of them at least.
    case open
    case found

    public init(_ verdicts: [Verdict]) {
      self =
        verdicts.contains(.suspected)
        ? .found
        : verdicts.contains(.notEvaluated)
          ? .open : verdicts.contains { $0 > .notEvaluated } ? .clear : .none
    }

    public static func < (a: Answer, b: Answer) -> Bool { a.rawValue < b.rawValue }
  }

  /// False where no plot was judged by all rules on idle land that speak of it, or suspected by
  /// one, although some are there to be.
  public let isJudged: Bool
  /// Plots that some rule could not judge and none suspects.
  public let open: Int
  /// False where the run had no rule on idle land.
  public let hasRules: Bool

  /// - Parameter answers: of every plot.
  public init(hasRules: Bool, answers: some Sequence<Answer>) {
    var counts: [Answer: Int] = [:]
    for answer in answers { counts[answer, default: 0] += 1 }
    self.hasRules = hasRules
    open = counts[.open] ?? 0
    isJudged = hasRules && (open == 0 || counts[.clear] != nil || counts[.found] != nil)
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
