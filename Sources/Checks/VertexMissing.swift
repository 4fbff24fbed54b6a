public import Findings

/// A vertex of a neighbour upon an edge that has none there.
public struct VertexMissing: CoverageCheck {
  public static let card = RuleCard(
    code: "TOP301", slug: "vertex-missing-on-shared-edge",
    title: Bilingual(zh: "公共边缺少顶点", en: "vertex missing on a shared edge"),
    ruleClass: .decidable, severity: .warning)

  public static let explanation = Bilingual(
    zh:
      "相邻宗地的顶点落在本宗一条边上(距离不大于位置容差),本宗在容差内没有顶点,且两宗从该点起沿这条边共界。换坐标系、抽稀或移动顶点后,此处会出现缝隙或重叠。仅在一点相接的不算。",
    en:
      "A neighbour's vertex lies within the tolerance of an edge of the plot, which has no vertex within the tolerance of it, and the two run along that edge together from there. Projecting, thinning or moving vertices opens a gap or an overlap there. A mere touch in a point is none."
  )
}
