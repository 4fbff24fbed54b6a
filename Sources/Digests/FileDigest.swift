import Glibc

/// SHA-256 and size of a file as it lies on the disk.
public struct FileDigest: Sendable, Hashable {
  public var sha256: String
  public var bytes: Int

  /// Nil where the file cannot be read, of which the loader that opens it says why, and for pipes
  /// and the like, which can be read only once.
  public init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let digest = SHA256Digest()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      digest.update(buffer[0..<count])
      total += count
    }
    sha256 = digest.finish()
    bytes = total
  }
}
