public import Findings

/// A shape that stands twice but for noise.
public struct PlotNearlyRepeated: CoverageCheck {
  public static let card = RuleCard(
    code: "TOP103", slug: "plot-nearly-repeated",
    title: Bilingual(zh: "宗地图形近似重复", en: "shape of a plot nearly stands twice"),
    ruleClass: .decidable, severity: .warning)

  public static let explanation = Bilingual(
    zh: "两个图形的顶点不同,而各自在对方之外的部分都放不下半径为位置容差的圆。不再报 TOP101。",
    en:
      "The vertices differ, and no disc with the tolerance for its radius fits into what either has beside the other. TOP101 does not tell them again."
  )
}
