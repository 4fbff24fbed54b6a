public import Findings
import Planar

/// Features of more parts than the limit.
public struct TooManyParts: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO309", slug: "too-many-parts",
    title: Bilingual(zh: "部件过多", en: "too many parts"),
    ruleClass: .decidable, severity: .advisory)

  public static let explanation = Bilingual(
    zh: "要素的面多于 max-parts。",
    en:
      "A feature has more polygons than max-parts."
  )

  public static let limits = ["max-parts"]
  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    guard Double(shape.given.polygonCount) > limits["max-parts"].value else { return [] }
    return [ShapeFault(at: nil, measured: "\(shape.given.polygonCount)")]
  }
}
