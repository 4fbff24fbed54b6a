internal import CGEOS
public import Planar

/// The faces into which lines part the plane.
extension GEOSSession {
  /// The bounded faces of an arrangement, each a polygon with its holes. Lines that bound none are
  /// left out.
  ///
  /// - Parameter isSnapped: nodes are rounded to a grid of 0.1 mm, so that lines which rounding keeps
  ///   from meeting do meet.
  public func faces(
    between lines: [[Point]], isSnapped: Bool
  ) throws(GEOSFailure) -> MultiPolygon {
    let together = try geometry(lines: lines)
    let noded =
      isSnapped
      ? try unsafe adopt(
        GEOSUnaryUnionPrec_r(handle, together.pointer, Overlay.precision),
        from: "GEOSUnaryUnionPrec")
      : try unsafe adopt(GEOSUnaryUnion_r(handle, together.pointer), from: "GEOSUnaryUnion")
    let faces = unsafe withUnsafePointer(to: Optional(noded.pointer)) { parts in
      unsafe GEOSPolygonize_r(handle, parts, 1)
    }
    return try unsafe shape(adopt(faces, from: "GEOSPolygonize"))
  }
}
