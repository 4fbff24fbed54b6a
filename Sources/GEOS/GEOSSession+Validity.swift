internal import CGEOS
public import Planar

extension GEOSSession {
  /// Whether the rings may bound an area. A ring that is open, shorter than four points or not finite
  /// cannot be given to GEOS at all and is a failure.
  public func validity(of shape: MultiPolygon) throws(GEOSFailure) -> Validity {
    let geometry = try geometry(shape)
    var reason: UnsafeMutablePointer<CChar>?
    var place: OpaquePointer?
    let answer = unsafe GEOSisValidDetail_r(handle, geometry.pointer, 0, &reason, &place)
    defer { if let reason = unsafe reason { unsafe GEOSFree_r(handle, reason) } }
    let location = unsafe place.map { unsafe OwnedGeometry(adopting: $0, in: self) }
    if try truth(answer, from: "GEOSisValidDetail") { return .valid }
    let text = unsafe reason.map { unsafe String(cString: $0) } ?? "invalid"
    switch consume location {
    case .some(let location): return .invalid(reason: text, at: try position(location) ?? .nowhere)
    case .none: return .invalid(reason: text, at: .nowhere)
    }
  }

  /// The area that the rings most likely meant: exteriors united, holes taken away (the *structure*
  /// method of GEOS), parts that collapse to lines or points left out; a hole outside its exterior
  /// becomes a part. A valid shape stays the area that it is.
  public func makeValid(_ shape: MultiPolygon) throws(GEOSFailure) -> MultiPolygon {
    let geometry = try geometry(shape)
    guard let parameters = unsafe GEOSMakeValidParams_create_r(handle) else {
      throw failure("GEOSMakeValidParams_create")
    }
    defer { unsafe GEOSMakeValidParams_destroy_r(handle, parameters) }
    try unsafe status(
      GEOSMakeValidParams_setMethod_r(handle, parameters, GEOS_MAKE_VALID_STRUCTURE),
      from: "GEOSMakeValidParams_setMethod")
    try unsafe status(
      GEOSMakeValidParams_setKeepCollapsed_r(handle, parameters, 0),
      from: "GEOSMakeValidParams_setKeepCollapsed")
    return try unsafe self.shape(
      adopt(
        GEOSMakeValidWithParams_r(handle, geometry.pointer, parameters), from: "GEOSMakeValid"))
  }

  /// The position of a point; nil where it is empty.
  func position(_ point: borrowing OwnedGeometry) throws(GEOSFailure) -> Point? {
    if try unsafe truth(GEOSisEmpty_r(handle, point.pointer), from: "GEOSisEmpty") { return nil }
    var position = Point.nowhere
    try unsafe status(GEOSGeomGetX_r(handle, point.pointer, &position.x), from: "GEOSGeomGetX")
    try unsafe status(GEOSGeomGetY_r(handle, point.pointer, &position.y), from: "GEOSGeomGetY")
    return position
  }
}

extension Point {
  fileprivate static var nowhere: Point { Point(x: .nan, y: .nan) }
}
