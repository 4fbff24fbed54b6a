import Findings
import Glibc

/// Small files read at once: plan documents, catalogues, tables.
public enum WholeFile {
  /// The bytes of a file; a byte order mark is left in place.
  ///
  /// - Parameters:
  ///   - most: reading ends where so many are read.
  ///   - mayBePipe: whether the user may name something else than a regular file, such as
  ///     `<(command)`: what a plan names must be one. A device such as `/dev/zero`, which gives
  ///     bytes without end, is refused all the same.
  public static func bytes(
    path: String, atMost most: Int = .max, mayBePipe: Bool = false
  ) throws(LoadFailure) -> [UInt8] {
    // Without waiting for whoever writes into a pipe that is refused.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (mayBePipe ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else {
      throw RegularFile.failure(path: path, found: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw RegularFile.failure(path: path, found: String(cString: strerror(errno)))
    }
    if let found = mayBePipe
      ? RegularFile.endless(descriptor, status) : RegularFile.fault(status)
    {
      throw RegularFile.failure(path: path, found: found)
    }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else {
        throw RegularFile.failure(path: path, found: String(cString: strerror(errno)))
      }
      if count == 0 { return all }
      all += buffer[0..<min(count, most - all.count)]
      if all.count == most { return all }
    }
  }

  /// The text of a UTF-8 file without its byte order mark.
  public static func text(
    path: String, mayBePipe: Bool = false
  ) throws(LoadFailure) -> String {
    try text(bytes(path: path, mayBePipe: mayBePipe), of: path)
  }

  /// The text of a UTF-8 file's bytes without its byte order mark.
  public static func text(_ bytes: [UInt8], of path: String) throws(LoadFailure) -> String {
    var bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw notUTF8(bytes, path)
    }
    return text
  }

  private static func notUTF8(_ bytes: [UInt8], _ path: String) -> LoadFailure {
    var failure = LoadFailure(
      path: path, code: .encoding, found: "bytes that are not UTF-8", expected: "UTF-8")
    guard let (offset, gb18030) = firstNonUTF8(bytes, in: 0..<bytes.count) else { return failure }
    let place = LinePlace(offset, in: bytes)
    failure.byteOffset = offset
    failure.line = place.line
    failure.column = place.column
    let before = bytes[(offset - place.column + 1)..<offset]
    failure.characterColumn = String(decoding: before, as: UTF8.self).count + 1
    let hexadecimal = FaultWords.hexadecimal(Array(bytes[offset...].prefix(8)))
    failure.found = gb18030 ? "\(hexadecimal) (GBK/GB18030)" : hexadecimal
    return failure
  }
}
