internal import Glibc

/// Bytes of a file that is there, or the system's reason why they cannot be had.
enum FileBytes {
  static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// - Parameter most: reading ends where so many are read.
  static func read(_ path: String, atMost most: Int = .max) throws(ExchangeFailure) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw ExchangeFailure(found: "\(path): \(String(cString: strerror(errno)))")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(most, 1 << 18))
    while bytes.count < most {
      let got = fread(&piece, 1, min(piece.count, most - bytes.count), file)
      guard got > 0 else { break }
      bytes += piece[..<got]
    }
    guard ferror(file) == 0 else {
      throw ExchangeFailure(found: "\(path): \(String(cString: strerror(errno)))")
    }
    return bytes
  }
}
