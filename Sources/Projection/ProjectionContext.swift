internal import CPROJ

/// A context of PROJ, and where its log leaves its last words.
///
/// Whatever was made in a context writes to it until it is destroyed itself, so everything that may
/// live longer than the session holds the context: it goes with the last of them.
@safe final class ProjectionContext {
  let raw: OpaquePointer
  private let lastMessage = LastMessage()

  init() throws(ProjectionFailure) {
    guard let raw = unsafe proj_context_create() else {
      throw ProjectionFailure(input: "PROJ", problem: "could not open a context")
    }
    unsafe self.raw = unsafe raw
    _ = unsafe proj_context_set_enable_network(raw, 0)
    unsafe proj_log_func(raw, Unmanaged.passUnretained(lastMessage).toOpaque()) {
      receiver, _, text in
      guard let receiver = unsafe receiver, let text = unsafe text else { return }
      unsafe Unmanaged<LastMessage>.fromOpaque(receiver).takeUnretainedValue().text =
        unsafe String(cString: text)
    }
  }

  deinit { unsafe proj_context_destroy(raw) }

  /// Takes PROJ's last words and forgets them; empty where it said nothing.
  func takeMessage() -> String {
    defer { lastMessage.text = "" }
    return lastMessage.text
  }
}

/// Where the log leaves its message: a C callback cannot throw.
private final class LastMessage {
  var text = ""
}
