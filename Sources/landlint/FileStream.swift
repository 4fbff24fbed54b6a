import Foundation

/// A descriptor open for writing; every call says whether all bytes went.
final class FileStream {
  private var descriptor: Int32
  private let isOwned: Bool

  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    isOwned = true
    guard descriptor >= 0 else { return nil }
  }

  /// A descriptor that somebody else closes.
  init(lending descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  /// Standard output, which is not closed.
  static var output: FileStream { FileStream(lending: STDOUT_FILENO) }

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

  /// How many bytes stand before the next one; nil where there is no way back.
  var place: Int? {
    let offset = lseek(descriptor, 0, SEEK_CUR)
    return offset < 0 ? nil : Int(offset)
  }

  /// Takes back what was written behind a place.
  func cut(to place: Int) -> Bool {
    ftruncate(descriptor, off_t(place)) == 0 && lseek(descriptor, off_t(place), SEEK_SET) >= 0
  }

  /// False where the last bytes did not reach the disk.
  func close() -> Bool {
    guard isOwned, descriptor >= 0 else { return true }
    defer { descriptor = -1 }
    // Pipes and devices have nothing to bring to a disk.
    let isKept = fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS
    return Foundation.close(descriptor) == 0 && isKept
  }
}
