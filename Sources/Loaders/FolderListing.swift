public import Glibc

/// Names of the files in a folder, sorted by bytes, so that no run depends on the disk's order.
public enum FolderListing {
  /// Full paths of plain entries whose names end in one of `endings`; empty for no such folder.
  public static func files(in folder: String, endings: [String]) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = String(decoding: name(of: entry), as: UTF8.self)
      if endings.contains(where: { name.hasSuffix($0) }), !name.hasPrefix(".") {
        paths.append(folder + "/" + name)
      }
    }
    return paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The bytes of an entry's name, read where they stand: the record ends with the name, and a copy
  /// of the whole array that its type speaks of would reach beyond it.
  public static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }
}
