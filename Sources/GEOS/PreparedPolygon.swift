internal import CGEOS
public import Planar

/// A valid shape that is asked about many others: its edges are indexed on first use.
///
/// Like its session it belongs to one worker.
@safe public final class PreparedPolygon {
  private let session: GEOSSession
  private let base: OwnedGeometry
  private let raw: OpaquePointer

  public init(_ shape: MultiPolygon, in session: GEOSSession) throws(GEOSFailure) {
    let base = try session.geometry(shape)
    guard let raw = unsafe GEOSPrepare_r(session.handle, base.pointer) else {
      throw session.failure("GEOSPrepare")
    }
    self.session = session
    unsafe self.raw = unsafe raw
    self.base = base
  }

  // The prepared geometry refers to its base, which goes after it with the stored properties.
  deinit { unsafe GEOSPreparedGeom_destroy_r(session.handle, raw) }

  /// They share at least a point.
  public func intersects(_ other: MultiPolygon) throws(GEOSFailure) -> Bool {
    let other = try session.geometry(other)
    return try unsafe session.truth(
      GEOSPreparedIntersects_r(session.handle, raw, other.pointer), from: "GEOSPreparedIntersects")
  }

  /// No point of `other` lies outside, and the interiors meet.
  public func contains(_ other: MultiPolygon) throws(GEOSFailure) -> Bool {
    let other = try session.geometry(other)
    return try unsafe session.truth(
      GEOSPreparedContains_r(session.handle, raw, other.pointer), from: "GEOSPreparedContains")
  }

  /// No point of `other` lies outside.
  public func covers(_ other: MultiPolygon) throws(GEOSFailure) -> Bool {
    let other = try session.geometry(other)
    return try unsafe session.truth(
      GEOSPreparedCovers_r(session.handle, raw, other.pointer), from: "GEOSPreparedCovers")
  }

  /// The point lies inside, not on the boundary.
  public func contains(_ point: Point) throws(GEOSFailure) -> Bool {
    let point = try session.geometry(point)
    return try unsafe session.truth(
      GEOSPreparedContains_r(session.handle, raw, point.pointer), from: "GEOSPreparedContains")
  }

  /// The point lies inside or on the boundary.
  public func covers(_ point: Point) throws(GEOSFailure) -> Bool {
    let point = try session.geometry(point)
    return try unsafe session.truth(
      GEOSPreparedIntersects_r(session.handle, raw, point.pointer), from: "GEOSPreparedIntersects")
  }

  /// The shortest distance in metres; nil where one is empty.
  public func distance(to other: MultiPolygon) throws(GEOSFailure) -> Double? {
    if other.isEmpty { return nil }
    let isEmpty = try unsafe session.truth(
      GEOSisEmpty_r(session.handle, base.pointer), from: "GEOSisEmpty")
    if isEmpty { return nil }
    let other = try session.geometry(other)
    var distance = 0.0
    try unsafe session.status(
      GEOSPreparedDistance_r(session.handle, raw, other.pointer, &distance),
      from: "GEOSPreparedDistance")
    return distance
  }

  /// What lies in both, without building the base anew.
  public func intersection(_ other: MultiPolygon) throws(GEOSFailure) -> MultiPolygon {
    try session.shape(Overlay.intersection(base, session.geometry(other)))
  }
}
