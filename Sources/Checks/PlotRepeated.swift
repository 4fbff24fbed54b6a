public import Findings

/// A shape that stands twice.
public struct PlotRepeated: CoverageCheck {
  public static let card = RuleCard(
    code: "TOP102", slug: "plot-repeated",
    title: Bilingual(zh: "宗地图形重复", en: "shape of a plot stands twice"),
    ruleClass: .decidable, severity: .warning)

  public static let explanation = Bilingual(
    zh: "两个图形的顶点完全相同,不论从哪一点、按哪个方向写起;代码相同的两个图形也算。不再报 TOP101。",
    en:
      "Two shapes have the same vertices, whichever comes first and whichever way they run; features of one plot too. TOP101 does not tell them again."
  )
}
