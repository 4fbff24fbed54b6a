import Synchronization

/// Values that are made when some worker first asks for them by a key and then shared by all; see
/// `MadeOnce` for why what is made is also announced.
final class MadeOncePerKey<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])
  private let count = Atomic(0)

  init() {}

  func get(_ key: Key, _ make: () -> Value) -> Value {
    values.withLock { known in
      if count.load(ordering: .acquiring) > 0, let made = known[key] { return made }
      let made = make()
      known[key] = made
      count.store(known.count, ordering: .releasing)
      return made
    }
  }
}
