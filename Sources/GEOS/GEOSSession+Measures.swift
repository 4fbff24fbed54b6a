internal import CGEOS
public import Planar

/// Planar measures in metres and square metres.
extension GEOSSession {
  public func area(of shape: MultiPolygon) throws(GEOSFailure) -> Double {
    let geometry = try geometry(shape)
    var area = 0.0
    try unsafe status(GEOSArea_r(handle, geometry.pointer, &area), from: "GEOSArea")
    return area
  }

  /// The length of all rings.
  public func boundaryLength(of shape: MultiPolygon) throws(GEOSFailure) -> Double {
    try length(geometry(shape))
  }

  /// How much of the boundary of `source` runs through the interior of `area`. Where the two
  /// boundaries run together counts nothing, if they do so exactly: of a shape that was cut out of
  /// `area` see `MultiPolygon.frontage`.
  public func boundaryLength(
    of source: MultiPolygon, inside area: MultiPolygon
  ) throws(GEOSFailure) -> Double {
    let sourceBoundary = try boundary(geometry(source))
    let whole = try geometry(area)
    let within = try length(Overlay.intersection(sourceBoundary, whole))
    if within == 0 { return 0 }
    let along = try length(Overlay.intersection(sourceBoundary, boundary(whole)))
    return max(0, within - along)
  }

  /// The shortest distance, 0 where they share a point; nil where one is empty.
  public func distance(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(GEOSFailure) -> Double? {
    if a.isEmpty || b.isEmpty { return nil }
    let a = try geometry(a)
    let b = try geometry(b)
    var distance = 0.0
    try unsafe status(GEOSDistance_r(handle, a.pointer, b.pointer, &distance), from: "GEOSDistance")
    return distance
  }

  /// How far the farthest vertex of either lies from the other (the *discrete* Hausdorff distance,
  /// which can be short of the true one between vertices); nil where one is empty.
  public func hausdorff(
    _ a: MultiPolygon, _ b: MultiPolygon
  ) throws(GEOSFailure) -> Double? {
    if a.isEmpty || b.isEmpty { return nil }
    let a = try geometry(a)
    let b = try geometry(b)
    var distance = 0.0
    try unsafe status(
      GEOSHausdorffDistance_r(handle, a.pointer, b.pointer, &distance),
      from: "GEOSHausdorffDistance")
    return distance
  }

  /// A point in the interior, for a label or a marker; nil where the shape is empty.
  public func interiorPoint(of shape: MultiPolygon) throws(GEOSFailure) -> Point? {
    let geometry = try geometry(shape)
    return try unsafe position(
      adopt(GEOSPointOnSurface_r(handle, geometry.pointer), from: "GEOSPointOnSurface"))
  }

  private func length(_ geometry: borrowing OwnedGeometry) throws(GEOSFailure) -> Double {
    var length = 0.0
    try unsafe status(GEOSLength_r(handle, geometry.pointer, &length), from: "GEOSLength")
    return length
  }

  private func boundary(
    _ geometry: borrowing OwnedGeometry
  ) throws(GEOSFailure) -> OwnedGeometry {
    try unsafe adopt(GEOSBoundary_r(handle, geometry.pointer), from: "GEOSBoundary")
  }
}
