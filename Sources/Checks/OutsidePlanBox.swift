public import Findings
import Planar

/// Vertices outside the box of the plan area.
public struct OutsidePlanBox: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO310", slug: "coordinate-outside-plan",
    title: Bilingual(zh: "顶点在规划范围之外", en: "vertex is outside the plan area"),
    ruleClass: .decidable, severity: .advisory)

  public static let explanation = Bilingual(
    zh: "有规划范围时:顶点在其外接矩形之外(范围线的长边在其文件中与量测面上相差的,矩形加上这一差值);全部宗地都在外的另报 INP202,部分越界的另见 TOP401。",
    en:
      "With a plan area: a vertex outside its bounding box, which is larger by what long edges of the plan area lie elsewhere in its file. All plots outside are INP202, parts beyond the boundary TOP401."
  )

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    guard let surface = shape.surface, let box = shape.planBox else { return [] }
    let near = box.expanded(by: limits.tolerance)
    guard !near.contains(surface.box) else { return [] }
    var faults: [ShapeFault] = []
    for ring in 0..<surface.ringCount {
      for position in surface.ringRange(ring).dropLast()
      where !near.contains(surface.points[position]) {
        faults.append(ShapeFault(at: shape.given.points[position]))
      }
    }
    return faults
  }
}
