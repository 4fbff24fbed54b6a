import Synchronization

/// A value that is made when some worker first asks for it and then shared by all of them; the
/// others wait for it rather than make it again.
final class MadeOnce<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  /// Follows `value`. A lock that was waited for is handed over by the kernel, out of sight of
  /// ThreadSanitizer; this is the same order of events, written where it can be seen.
  private let isMade = Atomic(false)

  init() {}

  /// The value, from `make` where nobody has made it yet. What `make` throws leaves it unmade.
  func get<Failure: Error>(_ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    try value.withLock { known throws(Failure) in
      if isMade.load(ordering: .acquiring), let known { return known }
      let made = try make()
      known = made
      isMade.store(true, ordering: .releasing)
      return made
    }
  }
}
