import Glibc

/// Names of the files in a folder, sorted by bytes, so that no run depends on the disk's order.
public enum FolderListing {
  /// One name in a folder, `.` and `..` too.
  public struct Entry: Sendable {
    /// Whatever the disk has: it need not be UTF-8.
    public var name: [UInt8]
    public var isFolder: Bool
  }

  /// Full paths of plain entries whose names end in one of `endings`; empty for no such folder.
  public static func files(in folder: String, endings: [String]) -> [String] {
    (entries(in: folder) ?? []).map { String(decoding: $0.name, as: UTF8.self) }
      .filter { name in endings.contains { name.hasSuffix($0) } && !name.hasPrefix(".") }
      .map { folder + "/" + $0 }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// In the disk's order; nil for no such folder.
  public static func entries(in folder: String) -> [Entry]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while let entry = readdir(directory) {
      // In place: the record ends with the name, and a copy of the whole array that its type
      // speaks of would reach beyond it.
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      entries.append(Entry(name: name, isFolder: Int(entry.pointee.d_type) == Int(DT_DIR)))
    }
    return entries
  }
}
