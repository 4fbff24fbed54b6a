public import Findings
import Planar
import Values

/// Parts smaller than the limit.
public struct AreaBelowLimit: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO306", slug: "area-below-limit",
    title: Bilingual(zh: "面积过小", en: "area is under the limit"),
    ruleClass: .decidable, severity: .advisory)

  public static let explanation = Bilingual(
    zh: "图形面积小于 min-area。",
    en:
      "The area of a part is under min-area."
  )

  public static let limits = ["min-area"]
  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    guard let surface = shape.surface else { return [] }
    let least = limits["min-area"].value
    return (0..<surface.polygonCount).compactMap { polygon in
      let area = surface.area(ofPolygon: polygon)
      guard area < least, let ring = surface.polygonRange(polygon).first,
        let first = surface.ringRange(ring).first
      else { return nil }
      return ShapeFault(
        at: shape.given.points[first], measured: FixedNumber.text(area, digits: 2) + " m²")
    }
  }
}
