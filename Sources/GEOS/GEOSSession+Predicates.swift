internal import CGEOS
public import Planar

/// Relations of two valid shapes (OGC 06-103r4 §6.1.15). One side that meets many others is better
/// asked through `PreparedPolygon`.
extension GEOSSession {
  /// They share at least a point, be it of their boundaries.
  public func intersects(_ a: MultiPolygon, _ b: MultiPolygon) throws(GEOSFailure) -> Bool {
    let a = try geometry(a)
    let b = try geometry(b)
    return try unsafe truth(GEOSIntersects_r(handle, a.pointer, b.pointer), from: "GEOSIntersects")
  }

  /// No point of `b` lies outside `a`, and the interiors meet.
  public func contains(_ a: MultiPolygon, _ b: MultiPolygon) throws(GEOSFailure) -> Bool {
    let a = try geometry(a)
    let b = try geometry(b)
    return try unsafe truth(GEOSContains_r(handle, a.pointer, b.pointer), from: "GEOSContains")
  }

  /// No point of `b` lies outside `a`.
  public func covers(_ a: MultiPolygon, _ b: MultiPolygon) throws(GEOSFailure) -> Bool {
    let a = try geometry(a)
    let b = try geometry(b)
    return try unsafe truth(GEOSCovers_r(handle, a.pointer, b.pointer), from: "GEOSCovers")
  }

  /// The same set of points, however its rings are written.
  public func equalsTopologically(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(GEOSFailure) -> Bool {
    let a = try geometry(a)
    let b = try geometry(b)
    return try unsafe truth(GEOSEquals_r(handle, a.pointer, b.pointer), from: "GEOSEquals")
  }
}
