public import Findings

/// Land that plots enclose and none covers.
public struct GapBetweenPlots: CoverageCheck {
  public static let card = RuleCard(
    code: "TOP201", slug: "gap-between-plots",
    title: Bilingual(zh: "宗地之间有空隙", en: "gap between plots"),
    ruleClass: .decidable, severity: .warning)

  public static let explanation = Bilingual(
    zh:
      "宗地(及 --intended-gaps 的图层)之间不属任何宗地、半径为位置容差的圆能放下而出不去的地块,狭长的另报 TOP202。给出 --intended-gaps(道路、水面等)时视全体宗地为应铺满的覆盖,列为需补正;未给出时空隙可能是道路或水面,只作提示。仅在图层长边与量测面上的线之间的只作提示。通向外侧而宽于两倍容差的不算。",
    en:
      "Land between plots, and the layers of --intended-gaps, that none covers, where a disc with the tolerance for its radius fits and cannot leave; slivers are TOP202. Where --intended-gaps names what may lie open (roads, water), the plots are held to cover the rest, and it is incomplete; without, it may be a street or water and is a remark. What lies only between a long edge of such a layer as its file has it and as it is measured is a remark. What opens to the outside by more than twice the tolerance is none."
  )
}
