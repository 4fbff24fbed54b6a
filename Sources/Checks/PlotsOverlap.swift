public import Findings

/// Plots that share a piece of land.
public struct PlotsOverlap: CoverageCheck {
  public static let card = RuleCard(
    code: "TOP101", slug: "plots-overlap",
    title: Bilingual(zh: "宗地重叠", en: "plots overlap"),
    ruleClass: .decidable, severity: .warning)

  public static let explanation = Bilingual(
    zh:
      "两宗地共有的部分中能放下半径为位置容差的圆时成立。面积按边对求和,不依赖构图;形状为整宗(一宗另一侧无可计部分)、狭长(按 sliver-area、sliver-width 与形状条件,同 GEO307)或局部。同一文件中代码相同的图形是同一宗地,相互不比较;面积、占比与形状按宗地全部图形计,重叠处只计一次。",
    en:
      "Holds where a disc with the tolerance for its radius fits into what two plots share. The area is a sum over pairs of edges and needs no drawing; the shape is whole (one has nothing that counts beside the other), a sliver (sliver-area, sliver-width and the conditions of GEO307) or a part. Features of one file with one id are one plot: areas, shares and the shape are of all of them, and what several of them show counts once."
  )

  public static let limits = ["sliver-area", "sliver-width"]
}
