internal import Glibc

/// The bytes of a file or of standard input, from front to back.
final class InputBytes {
  let path: String
  /// Bytes of the file; nil for what is not a regular file.
  let size: Int?
  private let descriptor: Int32
  private var offset = 0
  /// Where standard input stood when it was a file of which a part had been read.
  private let base: Int

  init(path: String) throws(LoadFailure) {
    self.path = path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LoadFailure(path: path, code: .unreadable, found: String(cString: strerror(errno)))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let words = String(cString: strerror(errno))
      if path != "-" { close(descriptor) }
      throw LoadFailure(path: path, code: .unreadable, found: words)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      if path != "-" { close(descriptor) }
      throw LoadFailure(path: path, code: .unreadable, found: String(cString: strerror(EISDIR)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      (size, base) = (nil, 0)
      return
    }
    base = path == "-" ? max(0, lseek(descriptor, 0, SEEK_CUR)) : 0
    size = max(0, Int(status.st_size) - base)
  }

  deinit {
    if path != "-" { close(descriptor) }
  }

  /// Bytes of a file; 0 where it is not there.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Writes at most `count` bytes into `buffer` from `index` on; 0 at the end of the input.
  func read(into buffer: inout [UInt8], at index: Int, count: Int) throws(LoadFailure) -> Int {
    precondition(index + count <= buffer.count, "the buffer has room for what is read")
    let answer = buffer.withUnsafeMutableBytes { bytes -> Int in
      guard let start = bytes.baseAddress?.advanced(by: index) else { return 0 }
      while true {
        let got =
          size == nil
          ? Glibc.read(descriptor, start, count) : pread(descriptor, start, count, base + offset)
        if got >= 0 || errno != EINTR { return got }
      }
    }
    guard answer >= 0 else {
      throw LoadFailure(
        path: path, code: .unreadable, byteOffset: offset,
        found: String(cString: strerror(errno)), unreadBytes: size.map { $0 - offset })
    }
    offset += answer
    return answer
  }
}
