public import Findings

/// Polygons of one feature that overlap or share an edge.
public struct PartsOverlap: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO217", slug: "parts-overlap",
    title: Bilingual(zh: "部件重叠", en: "parts of a feature overlap"),
    ruleClass: .decidable, severity: .warning,
    law: [RuleCard.LawCitation(name: "OGC 06-103r4", article: "6.1.11.1")])

  public static let explanation = Bilingual(
    zh: "同一要素的两个面相交、有公共边或一个在另一个之内;在一点相接是合法的。",
    en:
      "Two polygons of one feature cross, have a stretch of boundary in common, or one lies within the other; that they touch in a point is valid."
  )

  public static let concernsSimpleShapes = false

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    (shape.contacts.ofParts + shape.contacts.nestedParts).map { ShapeFault(at: $0.place) }
  }
}
