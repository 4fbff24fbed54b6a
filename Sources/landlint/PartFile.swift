import Foundation

/// A new, empty file beside the place that it is to take when it is whole.
///
/// Its name cannot be known before: process numbers repeat between containers that share a folder,
/// and somebody else could have a link stand there, through which another file would be
/// overwritten. So it is made under a random name, and only where nothing has that name.
struct PartFile {
  let path: String
  /// Open for writing; whoever makes the file closes it.
  let descriptor: Int32

  /// Nil where no file can be made; `errno` says why.
  init?(beside place: String) {
    Self.removeLeftovers(beside: place)
    while true {
      let path = Self.path(beside: place)
      // As `mkstemp`, but readable for whom the umask lets.
      let descriptor = open(
        path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        if errno == EEXIST { continue }
        return nil
      }
      guard Self.hold(descriptor, path) else {
        close(descriptor)
        continue
      }
      self.path = path
      self.descriptor = descriptor
      Interruption.remember(path)
      return
    }
  }

  /// Takes the place, where everything has reached the disk; `errno` says why not.
  static func put(_ path: String, at place: String) -> Bool {
    guard rename(path, place) == 0 else { return false }
    Interruption.forget(path)
    release(path)
    return true
  }

  /// Takes it away again; `errno` stays what it is.
  static func remove(_ path: String) {
    let reason = errno
    unlink(path)
    Interruption.forget(path)
    release(path)
    errno = reason
  }

  /// Brings to the disk what a library has written by name.
  static func reachesDisk(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }
}
