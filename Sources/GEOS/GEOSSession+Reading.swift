internal import CGEOS
internal import Planar

extension GEOSSession {
  /// The polygons of a result; points and lines, which have no area, are left out.
  ///
  /// Exteriors run counter-clockwise and holes clockwise (RFC 7946 §3.1.6), whatever the
  /// orientation in which GEOS built them.
  func shape(_ geometry: borrowing OwnedGeometry) throws(GEOSFailure) -> MultiPolygon {
    var shape = MultiPolygon()
    try unsafe append(geometry.pointer, to: &shape)
    return shape
  }

  private func append(
    _ geometry: OpaquePointer, to shape: inout MultiPolygon
  ) throws(GEOSFailure) {
    switch unsafe GEOSGeomTypeId_r(handle, geometry) {
    case CInt(GEOS_POLYGON.rawValue):
      if try unsafe truth(GEOSisEmpty_r(handle, geometry), from: "GEOSisEmpty") { return }
      try unsafe append(ring: GEOSGetExteriorRing_r(handle, geometry), isHole: false, to: &shape)
      let holes = try unsafe count(
        GEOSGetNumInteriorRings_r(handle, geometry), from: "GEOSGetNumInteriorRings")
      for hole in 0..<holes {
        try unsafe append(
          ring: GEOSGetInteriorRingN_r(handle, geometry, CInt(hole)), isHole: true, to: &shape)
      }
      shape.polygonEnds.append(Int32(shape.ringEnds.count))
    case CInt(GEOS_MULTIPOLYGON.rawValue), CInt(GEOS_GEOMETRYCOLLECTION.rawValue):
      let parts = try unsafe count(
        GEOSGetNumGeometries_r(handle, geometry), from: "GEOSGetNumGeometries")
      for index in 0..<parts {
        guard let part = unsafe GEOSGetGeometryN_r(handle, geometry, CInt(index)) else {
          throw failure("GEOSGetGeometryN")
        }
        try unsafe append(part, to: &shape)
      }
    default:
      return
    }
  }

  private func append(
    ring: OpaquePointer?, isHole: Bool, to shape: inout MultiPolygon
  ) throws(GEOSFailure) {
    guard let ring = unsafe ring, let sequence = unsafe GEOSGeom_getCoordSeq_r(handle, ring) else {
      throw failure("GEOSGeom_getCoordSeq")
    }
    var size: CUnsignedInt = 0
    try unsafe status(GEOSCoordSeq_getSize_r(handle, sequence, &size), from: "GEOSCoordSeq_getSize")
    let start = shape.points.count
    shape.points.append(contentsOf: repeatElement(Point(x: 0, y: 0), count: Int(size)))
    let copied = unsafe shape.points[start...].withUnsafeMutableBytes { bytes in
      unsafe GEOSCoordSeq_copyToBuffer_r(
        handle, sequence, bytes.baseAddress?.assumingMemoryBound(to: Double.self), 0, 0)
    }
    try status(copied, from: "GEOSCoordSeq_copyToBuffer")
    if isCounterClockwise(shape.points[start...]) == isHole { shape.points[start...].reverse() }
    shape.ringEnds.append(Int32(shape.points.count))
  }

  private func isCounterClockwise(_ ring: ArraySlice<Point>) -> Bool {
    guard let origin = ring.first else { return false }
    var doubled = 0.0
    for index in ring.indices.dropLast() {
      let a = ring[index]
      let b = ring[index + 1]
      doubled += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
    }
    return doubled > 0
  }
}
