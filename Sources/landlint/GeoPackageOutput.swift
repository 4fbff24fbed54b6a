import Foundation
import GeoPackage
import Reporters

/// A GeoPackage written beside its place and renamed when it is whole, as other reports are.
final class GeoPackageOutput: ReportFile {
  let path: String
  private let place: String
  private let temporary: String
  private var file: GeoPackageFile?
  /// Until it is in its place or taken away.
  private var isPending = true

  init(path: String, reporter: GeoPackageReporter, day: String) throws {
    self.path = path
    place = FilePlace.resolved(path)
    guard FilePlace.isReplaceable(place) else {
      throw CommandFailure(message: "\(path): a GeoPackage needs a file, not a pipe or a device")
    }
    guard let part = PartFile(beside: place) else {
      throw CommandFailure(
        message: "\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
    temporary = part.path
    // SQLite opens files by name: the new and empty one under a name that nobody knows beforehand
    // is an empty data base to it.
    close(part.descriptor)
    do {
      file = try GeoPackageFile(path: temporary, tables: reporter.tables, day: day)
    } catch {
      PartFile.remove(temporary)
      throw CommandFailure(message: "\(path): cannot be written: \(error)")
    }
  }

  func write(_ bytes: [UInt8]) throws {
    do {
      try file?.append(bytes)
    } catch { throw failure(error) }
  }

  func commit() throws {
    guard let file else { return }
    do {
      try file.finish()
    } catch { throw failure(error) }
    self.file = nil
    guard PartFile.reachesDisk(temporary) else {
      throw failure(GeoPackageFailure(String(cString: strerror(errno))))
    }
    guard PartFile.put(temporary, at: place) else {
      throw CommandFailure(
        message: "\(path): cannot be put in place: \(String(cString: strerror(errno)))")
    }
    isPending = false
  }

  func abandon() {
    guard isPending else { return }
    isPending = false
    file = nil
    PartFile.remove(temporary)
  }

  private func failure(_ error: GeoPackageFailure) -> CommandFailure {
    CommandFailure(
      message: "\(path): writing failed: \(error); what stood there before is untouched")
  }
}
