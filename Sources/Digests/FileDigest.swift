import Glibc

/// SHA-256 and size of a file as it lies on the disk, or of several, one behind the other.
public struct FileDigest: Sendable, Hashable {
  public var sha256: String
  public var bytes: Int

  /// Nil where the file cannot be read, of which the loader that opens it says why, and for pipes
  /// and the like, which can be read only once.
  public init?(path: String) { self.init(paths: [path]) }

  /// The digest that `cat PATHS | sha256sum` prints. Nil where one of them cannot be read.
  public init?(paths: [String]) {
    let digest = SHA256Digest()
    var total = 0
    for path in paths {
      guard let count = Self.read(path, into: digest) else { return nil }
      total += count
    }
    sha256 = digest.finish()
    bytes = total
  }

  private static func read(_ path: String, into digest: SHA256Digest) -> Int? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else { return nil }
      if count == 0 { return total }
      digest.update(buffer[0..<count])
      total += count
    }
  }
}
