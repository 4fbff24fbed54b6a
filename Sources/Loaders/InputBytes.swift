internal import Digests
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
  /// Of what can be read only once; nil for a file, which is digested beside its reading.
  private let digest: SHA256Digest?
  private var hasEnded = false
  /// SHA-256 of standard input or a pipe, once it has been read to its end.
  private(set) var sha256: String?

  init(path: String) throws(LoadFailure) {
    self.path = path
    var status = stat()
    digest =
      path == "-" || stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
      ? SHA256Digest() : nil
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LoadFailure(path: path, code: .unreadable, found: String(cString: strerror(errno)))
    }
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

  /// Writes `count` bytes into `buffer` from `index` on, fewer at the end of the input only, where
  /// it answers 0 in the end: how a pipe was written into is not to tell.
  func read(into buffer: inout [UInt8], at index: Int, count: Int) throws(LoadFailure) -> Int {
    precondition(index + count <= buffer.count, "the buffer has room for what is read")
    var got = 0
    while got < count, !hasEnded {
      let answer = readOnce(into: &buffer, at: index + got, count: count - got)
      // What came before a failure is used; it fails again when more is wanted.
      if answer < 0, got > 0 { break }
      guard answer >= 0 else {
        throw LoadFailure(
          path: path, code: .unreadable, byteOffset: offset,
          found: String(cString: strerror(errno)), unreadBytes: size.map { $0 - offset })
      }
      hasEnded = answer == 0
      got += answer
      offset += answer
    }
    digest?.update(buffer[index..<index + got])
    if hasEnded, sha256 == nil { sha256 = digest?.finish() }
    return got
  }

  private func readOnce(into buffer: inout [UInt8], at index: Int, count: Int) -> Int {
    buffer.withUnsafeMutableBytes { bytes -> Int in
      guard let start = bytes.baseAddress?.advanced(by: index) else { return 0 }
      while true {
        let got =
          size == nil
          ? Glibc.read(descriptor, start, count) : pread(descriptor, start, count, base + offset)
        if got >= 0 || errno != EINTR { return got }
      }
    }
  }
}
