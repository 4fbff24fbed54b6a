import Findings

extension CheckNote {
  /// GEO101 to GEO204: how a geometry is written, and whether it can be placed.
  static let ofStructure: [String: CheckNote] = [
    "GEO101": CheckNote(
      .text, "规范允许没有位置的要素;作为宗地则无法量测。",
      "The standard allows features without a place; a plot without one cannot be measured."),
    "GEO102": CheckNote(
      .text, "几何集合里的面也不取出。", "Polygons within a GeometryCollection are not taken out of it.",
      next: Bilingual(
        zh: "转为 Polygon 或 MultiPolygon。", en: "Convert it to a Polygon or MultiPolygon.")),
    "GEO103": CheckNote(
      .text, "不猜测应有的层数。", "How it was meant is not guessed."),
    "GEO104": CheckNote(
      .text, "写成文本的数字也不读。", "Numbers that are written as texts are not read either."),
    "GEO105": CheckNote(
      .text, "整个要素不可用,不略去该点。", "The feature is unusable; the position is not left out."),
    "GEO106": CheckNote(
      .text, "不论末点离首点多远都补首点;差得远的补后多半自相交,另有结论。",
      "The first point is added however far away the last one is; where that makes the ring cross itself it is told too.",
      next: fix("unclosed-ring")),
    "GEO107": CheckNote(
      .text, "略去后其余的环照常量测;外环被略去的见 GEO108。",
      "The other rings are measured as usual; where the exterior is left out see GEO108.",
      next: fix("empty-part")),
    "GEO108": CheckNote(
      .text, "规范允许空数组;作为宗地则无法量测。",
      "The standard allows empty arrays; such a plot cannot be measured."),
    "GEO109": CheckNote(
      .text, "不问高程是否正确;面积不按坡面计。",
      "Whether the height is right is not asked; areas are not those of the slope."),
    "GEO110": CheckNote(
      .text, "type 区分大小写;曲线类型(CurvePolygon 等)不是 GeoJSON。",
      "The type is read letter by letter; curves (CurvePolygon and others) are no GeoJSON."),
    "GEO111": CheckNote(
      .text, "空数组不是缺少,见 GEO108。", "An empty array is not missing: see GEO108."),
    "GEO112": CheckNote(
      .text, "多出的数可能是量测值(M);一概不用。", "What stands there may be measures (M); none is used."),
    "GEO113": CheckNote(
      .text, "规范说应避免,不禁止;几何集合作为宗地另报 GEO102。",
      "The standard asks to avoid it and does not forbid it; as a plot it is GEO102 too."),
    "GEO114": CheckNote(
      .text, "另报 GEO102:几何集合不作宗地。", "GEO102 is told too: a GeometryCollection is no plot."),
    "GEO115": CheckNote(
      .text, "高程不同也算。", "Another height is told too.", next: fix("closing")),
    "GEO199": CheckNote(
      .surface, "只涉及这一宗地;其他宗地照常判定。", "It concerns this plot alone; the others are judged as usual."),
    "GEO201": CheckNote(
      .coordinates,
      "结论引用 GEOS 的一句原因和一处位置;全部错误见 GEO211–GEO218。修复是猜测。边相交或重合多于 500 处且多于边数、或边过密无法逐一核对的不修复,未判定。",
      "GEOS gives one reason and one place; all of them are GEO211 to GEO218. A repair is a guess. Where edges cross or run along each other in more than 500 places, more than there are edges, or stand too dense to be compared, nothing is repaired or judged.",
      next: fix("invalid", movesBoundary: true)),
    "GEO202": CheckNote(
      .surface, "只计顶点数,不列位置:它没有位置。超过全球陆地三分之二的图形也不量算。",
      "Vertices are counted and not listed: they have no place. A shape of more than two thirds of the earth's land is not measured either."
    ),
    "GEO203": CheckNote(
      .coordinates, "多数要素如此的文件另有原因,见 INP201、INP203。",
      "A file where most features are so has another reason: INP201, INP203."),
    "GEO204": CheckNote(
      .coordinates, "按经度差判断;真正宽于 180° 的宗地也会报。",
      "Known by the difference of longitudes: a plot that is wider than 180° would be told too."),
  ]
}
