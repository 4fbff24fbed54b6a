import Foundation

/// A file open for writing; every call says whether all bytes went.
final class FileStream {
  private var descriptor: Int32

  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return nil }
  }

  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = Array(rest.prefix(1 << 20))
      let count = Foundation.write(descriptor, chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// False where the last bytes did not reach the disk.
  func close() -> Bool {
    guard descriptor >= 0 else { return true }
    defer { descriptor = -1 }
    return fsync(descriptor) == 0 && Foundation.close(descriptor) == 0
  }
}
