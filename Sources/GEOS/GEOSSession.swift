internal import CGEOS
internal import Synchronization

/// One GEOS context and everything that is measured with it.
///
/// A session belongs to one worker: it is not `Sendable`, and neither is anything that it owns.
/// GEOS 3.11 computes envelopes when they are first read, so that even reading a geometry from two
/// threads gives wrong answers; plain `MultiPolygon` values cross between workers instead.
///
/// Shapes given to a session are finite, closed and lie in a plane whose unit is the metre.
@safe public final class GEOSSession {
  let handle: GEOSContextHandle_t
  private let lastMessage: LastMessage

  /// Contexts are opened one at a time: initialisation touches state common to the process.
  private static let opening = Mutex(())

  public init() throws(GEOSFailure) {
    guard let handle = unsafe Self.opening.withLock({ _ in unsafe GEOS_init_r() }) else {
      throw GEOSFailure(function: "GEOS_init_r", message: "no context could be opened")
    }
    unsafe self.handle = unsafe handle
    lastMessage = LastMessage()
    _ = unsafe GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, receiver in
        guard let message = unsafe message, let receiver = unsafe receiver else { return }
        unsafe Unmanaged<LastMessage>.fromOpaque(receiver).takeUnretainedValue().text =
          unsafe String(cString: message)
      }, unsafe Unmanaged.passUnretained(lastMessage).toOpaque())
  }

  deinit { unsafe GEOS_finish_r(handle) }

  /// The version of the library in use, such as `3.11.1-CAPI-1.17.1`.
  public static var versionText: String { unsafe String(cString: GEOSversion()) }

  /// Takes GEOS's last words and forgets them, so that they are never told twice.
  func failure(_ function: StaticString) -> GEOSFailure {
    defer { lastMessage.text = nil }
    return GEOSFailure(function: function, message: lastMessage.text ?? "failed without a message")
  }

  // The C API reports failure in four ways. Each is translated here and nowhere else.

  /// NULL for failure, otherwise a geometry that is now ours.
  func adopt(
    _ raw: OpaquePointer?, from function: StaticString
  ) throws(GEOSFailure) -> OwnedGeometry {
    guard let raw = unsafe raw else { throw failure(function) }
    return unsafe OwnedGeometry(adopting: raw, in: self)
  }

  /// 2 for failure, otherwise 0 or 1.
  func truth(_ answer: CChar, from function: StaticString) throws(GEOSFailure) -> Bool {
    switch answer {
    case 0: return false
    case 1: return true
    default: throw failure(function)
    }
  }

  /// 0 for failure, 1 for success.
  func status(_ answer: CInt, from function: StaticString) throws(GEOSFailure) {
    if answer != 1 { throw failure(function) }
  }

  /// −1 for failure, otherwise a number of things.
  func count(_ answer: CInt, from function: StaticString) throws(GEOSFailure) -> Int {
    if answer < 0 { throw failure(function) }
    return Int(answer)
  }
}

/// Where the error handler leaves its message: a C callback cannot throw.
private final class LastMessage {
  var text: String?
}
