import Dispatch
import Foundation
import Synchronization

/// SIGINT, SIGTERM and SIGHUP: removes half-written files, then ends with 128 plus the signal.
enum Interruption {
  private static let files = Mutex<Set<String>>([])

  static func remember(_ path: String) { files.withLock { _ = $0.insert(path) } }

  static func forget(_ path: String) { files.withLock { _ = $0.remove(path) } }

  /// Begins to listen; the answer must be kept for as long as it is to work.
  static func listen() -> [any DispatchSourceSignal] {
    // A queue of its own has a thread of its own; the global one waits for a processor, of which
    // sums over all plots may leave none for minutes.
    let queue = DispatchQueue(label: "signals", qos: .userInteractive)
    // A run behind `nohup` is to outlive its terminal.
    let signals = isIgnored(SIGHUP) ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP]
    return signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        files.withLock { for path in $0 { unlink(path) } }
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  /// The reader of a pipe went away, which ends this program as it ends any other, but not before
  /// half-written files are removed. Process 1 of a container is spared by the signal itself.
  static func endWithoutReader() -> Never {
    files.withLock { for path in $0 { unlink(path) } }
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    _exit(128 + SIGPIPE)
  }

  /// Has writing into a pipe that nobody reads, or beyond the size that a file may have, fail rather
  /// than end the program at once. Programs that are started from here do not inherit it.
  static func outliveReaders() {
    signal(SIGPIPE) { _ in }
    signal(SIGXFSZ) { _ in }
  }

  /// Whether whoever started the program had the signal ignored: by the mask that Linux keeps.
  private static func isIgnored(_ number: Int32) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let mask = status.split(separator: "\n").first { $0.hasPrefix("SigIgn:") }?
      .split(whereSeparator: \.isWhitespace).last.flatMap { UInt64($0, radix: 16) }
    return (mask ?? 0) >> UInt64(number - 1) & 1 == 1
  }
}
