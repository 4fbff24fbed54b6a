public import Findings

/// Two rings with the same points.
public struct RingsDuplicate: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO215", slug: "ring-duplicate",
    title: Bilingual(zh: "环重复", en: "ring stands twice"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "OGC 06-103r4", article: "6.1.11.1")])

  public static let explanation = Bilingual(
    zh: "两个环的顶点相同,不论起点与方向;不再另报为相交。",
    en:
      "Two rings have the same points, wherever they begin and whichever way they run; they are not reported as crossing too."
  )

  public static let concernsSimpleShapes = false

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    shape.contacts.duplicates.map { ShapeFault(at: $0.place) }
  }
}
