internal import CGEOS
public import Planar

extension GEOSSession {
  /// The shape with the gaps filled that are narrower than `width` metres: it grows by half of it
  /// and shrinks by as much (a morphological closing). Corners are mitred, so that a shape without
  /// such gaps comes back as it was, but for rounding.
  public func closing(
    _ shape: MultiPolygon, gapsBelow width: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    try proveWidth(width)
    let grown = try mitred(geometry(shape), by: width / 2)
    return try self.shape(mitred(grown, by: -width / 2))
  }

  /// The shape without its parts that are narrower than `width` metres: it shrinks by half of it and
  /// grows by as much (a morphological opening), and nothing is added to it. Corners are mitred.
  public func opening(
    _ shape: MultiPolygon, partsBelow width: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    try proveWidth(width)
    let shrunk = try mitred(geometry(shape), by: -width / 2)
    let opened = try self.shape(mitred(shrunk, by: width / 2))
    return opened.isEmpty ? opened : try intersection(opened, shape)
  }

  /// The shape as its width and its form are measured: without hairs, which have a boundary and
  /// hardly any land. Where two outlines run along each other with other vertices, rounding leaves
  /// hairs of micrometres between them in one reference system and none in another. A shape that
  /// is narrower than `width` everywhere stays as it is.
  public func withoutHairs(
    _ shape: MultiPolygon, below width: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    guard shape.mayBeNarrow(below: width) else { return shape }
    let opened = try opening(shape, partsBelow: width)
    let isShorter = shape.perimeter - opened.perimeter > width
    return isShorter && !opened.isEmpty ? opened : shape
  }

  private func proveWidth(_ width: Double) throws(GEOSFailure) {
    guard width.isFinite, width > 0 else {
      throw GEOSFailure(function: "GEOSBufferWithStyle", message: "the width is no length above 0")
    }
  }

  /// GEOS's numbers: ends that are round (1; polygons have none), joins that are mitres (2).
  private func mitred(
    _ geometry: borrowing OwnedGeometry, by distance: Double
  ) throws(GEOSFailure) -> OwnedGeometry {
    try unsafe adopt(
      GEOSBufferWithStyle_r(handle, geometry.pointer, distance, 8, 1, 2, Self.mitreLimit),
      from: "GEOSBufferWithStyle")
  }

  /// Corners of more than 6° keep their point; sharper ones lose what lies this many half widths away.
  private static let mitreLimit = 20.0
}
