import Foundation
import Workbooks

/// A workbook written beside its place and renamed when it is whole, as other reports are.
enum WorkbookOutput {
  static func write(_ workbook: Workbook, to path: String) throws {
    let place = FilePlace.resolved(path)
    guard FilePlace.isReplaceable(place) else {
      throw CommandFailure(message: "\(path): a workbook needs a file, not a pipe or a device")
    }
    let temporary = "\(place).part-\(getpid())"
    // The library says of a file that it cannot create nothing but that.
    guard let probe = FileStream(path: temporary), probe.close() else {
      throw CommandFailure(
        message: "\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
    Interruption.remember(temporary)
    defer { Interruption.forget(temporary) }
    do {
      let folder = (place as NSString).deletingLastPathComponent
      try WorkbookFile.write(workbook, to: temporary, scratch: folder.isEmpty ? "." : folder)
    } catch {
      unlink(temporary)
      throw CommandFailure(
        message: "\(path): writing failed: \(error); what stood there before is untouched")
    }
    guard reachesDisk(temporary), rename(temporary, place) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(temporary)
      throw CommandFailure(message: "\(path): cannot be put in place: \(reason)")
    }
  }

  private static func reachesDisk(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }
}
