internal import CGEOS

/// A geometry that is destroyed exactly once: at the end of its scope, unless GEOS takes it.
@safe struct OwnedGeometry: ~Copyable {
  let session: GEOSSession
  private var raw: OpaquePointer?

  init(adopting raw: OpaquePointer, in session: GEOSSession) {
    unsafe self.raw = unsafe raw
    self.session = session
  }

  deinit {
    if let raw = unsafe raw { unsafe GEOSGeom_destroy_r(session.handle, raw) }
  }

  /// Valid while this value lives; for arguments that GEOS only reads.
  var pointer: OpaquePointer {
    guard let raw = unsafe raw else { preconditionFailure("a released geometry was read") }
    return unsafe raw
  }

  /// For arguments that GEOS swallows, on success and on failure alike.
  consuming func release() -> OpaquePointer {
    guard let pointer = unsafe raw else { preconditionFailure("a geometry was released twice") }
    unsafe raw = nil
    return unsafe pointer
  }
}

/// Geometries waiting to become parts of another; destroyed together if that never happens.
@safe struct OwnedParts: ~Copyable {
  let session: GEOSSession
  private var raw: [OpaquePointer?] = unsafe []

  init(in session: GEOSSession, capacity: Int = 0) {
    self.session = session
    unsafe raw.reserveCapacity(capacity)
  }

  deinit {
    for index in unsafe raw.indices {
      if let part = unsafe raw[index] { unsafe GEOSGeom_destroy_r(session.handle, part) }
    }
  }

  mutating func append(_ part: consuming OwnedGeometry) {
    unsafe raw.append(part.release())
  }

  /// A polygon within `exterior`, these parts being its holes.
  consuming func polygon(
    exterior: consuming OwnedGeometry
  ) throws(GEOSFailure) -> OwnedGeometry {
    let shell = unsafe exterior.release()
    let handle = unsafe session.handle
    let polygon = unsafe raw.withUnsafeMutableBufferPointer { holes in
      unsafe GEOSGeom_createPolygon_r(handle, shell, holes.baseAddress, CUnsignedInt(holes.count))
    }
    unsafe raw = unsafe []
    return try unsafe session.adopt(polygon, from: "GEOSGeom_createPolygon")
  }

  /// A collection of these parts.
  consuming func collection(_ type: GEOSGeomTypes) throws(GEOSFailure) -> OwnedGeometry {
    let handle = unsafe session.handle
    let collection = unsafe raw.withUnsafeMutableBufferPointer { parts in
      unsafe GEOSGeom_createCollection_r(
        handle, CInt(type.rawValue), parts.baseAddress, CUnsignedInt(parts.count))
    }
    unsafe raw = unsafe []
    return try unsafe session.adopt(collection, from: "GEOSGeom_createCollection")
  }
}
