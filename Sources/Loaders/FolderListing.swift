import Glibc

/// Names of the files in a folder, sorted by bytes, so that no run depends on the disk's order.
public enum FolderListing {
  /// Full paths of plain entries whose names end in one of `endings`; empty for no such folder.
  public static func files(in folder: String, endings: [String]) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      // The name is a C array, which Swift shows as a tuple; it ends at the first zero.
      let characters = Mirror(reflecting: entry.pointee.d_name).children
        .compactMap { $0.value as? CChar }.prefix { $0 != 0 }
      let name = String(decoding: characters.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if endings.contains(where: { name.hasSuffix($0) }), !name.hasPrefix(".") {
        paths.append(folder + "/" + name)
      }
    }
    return paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
