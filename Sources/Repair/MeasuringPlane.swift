import GEOS
import Planar
import Projection

/// The working surface of one file, and everything that measures on it. Belongs to one thread.
final class MeasuringPlane {
  let surface: WorkingSurface
  let session: GEOSSession
  /// Decimals of a coordinate beyond which they say nothing: a tenth of a millimetre.
  let usefulDecimals: Int
  /// True where the file has longitudes and latitudes.
  let isGeographic: Bool
  private let projector: SurfaceProjector
  private let geodesy: SurfaceGeodesy
  private var simplicity = SimplicityTest()

  /// - Parameter place: where the file lies, in degrees of its own datum.
  init(of system: ReferenceSystem, over place: Box) throws {
    surface = try WorkingSurface(equalAreaOver: place, onDatumOf: system)
    session = try GEOSSession()
    usefulDecimals = system.isGeographic ? 9 : 4
    isGeographic = system.isGeographic
    projector = try SurfaceProjector(from: system, onto: surface, session: ProjectionSession())
    geodesy = try SurfaceGeodesy(of: surface, session: ProjectionSession())
  }

  /// The shape in metres; nil where a vertex has no place on the surface.
  func projected(_ shape: MultiPolygon) -> MultiPolygon? {
    var moved = shape
    return projector.project(&moved.points).isEmpty ? moved : nil
  }

  /// Points in metres, those without a place NaN.
  func projected(_ points: [Point]) -> [Point] {
    var moved = points
    _ = projector.project(&moved)
    return moved
  }

  /// Square metres on the ellipsoid.
  func area(_ surface: MultiPolygon) -> Double { geodesy.area(of: surface) }

  /// Whether edges are known to meet at their ends only.
  func isSimple(_ shape: MultiPolygon) -> Bool { simplicity.verdict(on: shape) == .clean }

  /// Whether a shape is valid where its edges are straight: in the coordinates of its file.
  func isValid(_ shape: MultiPolygon) -> Bool {
    if isSimple(shape) { return true }
    return (try? session.validity(of: shape).isValid) ?? false
  }

  /// What a change amounts to; nil where a shape has no place on the surface.
  ///
  /// - Parameter isMoved: false where both are known to be bounded by the same lines.
  func measures(
    _ before: MultiPolygon, _ after: MultiPolygon, isMoved: Bool = true
  ) -> FeatureRecord.Measures? {
    guard let before = projected(before), let after = projected(after), !before.isEmpty,
      !after.isEmpty
    else { return nil }
    let isSame = !isMoved || before.points == after.points
    let shift = isSame ? 0 : before.farthestVertex(from: after)
    guard shift.isFinite else { return nil }
    return FeatureRecord.Measures(
      areaBefore: area(before), areaAfter: area(after), shift: shift)
  }
}
