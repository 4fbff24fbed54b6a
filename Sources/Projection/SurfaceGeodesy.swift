internal import CPROJ
public import Planar

/// Measures on the ellipsoid of shapes that lie on a working surface; one per worker.
///
/// **Area** is the area on the ellipsoid enclosed by the rings, in square metres; exteriors add and
/// holes subtract whatever their orientation. On the equal-area surface that is the planar area but
/// for the slivers between straight edges and the geodesics of the same ends, which `EdgeBend`
/// adds. A ring with an edge over 1 km is measured as a geodesic polygon (Karney 2013, PROJ's
/// `geod_polygon`); for all others, within 25 km of the centre, the two agree within a billionth or
/// 0.001 m², which is also the noise of the geodesic polygon itself.
///
/// The official method (国土调查办发〔2008〕32号, carried on by TD/T 1055) sums trapezoids down to a
/// reference meridian, as if edges were straight in longitude and latitude. For an edge of length L
/// running east and west at latitude φ that is L³·tan φ ÷ 12R more or less: 0.006 m² for 100 m and
/// 0.5 m² for 450 m at 23°. Opposite edges cancel, so that a block hardly differs, a triangle does.
///
/// On a planar surface area is the area in that projection, nothing else.
///
/// **Length** is the geodesic length in metres, on any surface.
public final class SurfaceGeodesy {
  /// Edges longer than this, in metres, make their ring a geodesic polygon.
  static let longestPlanarEdge = 1000.0

  public let surface: WorkingSurface
  private let session: ProjectionSession
  private let fromLonLat: Transform
  /// Made when the first position is shown; nil where no change of datum is published.
  private lazy var fromWGS84 = try? session.transform(
    from: session.describe("OGC:CRS84"), to: surface.system, over: surface.extent)
  private var ellipsoid = geod_geodesic()
  private let bend: EdgeBend
  /// Of the shape whose area was asked for last, metres; 0 before.
  public private(set) var longestEdge = 0.0

  public init(
    of surface: WorkingSurface, session: ProjectionSession
  ) throws(ProjectionFailure) {
    self.surface = surface
    self.session = session
    bend = EdgeBend(surface)
    fromLonLat = try session.transform(
      from: surface.geographic, to: surface.system, over: surface.extent)
    unsafe geod_init(&ellipsoid, surface.ellipsoid.semiMajorAxis, surface.ellipsoid.flattening)
  }

  /// Replaces metres on the surface by longitude and latitude in degrees on the plan's datum.
  /// - Returns: the indices of points that have none; they are NaN now.
  public func unproject(_ points: inout [Point]) -> [Int] {
    fromLonLat.inverse(&points, correcting: surface.kind == .ellipsoidalEqualArea)
  }

  /// Replaces metres on the surface by what maps and RFC 7946 §4 want: longitude and latitude in
  /// degrees on WGS 84. On the plan's own datum, which may lie a hundred metres off, where no change
  /// of datum is published; `locatesOnWGS84` says so.
  public func locate(_ points: inout [Point]) {
    guard let fromWGS84 else {
      _ = unproject(&points)
      return
    }
    _ = fromWGS84.inverse(&points, correcting: surface.kind == .ellipsoidalEqualArea)
  }

  /// True where `locate` answers on WGS 84 (or on CGCS2000, which counts as the same).
  public var locatesOnWGS84: Bool { fromWGS84 != nil }

  /// Square metres; NaN where a point has no longitude and latitude.
  public func area(of shape: MultiPolygon) -> Double {
    var area = 0.0
    longestEdge = 0
    for polygon in 0..<shape.polygonCount {
      let rings = shape.polygonRange(polygon)
      for ring in rings {
        let ringArea = self.area(ofRing: shape.points[shape.ringRange(ring)])
        area += ring == rings.lowerBound ? ringArea : -ringArea
      }
    }
    return area
  }

  /// Square metres enclosed by one closed ring, never negative.
  public func area(ofRing ring: ArraySlice<Point>) -> Double {
    let planar = PlanarRing(ring, bend: bend)
    longestEdge = max(longestEdge, planar.longestEdge)
    guard surface.kind == .ellipsoidalEqualArea, planar.longestEdge > Self.longestPlanarEdge else {
      return planar.area
    }
    return geodesicArea(ofRing: ring)
  }

  /// The geodesic polygon of a closed ring on the surface, in square metres, never negative.
  public func geodesicArea(ofRing ring: ArraySlice<Point>) -> Double {
    var points = Array(ring.dropLast())
    guard unproject(&points).isEmpty else { return .nan }
    var polygon = geod_polygon()
    unsafe geod_polygon_init(&polygon, 0)
    for point in points { unsafe geod_polygon_addpoint(&ellipsoid, &polygon, point.y, point.x) }
    var area = 0.0
    _ = unsafe geod_polygon_compute(&ellipsoid, &polygon, 0, 1, &area, nil)
    return abs(area)
  }

  /// The geodesic length of all rings, in metres; NaN where a point has no longitude and latitude.
  public func boundaryLength(of shape: MultiPolygon) -> Double {
    var points = shape.points
    guard unproject(&points).isEmpty else { return .nan }
    var length = 0.0
    for ring in 0..<shape.ringCount {
      let range = shape.ringRange(ring)
      for index in range.dropLast() { length += geodesic(points[index], points[index + 1]) }
    }
    return length
  }

  /// The geodesic distance of two points on the surface, in metres.
  public func distance(_ a: Point, _ b: Point) -> Double {
    var points = [a, b]
    guard unproject(&points).isEmpty else { return .nan }
    return geodesic(points[0], points[1])
  }

  private func geodesic(_ a: Point, _ b: Point) -> Double {
    var length = 0.0
    unsafe geod_inverse(&ellipsoid, a.y, a.x, b.y, b.x, &length, nil, nil)
    return length
  }
}

/// Area and longest edge of a ring in one pass, from its first point so as not to lose digits.
/// On an equal-area surface edges are geodesics.
private struct PlanarRing {
  var area: Double
  var longestEdge: Double

  init(_ ring: ArraySlice<Point>, bend: EdgeBend) {
    guard let origin = ring.first else {
      self.area = 0
      self.longestEdge = 0
      return
    }
    var doubled = 0.0
    var longest = 0.0
    var ax = 0.0
    var ay = 0.0
    var last = origin
    for point in ring {
      let bx = point.x - origin.x
      let by = point.y - origin.y
      doubled += ax * by - bx * ay + bend.doubledArea(from: last, to: point)
      last = point
      longest = max(longest, (bx - ax) * (bx - ax) + (by - ay) * (by - ay))
      ax = bx
      ay = by
    }
    area = abs(doubled) / 2
    longestEdge = longest.squareRoot()
  }
}
