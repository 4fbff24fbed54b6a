internal import CGEOS

/// A geometry that is destroyed exactly once: at the end of its scope, unless GEOS takes it.
struct OwnedGeometry: ~Copyable {
  let session: GEOSSession
  private var raw: OpaquePointer?

  init(adopting raw: OpaquePointer, in session: GEOSSession) {
    self.raw = raw
    self.session = session
  }

  deinit {
    if let raw { GEOSGeom_destroy_r(session.handle, raw) }
  }

  /// Valid while this value lives; for arguments that GEOS only reads.
  var pointer: OpaquePointer {
    guard let raw else { preconditionFailure("a released geometry was read") }
    return raw
  }

  /// For arguments that GEOS swallows, on success and on failure alike.
  consuming func release() -> OpaquePointer {
    guard let pointer = raw else { preconditionFailure("a geometry was released twice") }
    raw = nil
    return pointer
  }
}

/// Geometries waiting to become parts of another; destroyed together if that never happens.
struct OwnedParts: ~Copyable {
  let session: GEOSSession
  private var raw: [OpaquePointer?] = []

  init(in session: GEOSSession, capacity: Int = 0) {
    self.session = session
    raw.reserveCapacity(capacity)
  }

  deinit {
    for case let part? in raw { GEOSGeom_destroy_r(session.handle, part) }
  }

  mutating func append(_ part: consuming OwnedGeometry) {
    raw.append(part.release())
  }

  /// A polygon within `exterior`, these parts being its holes.
  consuming func polygon(
    exterior: consuming OwnedGeometry
  ) throws(GEOSFailure) -> OwnedGeometry {
    let shell = exterior.release()
    let handle = session.handle
    let polygon = raw.withUnsafeMutableBufferPointer { holes in
      GEOSGeom_createPolygon_r(handle, shell, holes.baseAddress, CUnsignedInt(holes.count))
    }
    raw = []
    return try session.adopt(polygon, from: "GEOSGeom_createPolygon")
  }

  /// A collection of these parts.
  consuming func collection(_ type: GEOSGeomTypes) throws(GEOSFailure) -> OwnedGeometry {
    let handle = session.handle
    let collection = raw.withUnsafeMutableBufferPointer { parts in
      GEOSGeom_createCollection_r(
        handle, CInt(type.rawValue), parts.baseAddress, CUnsignedInt(parts.count))
    }
    raw = []
    return try session.adopt(collection, from: "GEOSGeom_createCollection")
  }
}
