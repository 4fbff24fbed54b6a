public import Findings
public import Planar

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
    wrongRings(of: shape.given, shape.contacts).map { ring in
      ShapeFault(at: shape.given.points[shape.given.ringRange(ring).lowerBound])
    }
  }

  /// Rings that run the wrong way; what mends them asks here too, so that both speak of the same.
  ///
  /// - Parameter contacts: where the edges of the shape meet; asked for where a sign is wrong.
  public static func wrongRings(
    of given: MultiPolygon, _ contacts: @autoclosure () -> RingContacts
  ) -> [Int] {
    let wrong = (0..<given.polygonCount).flatMap { polygon in
      let rings = given.polygonRange(polygon)
      return rings.filter { ring in
        let area = given.signedArea(ofRing: ring)
        return area != 0 && (area > 0) != (ring == rings.lowerBound)
      }
    }
    guard !wrong.isEmpty else { return [] }
    // A ring that crosses itself has no inside to its left: noise would turn its sign.
    let crossed = Set(contacts().ofOneRing.map(\.first))
    return wrong.filter { !crossed.contains(Int32($0)) }
  }
}
