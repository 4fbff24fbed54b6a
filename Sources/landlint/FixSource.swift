import Foundation

/// A file that is to be mended, and whether it is still what was read.
struct FixSource {
  let path: String
  /// As it was before it was read; nil for what is not there.
  let status: stat?

  init(_ path: String) {
    self.path = path
    status = Self.status(of: path)
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    let answer = path == "-" ? fstat(STDIN_FILENO, &status) : stat(path, &status)
    return answer == 0 ? status : nil
  }

  /// - Parameter isReplaced: whether the new file takes its place.
  func prove(isReplaced: Bool) throws {
    guard path != "-", let status else { return }
    guard status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR else {
      throw CommandFailure(message: "\(path): is no regular file; pipe it through 'landlint fix -'")
    }
    guard isReplaced, access(path, W_OK) != 0 else { return }
    throw CommandFailure(message: "\(path): is write-protected; nothing was changed")
  }

  /// All bytes of it.
  ///
  /// - Parameter count: how many were read before; nil where the reading broke off.
  func bytes(whole count: Int?) throws -> [UInt8] {
    let data: Data?
    if path == "-" {
      data = try? FileHandle.standardInput.readToEnd() ?? Data()
    } else {
      data = FileManager.default.contents(atPath: path)
    }
    guard let data else { throw CommandFailure(message: "\(path): cannot be read again") }
    guard count == nil || count == data.count else { throw changed }
    return Array(data)
  }

  /// Throws where somebody has written the file since.
  func proveUnchanged() throws {
    guard path != "-", let status else { return }
    guard let now = Self.status(of: path), now.st_ino == status.st_ino,
      now.st_size == status.st_size, now.st_mtim.tv_sec == status.st_mtim.tv_sec,
      now.st_mtim.tv_nsec == status.st_mtim.tv_nsec
    else { throw changed }
  }

  private var changed: CommandFailure {
    CommandFailure(message: "\(path): was changed while it was read; nothing was written")
  }
}
