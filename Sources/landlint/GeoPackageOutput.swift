import Foundation
import GeoPackage
import Reporters

/// A GeoPackage written beside its place and renamed when it is whole, as other reports are.
final class GeoPackageOutput: ReportFile {
  let path: String
  private let place: String
  private let temporary: String
  private var file: GeoPackageFile?

  init(path: String, reporter: GeoPackageReporter, day: String) throws {
    self.path = path
    place = FilePlace.resolved(path)
    temporary = "\(place).part-\(getpid())"
    guard FilePlace.isReplaceable(place) else {
      throw CommandFailure(message: "\(path): a GeoPackage needs a file, not a pipe or a device")
    }
    // What a killed run left would be taken for a data base to go on with.
    unlink(temporary)
    Interruption.remember(temporary)
    do {
      file = try GeoPackageFile(path: temporary, tables: reporter.tables, day: day)
    } catch {
      unlink(temporary)
      Interruption.forget(temporary)
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
    guard Self.reachesDisk(temporary) else {
      throw failure(GeoPackageFailure(String(cString: strerror(errno))))
    }
    guard rename(temporary, place) == 0 else {
      throw CommandFailure(
        message: "\(path): cannot be put in place: \(String(cString: strerror(errno)))")
    }
    Interruption.forget(temporary)
  }

  func abandon() {
    guard file != nil else { return }
    file = nil
    unlink(temporary)
    Interruption.forget(temporary)
  }

  private static func reachesDisk(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  private func failure(_ error: GeoPackageFailure) -> CommandFailure {
    CommandFailure(
      message: "\(path): writing failed: \(error); what stood there before is untouched")
  }
}
