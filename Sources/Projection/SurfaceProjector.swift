public import Planar

/// Brings the coordinates of one source onto the working surface; one per worker.
public final class SurfaceProjector {
  public let source: ReferenceSystem
  public let surface: WorkingSurface
  private let transform: Transform
  /// The neighbourhood of the plan in source coordinates; empty for a geographic source.
  private let window: Box
  /// True where source and surface rest on WGS 84 or CGCS2000, and the source is in degrees: what
  /// `SurfaceGeodesy.locate` would answer of a projected point is then the point itself.
  public let isWorldDegrees: Bool

  public init(
    from source: ReferenceSystem, onto surface: WorkingSurface, session: ProjectionSession
  ) throws(ProjectionFailure) {
    self.source = source
    self.surface = surface
    transform = try session.transform(
      from: source, to: surface.system, over: source.dataArea ?? surface.extent)
    isWorldDegrees = source.isWorldDegrees && surface.geographic.isWorldDegrees
    window = source.isProjected ? Self.window(of: transform, at: surface) : .empty
  }

  /// A hundred kilometres around the origin of the surface, or around the plan area on a plane.
  private static func window(of transform: Transform, at surface: WorkingSurface) -> Box {
    guard surface.kind == .ellipsoidalEqualArea else { return .empty }
    let reach = 100_000.0
    var corners = [
      Point(x: -reach, y: -reach), Point(x: reach, y: -reach), Point(x: reach, y: reach),
      Point(x: -reach, y: reach),
    ]
    guard transform.inverse(&corners, correcting: false).isEmpty else { return .empty }
    var box = Box.empty
    for corner in corners { box.extend(by: corner) }
    return box
  }

  /// How the datum of the source became the plan's.
  public var datumChange: DatumChange { transform.datumChange }

  /// Metres by which land may lie elsewhere than the change of datum says. None of WGS 84: GeoJSON has
  /// no other datum (RFC 7946 §4), so that what is in it was brought there by the published
  /// transformation that leads back.
  public var datumAccuracy: Double {
    DatumFamily(datumName: source.datumName) == .wgs84 ? 0 : datumChange.accuracy ?? 0
  }

  /// Replaces source coordinates (x before y) by metres on the surface.
  ///
  /// - Returns: the indices of points that have no place on it (not finite, no latitude, outside
  ///   the projection's domain); they are NaN now. Usually empty, and then without allocation.
  public func project(_ points: inout [Point]) -> [Int] {
    transform.forward(&points, trusting: window)
  }

  /// Replaces metres on the surface by source coordinates.
  public func restore(_ points: inout [Point]) -> [Int] {
    transform.inverse(&points, correcting: surface.kind == .ellipsoidalEqualArea)
  }
}
