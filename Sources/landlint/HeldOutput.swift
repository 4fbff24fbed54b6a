import Foundation

/// Bytes for standard output that are held back while the inputs may have to be read again: what
/// has been shown cannot be taken back. They lie in a file that has no name and is gone with the
/// process, since a report of a city is too large for memory.
final class HeldOutput {
  private let descriptor: Int32
  private let stream: FileStream
  private var length = 0

  /// Nil where there is no room for such a file.
  init?() {
    guard let file = tmpfile() else { return nil }
    defer { fclose(file) }
    descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    stream = FileStream(lending: descriptor)
  }

  deinit { close(descriptor) }

  /// False where the bytes found no room; then what was held before still is.
  func write(_ bytes: [UInt8]) -> Bool {
    guard stream.write(bytes) else {
      _ = stream.cut(to: length)
      return false
    }
    length += bytes.count
    return true
  }

  /// Hands on what was held; false where not all of it went.
  func pour(into screen: FileStream) -> Bool {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { return false }
    var rest = length
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while rest > 0 {
      let count = read(descriptor, &chunk, min(chunk.count, rest))
      if count < 0, errno == EINTR { continue }
      guard count > 0, screen.write(Array(chunk[..<count])) else { return false }
      rest -= count
    }
    return true
  }
}
