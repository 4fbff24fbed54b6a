public import Findings
import Planar

/// Vertices that repeat the one before them.
public struct RepeatedPoints: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO301", slug: "repeated-points",
    title: Bilingual(zh: "相邻顶点重复", en: "points are repeated"),
    ruleClass: .decidable, severity: .advisory)

  public static let explanation = Bilingual(
    zh: "与前一个顶点坐标完全相同的顶点;面仍合法。",
    en:
      "A vertex with exactly the coordinates of the one before it; the polygon is valid all the same."
  )

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    let points = shape.given.points
    var faults: [ShapeFault] = []
    for ring in 0..<shape.given.ringCount {
      for position in shape.given.ringRange(ring).dropFirst()
      where points[position] == points[position - 1] {
        faults.append(ShapeFault(at: points[position]))
      }
    }
    return faults
  }
}
