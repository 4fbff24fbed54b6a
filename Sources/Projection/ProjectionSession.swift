internal import CPROJ
public import Planar

/// One PROJ context and the transformations that were made in it.
///
/// A session belongs to one worker: PROJ's objects must not be used by two threads at a time. The
/// network stays off, so that the same input gives the same numbers everywhere.
@safe public final class ProjectionSession {
  let owner: ProjectionContext
  private var transforms: [TransformKey: Transform] = [:]

  public init() throws(ProjectionFailure) { owner = try ProjectionContext() }

  /// For calls of PROJ while the session lives.
  var context: OpaquePointer { unsafe owner.raw }

  /// The version of the library in use, such as `9.1.1`.
  public static var versionText: String { unsafe String(cString: proj_info().version) }

  /// Takes PROJ's last words and forgets them; empty where it said nothing.
  func takeMessage() -> String { owner.takeMessage() }

  /// Converts positions in place, x before y on both sides.
  ///
  /// - Parameter area: where the positions lie, in degrees; a change of datum must be valid all
  ///   over it. Without an area, all over where the two systems are used.
  /// - Returns: the indices of positions that could not be converted; they are NaN now.
  public func convert(
    _ points: inout [Point], from source: ReferenceSystem, to target: ReferenceSystem,
    over area: Box? = nil
  ) throws(ProjectionFailure) -> [Int] {
    let transform = try transform(from: source, to: target, over: area)
    return transform.forward(&points)
  }

  /// Made once for each pair and area.
  func transform(
    from source: ReferenceSystem, to target: ReferenceSystem, over area: Box?
  ) throws(ProjectionFailure) -> Transform {
    let key = TransformKey(source: source.definition, target: target.definition, area: area)
    if let known = transforms[key] { return known }
    let made = try makeTransform(from: source, to: target, over: area)
    transforms[key] = made
    return made
  }
}

private struct TransformKey: Hashable {
  let source: String
  let target: String
  let area: Box?
}
