public import Findings

/// A hole that lies outside the exterior of its polygon.
public struct HoleOutside: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO213", slug: "hole-outside",
    title: Bilingual(zh: "内环在外环之外", en: "hole lies outside its exterior"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "OGC 06-103r4", article: "6.1.11.1")])

  public static let explanation = Bilingual(
    zh: "内环与外环不相交,却有一点在外环之外。",
    en:
      "A hole that does not cross its exterior has a point outside it."
  )

  public static let concernsSimpleShapes = false

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    shape.contacts.holesOutside.map { ShapeFault(at: $0.place) }
  }
}
