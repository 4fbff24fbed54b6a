public import Planar

/// The plane in which plots are measured.
///
/// Usually it is a Lambert azimuthal equal-area projection of the plan's own ellipsoid, centred on
/// the plan area: areas in this plane are areas on the ellipsoid (TD/T 1055: 椭球面积), and lengths
/// are true to three parts per million within 20 km of the centre.
/// The alternative is a projected system of the plan, for areas as its map gives them (平面面积).
public struct WorkingSurface: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case ellipsoidalEqualArea
    case planar
  }

  public let kind: Kind
  /// Where it has its origin, longitude and latitude in degrees on the plan's datum; nil for a
  /// projected system, whose origin is its own.
  public let center: Point?
  /// The plan area in degrees. Changes of datum must be valid all over it.
  public let extent: Box
  /// The plane as a reference system: metres east and north.
  public let system: ReferenceSystem
  /// Longitude and latitude on the plan's datum.
  public let geographic: ReferenceSystem

  /// The equal-area plane on the datum of `system`, centred on `center` or else on the extent.
  public init(
    equalAreaOver extent: Box, onDatumOf system: ReferenceSystem, center: Point? = nil
  ) throws(ProjectionFailure) {
    let session = try ProjectionSession()
    var center = center ?? extent.center
    // An extent over the antimeridian goes on beyond 180°; its middle is told as any place is.
    if center.x > 180 { center.x -= 360 }
    kind = .ellipsoidalEqualArea
    self.center = center
    self.extent = extent
    geographic = try session.describe(system.geographicDefinition)
    self.system = try session.equalAreaSystem(on: geographic, center: center)
  }

  /// The plane of a projected system in metres.
  public init(planar system: ReferenceSystem, over extent: Box) throws(ProjectionFailure) {
    guard system.isProjected, system.unitFactor == 1 else {
      throw ProjectionFailure(
        input: system.title, problem: "cannot be a plane to measure in",
        expected: "a projected system in metres")
    }
    kind = .planar
    center = nil
    self.extent = extent
    self.system = system
    geographic = try ReferenceSystem(system.geographicDefinition)
  }

  public var ellipsoid: Ellipsoid { geographic.ellipsoid }

  /// One line for provenance.
  public var title: String {
    guard let center else { return system.title }
    return "Lambert azimuthal equal-area on \(geographic.datumName), "
      + "centred at \(center.x)E \(center.y)N"
  }
}
