public import Planar

/// Brings the coordinates of one source onto the working surface; one per worker.
public final class SurfaceProjector {
  public let source: ReferenceSystem
  public let surface: WorkingSurface
  // Kept for the context that the transform lives in.
  private let session: ProjectionSession
  private let transform: Transform

  public init(
    from source: ReferenceSystem, onto surface: WorkingSurface, session: ProjectionSession
  ) throws(ProjectionFailure) {
    self.source = source
    self.surface = surface
    self.session = session
    transform = try session.transform(from: source, to: surface.system, over: surface.extent)
  }

  /// Replaces source coordinates (x before y) by metres on the surface.
  ///
  /// - Returns: the indices of points that have no place on it (not finite, no latitude, outside
  ///   the projection's domain); they are NaN now. Usually empty, and then without allocation.
  public func project(_ points: inout [Point]) -> [Int] {
    transform.forward(&points)
  }

  /// Replaces metres on the surface by source coordinates.
  public func restore(_ points: inout [Point]) -> [Int] {
    transform.inverse(&points)
  }
}
