/// What one rule says of one subject. 占用 is a fact, a verdict is a judgement; neither is a
/// legal decision, which only the authority takes.
public enum Verdict: UInt8, Comparable, Sendable, CaseIterable {
  /// The rule does not speak of this subject.
  case notApplicable
  /// Something the rule needs is missing; never to be read as conforming.
  case notEvaluated
  case conforms
  /// The condition is met and a permit excuses it; counted apart.
  case excused
  /// A remark; the plan's words (主要, 重点, 鼓励) bind nobody.
  case advisory
  /// The submitter's material lacks or contradicts something.
  case incomplete
  /// Met, but no longer when every overlap shrinks by the tolerance, or near a legal date.
  case borderline
  /// Met, and something that could excuse it is unknown; idle land is always this.
  case suspected
  case violates

  /// Stable word used in every machine-readable format.
  public var word: String {
    switch self {
    case .notApplicable: "not-applicable"
    case .notEvaluated: "not-evaluated"
    case .conforms: "conforms"
    case .excused: "excused"
    case .advisory: "advisory"
    case .incomplete: "incomplete"
    case .borderline: "borderline"
    case .suspected: "suspected"
    case .violates: "violates"
    }
  }

  public var name: Bilingual {
    switch self {
    case .notApplicable: Bilingual(zh: "不适用", en: "not applicable")
    case .notEvaluated: Bilingual(zh: "未判定", en: "not evaluated")
    case .conforms: Bilingual(zh: "符合", en: "conforms")
    case .excused: Bilingual(zh: "符合(有许可)", en: "conforms (permitted)")
    case .advisory: Bilingual(zh: "提示", en: "advisory")
    case .incomplete: Bilingual(zh: "需补正", en: "incomplete")
    case .borderline: Bilingual(zh: "待复核", en: "borderline")
    case .suspected: Bilingual(zh: "疑似", en: "suspected")
    case .violates: Bilingual(zh: "不符合", en: "violates")
    }
  }

  /// Verdicts that are reported as findings.
  public var isFinding: Bool { rawValue >= Verdict.advisory.rawValue }

  /// What the verdict makes of the plot as a whole: 不符合 > 疑似 > 待复核 > 需补正 > 符合. That no
  /// rule could be judged at all is seen only by looking at them together.
  public var conclusion: Verdict {
    rawValue >= Verdict.incomplete.rawValue ? self : .conforms
  }
}

extension Verdict {
  /// In the order of the cases: what is worse is greater.
  public static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }
}
