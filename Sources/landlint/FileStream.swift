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

  /// A descriptor that this closes.
  init(owning descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = true
  }

  /// A descriptor that somebody else closes.
  init(lending descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  /// Standard output, which is not closed.
  static var output: FileStream { FileStream(lending: STDOUT_FILENO) }

  /// Standard error, which is not closed.
  static var errors: FileStream { FileStream(lending: STDERR_FILENO) }

  /// Keeps the numbers of standard streams that whoever started the program had closed: a report
  /// that was opened under one of them would get what is meant for people. They are opened the
  /// wrong way round, so that using them fails as it does where they are closed.
  static func occupyStandardStreams() {
    for (number, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is the one that is missing.
      _ = open("/dev/null", mode)
    }
  }

  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = Array(rest.prefix(1 << 20))
      let count = Foundation.write(descriptor, chunk, chunk.count)
      if count < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN where isReady: continue
        case EPIPE: Interruption.endWithoutReader()
        default: return false
        }
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits for room: whoever holds the other end may have set the descriptor not to wait, which
  /// is no failure of the disk. False where waiting is of no use.
  private var isReady: Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    while poll(&entry, 1, -1) < 0 {
      guard errno == EINTR else { return false }
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

  /// Gives the file the permissions of another, and its owner where this user may give a file away.
  func take(from old: stat) -> Bool {
    if fchown(descriptor, old.st_uid, old.st_gid) != 0, errno != EPERM { return false }
    return fchmod(descriptor, old.st_mode & 0o7777) == 0
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
