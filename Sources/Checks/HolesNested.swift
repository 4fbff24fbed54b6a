public import Findings

/// A hole within another hole.
public struct HolesNested: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO214", slug: "holes-nested",
    title: Bilingual(zh: "内环套内环", en: "hole within a hole"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "OGC 06-103r4", article: "6.1.11.1")])

  public static let explanation = Bilingual(
    zh: "一个内环在另一个内环之内。",
    en:
      "A hole lies within another hole of the polygon."
  )

  public static let concernsSimpleShapes = false

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    shape.contacts.nestedHoles.map { ShapeFault(at: $0.place) }
  }
}
