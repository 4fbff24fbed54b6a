internal import CGEOS
public import Planar

/// Openings and closings. Corners are mitred, so that a shape that has nothing to be opened or closed
/// comes back as it was, but for rounding. Where outlines meet in a neck of millimetres mitred
/// offsets lose whole pieces: such an answer is asked for again with round corners.
extension GEOSSession {
  /// The shape without gaps narrower than `width` metres: it grows by half of it and shrinks by as
  /// much (a morphological closing). A shape whose boundary that shortens by no more than `width`
  /// stays as it is, and so does one that GEOS cannot close.
  public func withoutSlits(
    _ shape: MultiPolygon, below width: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    try proveWidth(width)
    if let closed = try? mitred(geometry(shape), by: [width / 2, -width / 2]) {
      guard isShorter(closed, than: shape, by: width) else { return shape }
      if isClosing(closed, of: shape, gapsBelow: width) { return closed }
    }
    guard
      let closed = try? buffer(buffer(shape, distance: width / 2), distance: -width / 2),
      isShorter(closed, than: shape, by: width), isClosing(closed, of: shape, gapsBelow: width)
    else { return shape }
    return closed
  }

  /// The shape without its parts that are narrower than `width` metres: it shrinks by half of it and
  /// grows by as much (a morphological opening), and nothing is added to it.
  public func opening(
    _ shape: MultiPolygon, partsBelow width: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    try proveWidth(width)
    return try opening(
      shape, partsBelow: width, mitred: try? mitredOpening(shape, partsBelow: width))
  }

  /// The shape as its width and its form are measured: without hairs, which have a boundary and
  /// hardly any land. Where two outlines run along each other with other vertices, rounding leaves
  /// hairs of micrometres between them in one reference system and none in another. A shape that
  /// is narrower than `width` everywhere stays as it is, and so does one that GEOS cannot open.
  public func withoutHairs(
    _ shape: MultiPolygon, below width: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    guard shape.mayBeNarrow(below: width) else { return shape }
    try proveWidth(width)
    let mitred = try? mitredOpening(shape, partsBelow: width)
    if let mitred, !isShorter(mitred, than: shape, by: width) { return shape }
    guard let opened = try? opening(shape, partsBelow: width, mitred: mitred), !opened.isEmpty,
      isShorter(opened, than: shape, by: width)
    else { return shape }
    return opened
  }

  private func isShorter(
    _ one: MultiPolygon, than other: MultiPolygon, by width: Double
  ) -> Bool {
    other.perimeter - one.perimeter > width
  }

  /// All of the shape is in its closing, and what was added lies within half of the width of it: a
  /// region of boundary length L grows by at most d·L + π·d² (Sz.-Nagy, as of erosion).
  private func isClosing(
    _ closed: MultiPolygon, of shape: MultiPolygon, gapsBelow width: Double
  ) -> Bool {
    let farthest = width / 2 * (1 + Self.simplification)
    let most =
      farthest * shape.perimeter + .pi * farthest * farthest * Double(shape.polygonCount)
    return closed.area <= shape.area + most
      && areHeld([shape], in: closed, but: Self.simplification * width)
  }

  /// Whatever is left when half of the width is worn off all around is in the opening too.
  ///
  /// - Parameter mitred: the answer with mitred corners, where there is one.
  private func opening(
    _ shape: MultiPolygon, partsBelow width: Double, mitred: MultiPolygon?
  ) throws(GEOSFailure) -> MultiPolygon {
    let core = try buffer(shape, distance: -width / 2)
    if core.isEmpty { return core }
    let strip = Self.simplification * width
    if let mitred, areHeld([core], in: mitred, but: strip) { return mitred }
    let round = try intersection(buffer(core, distance: width / 2), shape)
    guard areHeld([core], in: round, but: strip) else {
      throw GEOSFailure(
        function: "GEOSBuffer", message: "\(core.area) m² are not in their opening")
    }
    return round
  }

  private func mitredOpening(
    _ shape: MultiPolygon, partsBelow width: Double
  ) throws(GEOSFailure) -> MultiPolygon {
    let opened = try mitred(geometry(shape), by: [-width / 2, width / 2])
    return opened.isEmpty ? opened : try intersection(opened, shape)
  }

  private func proveWidth(_ width: Double) throws(GEOSFailure) {
    guard width.isFinite, width > 0 else {
      throw GEOSFailure(function: "GEOSBufferWithStyle", message: "the width is no length above 0")
    }
  }

  /// One offset after the other. GEOS's numbers: ends that are round (1; polygons have none), joins
  /// that are mitres (2).
  private func mitred(
    _ geometry: borrowing OwnedGeometry, by distances: [Double]
  ) throws(GEOSFailure) -> MultiPolygon {
    var found = try mitred(geometry, by: distances[0])
    for distance in distances.dropFirst() { found = try mitred(found, by: distance) }
    return try shape(found)
  }

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
