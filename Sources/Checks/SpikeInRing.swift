public import Findings
import Planar
import Values

/// Corners at which the boundary runs out and back upon itself.
public struct SpikeInRing: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO304", slug: "spike",
    title: Bilingual(zh: "尖刺", en: "spike"),
    ruleClass: .decidable, severity: .advisory)

  public static let explanation = Bilingual(
    zh: "夹角小于 min-angle,且到短边末端处仍窄于位置容差:边伸出又折回。",
    en:
      "Two edges enclose less than min-angle and are still narrower than the position tolerance where the shorter one ends: the boundary runs out and back."
  )

  public static let limits = ["min-angle"]
  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    guard let surface = shape.surface else { return [] }
    return Corners.sharp(surface, below: limits["min-angle"].value).compactMap { corner in
      guard corner.tipWidth < limits.tolerance else { return nil }
      return ShapeFault(
        at: shape.given.points[corner.index],
        measured: FixedNumber.text(corner.tipWidth, digits: 3) + " m")
    }
  }
}
