internal import CGEOS
public import Planar

/// Overlay of areas: what has no area in the answer (touching points and lines) is left out.
/// Inputs are valid; see `validity(of:)`. How failures are met is written at `Overlay`.
extension GEOSSession {
  /// What lies in both.
  public func intersection(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(GEOSFailure) -> MultiPolygon {
    try shape(Overlay.intersection(geometry(a), geometry(b)))
  }

  /// What lies in `a` and not in `b`.
  public func difference(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(GEOSFailure) -> MultiPolygon {
    try shape(Overlay.difference(geometry(a), geometry(b)))
  }

  /// What lies in any of the shapes, which may overlap; no shape gives the empty shape.
  public func union(_ shapes: [MultiPolygon]) throws(GEOSFailure) -> MultiPolygon {
    let together = try geometry(together: shapes)
    let floating: OwnedGeometry
    do {
      floating = try unsafe adopt(
        GEOSUnaryUnion_r(handle, together.pointer), from: "GEOSUnaryUnion")
    } catch {
      // The second step of the ladder; with a single input there is nothing to snap to.
      return try unsafe shape(
        adopt(
          GEOSUnaryUnionPrec_r(handle, together.pointer, Overlay.precision),
          from: "GEOSUnaryUnionPrec"))
    }
    return try shape(floating)
  }

  /// What lies in the box. Faster than an intersection, for cutting layers into pieces; cut edges
  /// run along the box.
  public func clip(_ shape: MultiPolygon, to box: Box) throws(GEOSFailure) -> MultiPolygon {
    let whole = try geometry(shape)
    return try unsafe self.shape(
      adopt(
        GEOSClipByRect_r(handle, whole.pointer, box.minX, box.minY, box.maxX, box.maxY),
        from: "GEOSClipByRect"))
  }
}
