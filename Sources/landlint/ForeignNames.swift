import Foundation
import Loaders

/// Names in a folder that are no UTF-8, which Foundation cannot hand on: of folders and of files with
/// the ending of an input. Bytes that are not ASCII are written `\\xE9`.
struct ForeignNames {
  let names: [String]

  /// - Parameter known: all names that Foundation gives.
  init(in folder: String, beside known: [String]) {
    let entries = FolderListing.entries(in: folder) ?? []
    // Beside `.` and `..`.
    guard
      entries.count - 2 != known.count
        || known.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") })
    else {
      names = []
      return
    }
    let foreign = entries.filter {
      String(validating: $0.name, as: UTF8.self) == nil && $0.name.first != UInt8(ascii: ".")
    }
    names = foreign.compactMap { entry in
      let name = Self.escaped(entry.name)
      let isInput = InputFolders.endings.contains(where: name.lowercased().hasSuffix)
      return entry.isFolder || isInput ? name : nil
    }.sorted()
  }

  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
