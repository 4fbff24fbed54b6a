public import Findings

/// A ring that crosses, touches or runs back upon itself: it is not simple.
public struct RingSelfIntersects: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO211", slug: "ring-self-intersects",
    title: Bilingual(zh: "环自相交", en: "ring intersects itself"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "OGC 06-103r4", article: "6.1.11.1")])

  public static let explanation = Bilingual(
    zh: "在文件坐标中精确判定:环与自身相交、相接或折返重合的每一处都列出。",
    en:
      "Decided exactly in the coordinates of the file: every place where a ring crosses itself, touches itself or runs back upon itself."
  )

  public static let concernsSimpleShapes = false

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    shape.contacts.ofOneRing.map { ShapeFault(at: $0.place) }
  }
}
