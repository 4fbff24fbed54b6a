import Synchronization

/// Values that are made when some worker first asks for them by a key and then shared by all; see
/// `MadeOnce` for why what is made is also announced.
final class MadeOncePerKey<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])
  private let count = Atomic(0)

  init() {}

  /// The value of a key, from `make` where nobody has made it yet. What `make` throws leaves it
  /// unmade.
  func get<Failure: Error>(
    _ key: Key, _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try values.withLock { known throws(Failure) in
      if count.load(ordering: .acquiring) > 0, let made = known[key] { return made }
      let made = try make()
      known[key] = made
      count.store(known.count, ordering: .releasing)
      return made
    }
  }
}
