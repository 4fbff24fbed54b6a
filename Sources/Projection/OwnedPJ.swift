internal import CPROJ

/// An object of PROJ (system, datum, operation) that is destroyed exactly once. Its context outlives
/// it: the session holds it, and so does what leaves the session.
@safe struct OwnedPJ: ~Copyable {
  let raw: OpaquePointer

  init?(_ raw: OpaquePointer?) {
    guard let raw = unsafe raw else { return nil }
    unsafe self.raw = unsafe raw
  }

  deinit { unsafe proj_destroy(raw) }

  /// For an owner that destroys the object itself.
  consuming func release() -> OpaquePointer {
    let raw = unsafe raw
    discard self
    return unsafe raw
  }

  var name: String { unsafe proj_get_name(raw).map { unsafe String(cString: $0) } ?? "" }

  /// Authority and code, where it has them.
  var code: String? {
    guard let authority = unsafe proj_get_id_auth_name(raw, 0),
      let code = unsafe proj_get_id_code(raw, 0)
    else {
      return nil
    }
    return unsafe "\(String(cString: authority)):\(String(cString: code))"
  }
}
