import Foundation
import Loaders

/// Names in a folder that are no UTF-8, which Foundation cannot hand on: of folders and of files with
/// the ending of an input. Bytes that are not ASCII are written `\\xE9`.
struct ForeignNames {
  let names: [String]

  /// - Parameter known: all names that Foundation gives.
  init(in folder: String, beside known: [String]) {
    guard let directory = opendir(folder) else {
      names = []
      return
    }
    defer { closedir(directory) }
    var count = 0
    while readdir(directory) != nil { count += 1 }
    // Beside `.` and `..`.
    guard
      count - 2 != known.count || known.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") })
    else {
      names = []
      return
    }
    rewinddir(directory)
    var found: [String] = []
    while let entry = readdir(directory) {
      let bytes = FolderListing.name(of: entry)
      guard String(validating: bytes, as: UTF8.self) == nil, bytes.first != UInt8(ascii: ".") else {
        continue
      }
      let name = Self.escaped(bytes)
      let isFolder = Int(entry.pointee.d_type) == Int(DT_DIR)
      if isFolder || InputFolders.endings.contains(where: name.lowercased().hasSuffix) {
        found.append(name)
      }
    }
    names = found.sorted()
  }

  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
