public import Findings

/// A plot that reaches beyond the plan area.
public struct PlotBeyondPerimeter: CoverageCheck {
  public static let card = RuleCard(
    code: "TOP401", slug: "plot-beyond-perimeter",
    title: Bilingual(zh: "宗地超出范围线", en: "plot reaches beyond the perimeter"),
    ruleClass: .decidable, severity: .warning)

  public static let explanation = Bilingual(
    zh:
      "宗地在规划范围(plan-area 图层,或 --layer plan-area=文件)之外的部分中能放下半径为位置容差的圆时成立。同一文件中代码相同的图形合为一宗。范围线长边与量测面上的线之间的部分只作提示。没有范围图层时未判定;全部宗地都不在范围内的见 INP202。",
    en:
      "Holds where a disc with the tolerance for its radius fits into what of the plot lies outside the plan area (layer plan-area, or --layer plan-area=FILE). Features of one file with one id are one plot. What lies only between a long edge of the plan area as its file has it and as it is measured is a remark. Not evaluated without that layer; where no plot lies inside see INP202."
  )
}
