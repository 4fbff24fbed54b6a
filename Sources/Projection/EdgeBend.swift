import Glibc
import Planar

/// How far the geodesic between two points bends away from the straight edge on an equal-area
/// surface, as the area between the two.
///
/// A geodesic of curvature κ in the plane leaves an area of κL³ ÷ 12 beside its chord. For the
/// azimuthal equal-area projection of a sphere κ = 3 (x·sin θ − y·cos θ) ÷ 4R² for an edge of
/// direction θ at (x, y) from the centre, to the third order in distance; the ellipsoid adds
/// −e² sin φ cos φ cos θ ÷ a, to the first order in e², with φ the latitude of the centre. Both
/// follow from the metric of the projection; a test compares them with geodesic polygons.
struct EdgeBend {
  /// The factor of dx·L² and that of (x·dy − y·dx)·L².
  private let level: Double
  private let turning: Double

  init(_ surface: WorkingSurface) {
    guard surface.kind == .ellipsoidalEqualArea, let center = surface.center else {
      level = 0
      turning = 0
      return
    }
    let flattening = surface.ellipsoid.flattening
    let eccentricity = flattening * (2 - flattening)
    let axis = surface.ellipsoid.semiMajorAxis
    let latitude = center.y * .pi / 180
    let sine = sin(latitude)
    level = -eccentricity * sine * cos(latitude) / (12 * axis)
    // The square of the mean radius of curvature, the product of the principal ones.
    let denominator = 1 - eccentricity * sine * sine
    let radius = axis * axis * (1 - eccentricity) / (denominator * denominator)
    turning = 1 / (16 * radius)
  }

  /// What to add to twice the signed area of a ring for the edge from `start` to `end`, m².
  @inline(__always)
  func doubledArea(from start: Point, to end: Point) -> Double {
    let dx = end.x - start.x
    let dy = end.y - start.y
    // With the mid-point in place of the start: the halves of dx and dy cancel.
    let moment = start.x * dy - start.y * dx
    return 2 * (dx * dx + dy * dy) * (level * dx + turning * moment)
  }
}
