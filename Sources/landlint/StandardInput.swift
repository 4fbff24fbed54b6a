import Foundation

/// What is piped in, where it has to be read more than once.
enum StandardInput {
  /// Puts a file without a name in place of the pipe, with the same bytes. What is a file
  /// already stays as it is.
  static func hold() throws {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array((folder + "/landlint-input-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw failure("no temporary file can be made in \(folder)")
    }
    defer { close(descriptor) }
    unlink(template)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("reading failed") }
      guard count > 0 else { break }
      guard FileStream(lending: descriptor).write(Array(buffer.prefix(count))) else {
        throw failure("no room in \(folder) for a copy")
      }
    }
    guard lseek(descriptor, 0, SEEK_SET) == 0, dup2(descriptor, STDIN_FILENO) >= 0 else {
      throw failure("the copy cannot be read")
    }
  }

  private static func failure(_ words: String) -> CommandFailure {
    CommandFailure(message: "standard input: \(words): \(String(cString: strerror(errno)))")
  }
}
