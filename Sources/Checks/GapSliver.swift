public import Findings

/// A gap that is a sliver.
public struct GapSliver: CoverageCheck {
  public static let card = RuleCard(
    code: "TOP202", slug: "sliver-gap-between-plots",
    title: Bilingual(zh: "宗地之间有狭长空隙", en: "sliver gap between plots"),
    ruleClass: .decidable, severity: .warning)

  public static let explanation = Bilingual(
    zh: "TOP201 的空隙中符合狭长面条件(同 GEO307)的:多为相邻边界没有对齐,而不是道路。",
    en:
      "A gap as in TOP201 that meets the conditions of a sliver (GEO307): most often boundaries that do not meet, rather than a street."
  )

  public static let limits = ["sliver-area", "sliver-width"]
}
