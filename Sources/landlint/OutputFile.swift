import Foundation

/// A file written beside its place and renamed when it is whole, so that an interrupted run
/// leaves the old one. A link is followed; a pipe or a device is written as it is.
final class OutputFile: ReportFile {
  /// As the command named it.
  let path: String
  private let place: String
  /// Nil for what cannot be replaced: pipes and devices.
  private let temporary: String?
  private var handle: FileStream?

  /// - Parameter like: the file whose place it takes: permissions are kept, and the owner where this
  ///   user may give a file away.
  init(path: String, like old: stat? = nil) throws {
    self.path = path
    place = FilePlace.resolved(path)
    if FilePlace.isReplaceable(place) {
      let part = PartFile(beside: place)
      temporary = part?.path
      handle = part.map { FileStream(owning: $0.descriptor) }
    } else {
      temporary = nil
      handle = FileStream(path: place)
    }
    guard let handle else {
      throw CommandFailure(message: "\(path): cannot be written: \(Self.reason)")
    }
    guard temporary != nil, let old, !handle.take(from: old) else { return }
    let failure = self.failure
    abandon()
    throw failure
  }

  func write(_ bytes: [UInt8]) throws {
    guard let handle, handle.write(bytes) else { throw failure }
  }

  /// How many bytes were written; nil of what is no file.
  var length: Int? { temporary == nil ? nil : handle?.place }

  /// Takes back what was written behind a length.
  func cut(to length: Int) throws {
    guard let handle, handle.cut(to: length) else { throw failure }
  }

  /// Puts the whole file in its place.
  func commit() throws {
    guard let handle, handle.close() else { throw failure }
    self.handle = nil
    guard let temporary, !PartFile.put(temporary, at: place) else { return }
    PartFile.remove(temporary)
    throw CommandFailure(message: "\(path): cannot be put in place: \(Self.reason)")
  }

  /// Removes what was written so far.
  func abandon() {
    guard let handle else { return }
    _ = handle.close()
    self.handle = nil
    if let temporary { PartFile.remove(temporary) }
  }

  private var failure: CommandFailure {
    let rest = temporary == nil ? "" : "; what stood there before is untouched"
    return CommandFailure(message: "\(path): writing failed: \(Self.reason)\(rest)")
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
