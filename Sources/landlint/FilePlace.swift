import Foundation
import Loaders

/// Where a path leads, so that two spellings of one file are known to be one.
enum FilePlace {
  /// A path of features, which may name a table of a GeoPackage: the file without links, and the table.
  static func place(ofFeatures path: String) -> String {
    FeaturePath.path(path, at: resolved(FeaturePath.file(of: path)))
  }

  /// The path without links; of a file that is not there yet, its folder without links. A link to
  /// such a file is followed too.
  static func resolved(_ path: String) -> String { resolved(path, links: 40) }

  /// - Parameter links: as many as are followed, as the system does.
  private static func resolved(_ path: String, links: Int) -> String {
    if let whole = real(path) { return whole }
    if links > 0, let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      return resolved(target.hasPrefix("/") ? target : folder + target, links: links - 1)
    }
    // Foundation ends the program on a path of one character.
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let folder = slash.map { $0 == path.startIndex ? "/" : path[..<$0] } ?? "."
    guard let base = real(String(folder)) else { return path }
    return base == "/" ? "/\(name)" : "\(base)/\(name)"
  }

  /// Whether a file can be put in the place of what is there: a regular file, or nothing.
  static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
