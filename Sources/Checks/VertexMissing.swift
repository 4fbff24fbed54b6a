public import Findings

/// A vertex of a neighbour upon an edge that has none there.
public struct VertexMissing: CoverageCheck {
  public static let card = RuleCard(
    code: "TOP301", slug: "vertex-missing-on-shared-edge",
    title: Bilingual(zh: "公共边缺少顶点", en: "vertex missing on a shared edge"),
    ruleClass: .decidable, severity: .warning)

  public static let explanation = Bilingual(
    zh:
      "相邻宗地的顶点落在本宗一条边上(距离不大于位置容差),本宗在容差内没有顶点,且两宗从该点起沿这条边共界。换坐标系、抽稀或移动顶点后,此处会出现缝隙或重叠。仅在一点相接的不算。两宗(或宗地与 --intended-gaps 图层)逐点共有的边不再与第三宗比较:该边两侧都已有地,第三宗沿此边即与其一重叠,宗地之间的见 TOP101。",
    en:
      "A neighbour's vertex lies within the tolerance of an edge of the plot, which has no vertex within the tolerance of it, and the two run along that edge together from there. Projecting, thinning or moving vertices opens a gap or an overlap there. A mere touch in a point is none. An edge that two plots, or a plot and a layer of --intended-gaps, share vertex by vertex is not held against a third one: there is land of theirs on both sides of it, so that a third one along it overlaps one of them (TOP101 where that is a plot)."
  )
}
