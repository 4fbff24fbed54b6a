import Findings

extension CheckNote {
  /// GEO211 to GEO310: what makes a polygon invalid, and what makes it hard to work with.
  static let ofShapes: [String: CheckNote] = [
    "GEO211": CheckNote(
      .coordinates, "要素的边对超过 2000 万、接触超过 1 万处时不再找下去。",
      "Beyond 20 million pairs of edges or 10,000 contacts of a feature nothing more is looked for."
    ),
    "GEO212": CheckNote(
      .coordinates, "同 GEO211 的上限;相交的内环不再报 GEO213。",
      "The bounds of GEO211; a hole that crosses is not told by GEO213 too."),
    "GEO213": CheckNote(
      .coordinates, "与外环相交的内环归 GEO212。", "A hole that crosses the exterior is GEO212."),
    "GEO214": CheckNote(
      .coordinates, "两个内环相交的归 GEO212。", "Holes that cross each other are GEO212."),
    "GEO215": CheckNote(
      .coordinates, "顶点须完全相同;略有差别的归 GEO212。",
      "The points are equal in every digit; nearly equal rings are GEO212.",
      next: fix("repeated-part")),
    "GEO216": CheckNote(
      .coordinates, "相接须恰在点上;差一位小数就成为相交或不相接。",
      "Rings touch exactly in a point; one decimal makes them cross or stand apart."),
    "GEO217": CheckNote(
      .coordinates, "只比较同一要素的部件;要素之间见 TOP101。",
      "Parts of one feature only; between features see TOP101."),
    "GEO218": CheckNote(
      .coordinates, "投影后才有面积的针形在此仍算没有面积;有面积的见 GEO304、GEO306。",
      "A needle that only a projection bends open encloses nothing; one that encloses something is GEO304 or GEO306."
    ),
    "GEO301": CheckNote(
      .coordinates, "只指坐标完全相同的;相距很近的见 GEO305。",
      "Equal in every digit; points that are merely near are GEO305.", next: fix("repeated-points")),
    "GEO302": CheckNote(
      .coordinates, "面积为零的环没有方向,不报。", "A ring without area runs no way and is not told.",
      next: fix("orientation")),
    "GEO303": CheckNote(
      .surface, "合法的锐角地块也会报;道路交叉口的尖角即是。",
      "Plots that are truly pointed are told too, as at the fork of a road."),
    "GEO304": CheckNote(
      .surface, "只看一个顶点的两条边;由许多短边组成的尖刺看不出。",
      "Two edges of one vertex; a spike of many short edges is not seen.",
      next: fix("spike", movesBoundary: true)),
    "GEO305": CheckNote(
      .surface, "圆弧折线化的短边也会报。", "Short edges that draw an arc are told too."),
    "GEO306": CheckNote(
      .surface, "按部件计,不按宗地合计。", "Part by part, not the plot as a whole."),
    "GEO307": CheckNote(
      .surface, "真正的带状宗地(沟渠、道路)也会报;有内环的按外环的矩形和全部边长算。",
      "Land that is truly a strip (ditches, roads) is told too; holes count for area and length, not for the rectangle.",
      next: fix("sliver", movesBoundary: true)),
    "GEO308": CheckNote(
      .coordinates, "闭合点不计;多不等于错。",
      "The closing point does not count; many are no fault in themselves."),
    "GEO309": CheckNote(
      .coordinates, "跨 180° 经线而切开的宗地(RFC 7946 §3.1.9)也会报。",
      "A plot that is cut at the antimeridian, as RFC 7946 §3.1.9 asks, is told too."),
    "GEO310": CheckNote(
      .surface, "只比较外接矩形,外扩位置容差;矩形之内、范围之外的见 TOP401。",
      "The box alone counts, wider by the tolerance; what lies in the box and beyond the area is TOP401.",
      needs: perimeter),
  ]

  /// TOP101 to TOP401: plots among each other.
  static let ofPlots: [String: CheckNote] = [
    "TOP101": CheckNote(
      .plots, "比两倍容差窄的重叠不报;\(heap.zh)",
      "An overlap narrower than twice the tolerance is not told; \(heap.en)"),
    "TOP102": CheckNote(
      .plots, "坐标须完全相同;同一图形多于 8 次的只与第一个比。",
      "Equal in every digit; a shape that stands more than 8 times is told beside the first one only."
    ),
    "TOP103": CheckNote(
      .plots, "以容差为限,与哪一个较新无关;\(heap.zh)", "Which of the two is newer is not known; \(heap.en)"),
    "TOP201": CheckNote(
      .plots, "一端以两倍容差以上的宽度通到外侧的空地不报(如通到街道的巷道);宗地堆叠在一处时不查;容差之内有许多条边处不查由窄缝相通的空地。",
      "Land that opens to the outside by more than twice the tolerance is not told, as a lane that ends in a street; nor is any in a run with a heap of plots, nor one that opens by slits where many edges stand within the tolerance.",
      needs: openLand, next: whoseLand),
    "TOP202": CheckNote(
      .plots, "比两倍容差窄的缝隙不报;与外侧相通的狭长空地不报。",
      "A gap narrower than twice the tolerance is not told, nor a strip that opens to the outside.",
      needs: openLand, next: whoseLand),
    "TOP301": CheckNote(
      .plots, "只指顶点,不改边界;差在容差之内的缝隙和重叠不报。",
      "Vertices only; gaps and overlaps within the tolerance are not told.",
      next: Bilingual(
        zh: "在缺少之处给该边加一个顶点。", en: "Give the edge a vertex there.")),
    "TOP401": CheckNote(
      .plots, "范围线按图层的精度;示意图层的范围不作为界线。",
      "The perimeter is as good as its layer; that of a schematic layer is no boundary.",
      needs: perimeter,
      next: Bilingual(
        zh: "核对范围线和宗地边界。", en: "Settle the perimeter and the boundary of the plot.")),
  ]

  private static let heap = Bilingual(
    zh: "1,024 宗以上堆叠在一处的互不比较,另有说明;重叠多于 2,000 对且平均每要素多于 5 对时,只列出面积最大的,其余只计数。",
    en:
      "plots of a heap of more than 1,024 are not compared among themselves, which is said; beyond 2,000 pairs and 5 a feature the largest are listed and the rest is counted."
  )

  private static let openLand = Bilingual(
    zh: "可留空处(道路、水面):--intended-gaps,可重复给出;没有也检查。",
    en:
      "What may lie open (roads, water): --intended-gaps, as often as needed; it is checked without too."
  )

  private static let whoseLand = Bilingual(
    zh: "核对这块地属哪一宗,或列入可留空处。",
    en: "Settle whose land it is, or name it among what may lie open.")

  private static let perimeter = Bilingual(
    zh: "规划范围图层 plan-area(可用 --layer 给出)。", en: "The layer plan-area, also by --layer.")
}
