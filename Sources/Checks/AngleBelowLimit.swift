public import Findings
import Planar
import Values

/// Corners under the smallest angle.
public struct AngleBelowLimit: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO303", slug: "angle-below-limit",
    title: Bilingual(zh: "夹角过小", en: "angle is under the limit"),
    ruleClass: .decidable, severity: .advisory)

  public static let explanation = Bilingual(
    zh: "相邻两边的夹角小于 min-angle;整个尖端窄于位置容差的另报 GEO304。",
    en:
      "Two edges enclose less than min-angle. A tip that is narrower than the position tolerance is GEO304 instead."
  )

  public static let limits = ["min-angle"]
  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    guard let surface = shape.surface else { return [] }
    return Corners.sharp(surface, below: limits["min-angle"].value).compactMap { corner in
      guard corner.tipWidth >= limits.tolerance else { return nil }
      return ShapeFault(
        at: shape.given.points[corner.index],
        measured: FixedNumber.text(corner.angle, digits: 1) + "°")
    }
  }
}
