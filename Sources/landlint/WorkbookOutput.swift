import Foundation
import Workbooks

/// A workbook written beside its place and renamed when it is whole, as other reports are.
enum WorkbookOutput {
  static func write(_ workbook: Workbook, to path: String) throws {
    let place = FilePlace.resolved(path)
    guard FilePlace.isReplaceable(place) else {
      throw CommandFailure(message: "\(path): a workbook needs a file, not a pipe or a device")
    }
    guard let part = PartFile(beside: place) else {
      throw CommandFailure(
        message: "\(path): cannot be written: \(String(cString: strerror(errno)))")
    }
    // The library opens files by name, and writes over the empty one: nobody else knows the name.
    close(part.descriptor)
    do {
      let folder = (place as NSString).deletingLastPathComponent
      try WorkbookFile.write(workbook, to: part.path, scratch: folder.isEmpty ? "." : folder)
    } catch {
      PartFile.remove(part.path)
      throw CommandFailure(
        message: "\(path): writing failed: \(error); what stood there before is untouched")
    }
    guard PartFile.reachesDisk(part.path), PartFile.put(part.path, at: place) else {
      let reason = String(cString: strerror(errno))
      PartFile.remove(part.path)
      throw CommandFailure(message: "\(path): cannot be put in place: \(reason)")
    }
  }
}
