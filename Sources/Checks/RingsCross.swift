public import Findings

/// Rings of one polygon, hole and exterior or two holes, that cross.
public struct RingsCross: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO212", slug: "rings-cross",
    title: Bilingual(zh: "环与环相交", en: "rings of a polygon cross"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "OGC 06-103r4", article: "6.1.11.1")])

  public static let explanation = Bilingual(
    zh: "同一面的两个环相交,或有一段公共边;在一点相接是合法的。",
    en:
      "Two rings of one polygon cross or have a stretch in common; that they touch in a point is valid."
  )

  public static let concernsSimpleShapes = false

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    shape.contacts.ofPolygon.map { ShapeFault(at: $0.place) }
  }
}
