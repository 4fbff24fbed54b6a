internal import CPROJ

/// An object of PROJ (system, datum, operation) that is destroyed exactly once. Its context outlives
/// it.
@safe struct OwnedPJ: ~Copyable {
  let raw: OpaquePointer

  init?(_ raw: OpaquePointer?) {
    guard let raw = unsafe raw else { return nil }
    unsafe self.raw = unsafe raw
  }

  deinit { unsafe proj_destroy(raw) }

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
