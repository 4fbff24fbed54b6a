internal import CPROJ

/// An object of PROJ (system, datum, operation) that is destroyed exactly once. Its context outlives
/// it.
struct OwnedPJ: ~Copyable {
  let raw: OpaquePointer

  init?(_ raw: OpaquePointer?) {
    guard let raw else { return nil }
    self.raw = raw
  }

  deinit { proj_destroy(raw) }

  var name: String { proj_get_name(raw).map { String(cString: $0) } ?? "" }

  /// Authority and code, where it has them.
  var code: String? {
    guard let authority = proj_get_id_auth_name(raw, 0), let code = proj_get_id_code(raw, 0) else {
      return nil
    }
    return "\(String(cString: authority)):\(String(cString: code))"
  }
}
