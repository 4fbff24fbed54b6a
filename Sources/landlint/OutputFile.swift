import Foundation

/// A file written beside its place and renamed when it is whole, so that an interrupted run
/// leaves the old one.
final class OutputFile {
  let path: String
  private let temporary: String
  private var handle: FileStream?

  init(path: String) throws {
    self.path = path
    temporary = "\(path).part-\(getpid())"
    handle = FileStream(path: temporary)
    guard handle != nil else {
      throw CommandFailure(message: "\(path): cannot be written: \(Self.reason)")
    }
    Interruption.remember(temporary)
  }

  func write(_ bytes: [UInt8]) throws {
    guard let handle, handle.write(bytes) else {
      throw CommandFailure(message: "\(path): writing failed: \(Self.reason); the old file stands")
    }
  }

  /// Puts the whole file in its place.
  func commit() throws {
    guard let handle, handle.close() else {
      throw CommandFailure(message: "\(path): writing failed: \(Self.reason); the old file stands")
    }
    self.handle = nil
    guard rename(temporary, path) == 0 else {
      throw CommandFailure(message: "\(path): cannot be put in place: \(Self.reason)")
    }
    Interruption.forget(temporary)
  }

  /// Removes what was written so far.
  func abandon() {
    _ = handle?.close()
    handle = nil
    unlink(temporary)
    Interruption.forget(temporary)
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
