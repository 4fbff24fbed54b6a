import GEOS
import Planar

/// Whether a piece of land counts: if it contains a disc of the radius of the tolerance.
///
/// An overlap, a gap and what reaches beyond a line are all such pieces. Eroding a region of boundary
/// length L with h holes by r takes at most r·L + π·r²·h of its area, so most pieces are decided by
/// area and length; only the others are eroded.
struct PieceTest {
  /// Numbers alone, where a tolerance of nothing is asked for: metres.
  static let leastRadius = 0.0001

  let session: GEOSSession
  let radius: Double

  init(session: GEOSSession, tolerance: Double) {
    self.session = session
    radius = max(tolerance, Self.leastRadius)
  }

  /// No piece of this area or less counts, m².
  var leastArea: Double { .pi * radius * radius }

  /// Whether pieces of this area, boundary and holes in all hold a disc for certain.
  func isCertain(area: Double, length: Double, holes: Int) -> Bool {
    area > radius * length + leastArea * Double(holes)
  }

  /// How many of the polygons count.
  func count(in shape: MultiPolygon) throws(GEOSFailure) -> Int {
    var count = 0
    for polygon in 0..<shape.polygonCount where try counts(polygon, of: shape) { count += 1 }
    return count
  }

  private func counts(_ polygon: Int, of shape: MultiPolygon) throws(GEOSFailure) -> Bool {
    let area = shape.area(ofPolygon: polygon)
    guard area > leastArea else { return false }
    let rings = shape.polygonRange(polygon)
    let length = rings.reduce(0) { $0 + shape.length(ofRing: $1) }
    if isCertain(area: area, length: length, holes: rings.count - 1) { return true }
    let own = MultiPolygon(
      polygons: [rings.map { Array(shape.points[shape.ringRange($0)]) }])
    return try !session.buffer(own, distance: -radius).isEmpty
  }
}
