public import Findings
import Planar

/// Rings that run the other way than RFC 7946 has it.
public struct RingOrientation: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO302", slug: "ring-orientation",
    title: Bilingual(zh: "环方向不合 RFC 7946", en: "ring runs the wrong way"),
    ruleClass: .decidable, severity: .advisory,
    law: [RuleCard.LawCitation(name: "RFC 7946", article: "§3.1.6")])

  public static let explanation = Bilingual(
    zh: "外环应为逆时针,内环应为顺时针;读取时按环的位置理解,不影响量测。与自身相交的环没有方向,不报。整个文件都如此的,每个文件只提示一次。",
    en:
      "Exteriors run counterclockwise, holes clockwise. Rings are read by their place, so nothing is measured wrongly. A ring that meets itself has no direction. Where a whole file has it, it is told once a file."
  )

  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    let given = shape.given
    var faults: [ShapeFault] = []
    for polygon in 0..<given.polygonCount {
      let rings = given.polygonRange(polygon)
      // A ring that crosses itself has no inside to its left: noise would turn its sign.
      for ring in rings where !shape.contacts.ofOneRing.contains(where: { $0.first == ring }) {
        let area = given.signedArea(ofRing: ring)
        guard area != 0, (area > 0) != (ring == rings.lowerBound) else { continue }
        faults.append(ShapeFault(at: given.points[given.ringRange(ring).lowerBound]))
      }
    }
    return faults
  }
}
