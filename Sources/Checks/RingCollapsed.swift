public import Findings

/// A ring that encloses nothing.
public struct RingCollapsed: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO218", slug: "ring-without-area",
    title: Bilingual(zh: "环没有面积", en: "ring encloses nothing"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "OGC 06-103r4", article: "6.1.11.1")])

  public static let explanation = Bilingual(
    zh: "环的全部顶点在一条直线上,或不同的顶点少于三个。",
    en:
      "All points of a ring stand on one line, or fewer than three of them differ."
  )

  public static let concernsSimpleShapes = false

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    shape.contacts.collapsed.map { ShapeFault(at: $0.place) }
  }
}
