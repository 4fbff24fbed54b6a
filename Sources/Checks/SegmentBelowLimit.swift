public import Findings
import Planar
import Values

/// Edges shorter than the limit.
public struct SegmentBelowLimit: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO305", slug: "segment-below-limit",
    title: Bilingual(zh: "边过短", en: "edge is shorter than the limit"),
    ruleClass: .decidable, severity: .advisory)

  public static let explanation = Bilingual(
    zh: "两个不同顶点之间的边短于 min-segment。",
    en:
      "An edge between two different points is shorter than min-segment."
  )

  public static let limits = ["min-segment"]
  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    guard let surface = shape.surface else { return [] }
    let least = limits["min-segment"].value
    var faults: [ShapeFault] = []
    for ring in 0..<surface.ringCount {
      for position in surface.ringRange(ring).dropFirst() {
        let (a, b) = (surface.points[position - 1], surface.points[position])
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let squared = dx * dx + dy * dy
        guard squared < least * least,
          shape.given.points[position - 1] != shape.given.points[position]
        else { continue }
        faults.append(
          ShapeFault(
            at: shape.given.points[position - 1],
            measured: FixedNumber.text(squared.squareRoot(), digits: 3) + " m"))
      }
    }
    return faults
  }
}
