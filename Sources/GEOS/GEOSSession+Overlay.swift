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

  /// The shape on a grid, of 0.1 mm unless another is given, without what is narrower.
  public func snapped(
    _ shape: MultiPolygon, grid: Double = 0.0001
  ) throws(GEOSFailure) -> MultiPolygon {
    let given = try geometry(shape)
    return try unsafe self.shape(
      adopt(
        GEOSGeom_setPrecision_r(handle, given.pointer, grid, 0),
        from: "GEOSGeom_setPrecision"))
  }

  /// What lies in the box; cut edges run along it.
  ///
  /// This is an overlay, not GEOS's clipping by rectangle: where edges or vertices lie on the sides of
  /// the box, as whole coordinates do, that answers wrong areas and invalid rings without a word
  /// (GEOS 3.11).
  public func clip(_ shape: MultiPolygon, to box: Box) throws(GEOSFailure) -> MultiPolygon {
    guard box.width > 0, box.height > 0 else { return MultiPolygon() }
    let corners = [
      Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
      Point(x: box.maxX, y: box.maxY), Point(x: box.minX, y: box.maxY),
      Point(x: box.minX, y: box.minY),
    ]
    return try intersection(shape, MultiPolygon(polygons: [[corners]]))
  }
}
