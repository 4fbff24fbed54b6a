public import Findings
import Planar
import Values

/// Parts that are slivers by their size and by their form.
public struct SliverShape: ShapeCheck {
  public static let card = RuleCard(
    code: "GEO307", slug: "sliver",
    title: Bilingual(zh: "狭长面", en: "sliver"),
    ruleClass: .decidable, severity: .advisory)

  public static let explanation = Bilingual(
    zh:
      "面积不大于 sliver-area,最小外接矩形宽或 2A/P 不大于 sliver-width,且下列形状条件至少成立两项:外接矩形长宽比 ≥ 5;4πA/P² ≤ 0.25;P²/A ≥ 40。",
    en:
      "The area is at most sliver-area, the least bounding rectangle or 2A/P is at most sliver-width wide, and at least two of these hold: length to width of the rectangle ≥ 5; 4πA/P² ≤ 0.25; P²/A ≥ 40."
  )

  public static let limits = ["sliver-area", "sliver-width"]
  public static func faults(of shape: CheckedShape, limits: DataLimits) -> [ShapeFault] {
    guard let surface = shape.surface else { return [] }
    var faults: [ShapeFault] = []
    for polygon in 0..<surface.polygonCount {
      guard let width = width(ofSliver: polygon, in: surface, limits: limits),
        let ring = surface.polygonRange(polygon).first,
        let first = surface.ringRange(ring).first
      else { continue }
      faults.append(
        ShapeFault(
          at: shape.given.points[first],
          measured: "2A/P = \(FixedNumber.text(width, digits: 2)) m"))
    }
    return faults
  }

  /// The mean width 2A/P of a polygon that is a sliver, in metres; nil where it is none.
  ///
  /// - Parameter surface: on the working surface.
  static func width(
    ofSliver polygon: Int, in surface: MultiPolygon, limits: DataLimits
  ) -> Double? {
    let area = surface.area(ofPolygon: polygon)
    guard area > 0, area <= limits["sliver-area"].value else { return nil }
    let rings = surface.polygonRange(polygon)
    let perimeter = rings.reduce(0) { $0 + surface.length(ofRing: $1) }
    let compactness = perimeter * perimeter / area
    // Without this none of the two conditions on the form can hold with another.
    guard compactness >= 40, let exterior = rings.first else { return nil }
    let rectangle = LeastRectangle(around: surface.points[surface.ringRange(exterior)])
    let width = 2 * area / perimeter
    guard min(rectangle.width, width) <= limits["sliver-width"].value else { return nil }
    let isLong = rectangle.length >= 5 * rectangle.width
    let isRagged = 4 * Double.pi <= 0.25 * compactness
    return isLong || isRagged ? width : nil
  }
}
