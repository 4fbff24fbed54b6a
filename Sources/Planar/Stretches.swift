internal import Dispatch
internal import Glibc
internal import Synchronization

/// Long lists of which each part is worked on by itself, on all processors.
public enum Stretches {
  /// Processors of this machine.
  public static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Calls `body` for ranges that make up `0..<count`, several at once where a range has `atLeast`
  /// members; answers what it made, in order. The result must not depend on where the ranges end.
  public static func map<T: Sendable>(
    _ count: Int, atLeast: Int, _ body: @Sendable (Range<Int>) -> T
  ) -> [T] {
    let parts = min(min(8, processors), count / max(1, atLeast))
    guard parts > 1 else { return [body(0..<count)] }
    let made = Mutex<[T?]>(Array(repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let result = body(part * count / parts..<(part + 1) * count / parts)
      made.withLock { $0[part] = result }
    }
    return made.withLock { $0.compactMap(\.self) }
  }

  /// Two things that know nothing of each other, side by side. Neither is counted as a part of the
  /// other's work: where one of them is done, what the other maps takes all processors.
  public static func both<A: Sendable, B: Sendable>(
    _ first: @Sendable () -> A, and second: @Sendable () -> B
  ) -> (A, B) {
    let made = Mutex<B?>(nil)
    let ours = withoutActuallyEscaping(second) { second in
      let group = DispatchGroup()
      DispatchQueue.global().async(group: group) {
        let result = second()
        made.withLock { $0 = result }
      }
      let ours = first()
      group.wait()
      return ours
    }
    return (ours, made.withLock { $0 } ?? second())
  }
}
