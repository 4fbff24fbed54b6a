public import Findings
import Planar

/// Features with more vertices than the limit.
public struct TooManyVertices: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO308", slug: "too-many-vertices",
    title: Bilingual(zh: "顶点过多", en: "too many vertices"),
    ruleClass: .decidable, severity: .advisory)

  public static let explanation = Bilingual(
    zh: "要素的顶点多于 max-vertices。",
    en:
      "A feature has more vertices than max-vertices."
  )

  public static let limits = ["max-vertices"]
  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    // The point that closes a ring is no vertex of its own.
    let count = shape.given.points.count - shape.given.ringCount
    guard Double(count) > limits["max-vertices"].value else { return [] }
    return [ShapeFault(at: nil, measured: "\(count)")]
  }
}
