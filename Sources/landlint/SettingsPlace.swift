import Foundation
import Loaders

/// Where settings stand: `landlint.yaml` in the folder of the input or the nearest one above.
enum SettingsPlace {
  static let name = "landlint.yaml"

  /// The nearest file of settings of an input, as the working folder sees it; nil where there is
  /// none. Links that lead nowhere and folders of the name count: they are no reason to look further.
  static func nearest(to input: String) -> String? {
    candidates(for: input).first { isThere($0) }
  }

  /// All places where the settings of an input may stand, the nearest first.
  static func candidates(for input: String) -> [String] {
    let here = FilePlace.resolved(".")
    var folder = input == "-" ? here : realFolder(of: FeaturePath.file(of: input))
    guard folder.hasPrefix("/") else { return [] }
    var places: [String] = []
    while true {
      places.append(shown(joined(folder, name), from: here))
      if folder == "/" { return places }
      folder = self.folder(of: folder)
    }
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a pipe or a device of the name would be read without an end.
  static func isReadable(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Empty where the path has none. Foundation ends the program on paths of one character.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func joined(_ folder: String, _ path: String) -> String {
    folder.isEmpty || folder == "/" ? folder + path : "\(folder)/\(path)"
  }

  /// Where a file stands: of a link its own place, since data is often a link into a store.
  private static func realFolder(of path: String) -> String {
    let folder = folder(of: path)
    return FilePlace.resolved(folder.isEmpty ? "." : folder)
  }

  /// Relative where the file stands in the working folder, below it or in a folder above it, so that
  /// reports of two checkouts are the same.
  private static func shown(_ path: String, from here: String) -> String {
    if let below = path.below(here) { return below }
    let folder = folder(of: path)
    guard folder != "/", let way = here.below(folder) else { return path }
    return String(repeating: "../", count: way.split(separator: "/").count) + name
  }

  /// A path of a file of settings as the working folder sees it.
  static func relative(_ path: String, to file: String) -> String {
    if path.hasPrefix("/") || path == "-" { return path }
    let folder = folder(of: file)
    return tidy(joined(folder, path))
  }

  /// Without `.` and `name/..`, where that leads to the same place.
  private static func tidy(_ path: String) -> String {
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == "..", let last = names.last, last != ".." {
        names.removeLast()
      } else {
        names.append(name)
      }
    }
    let short = (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
    if short.isEmpty { return "." }
    return FilePlace.resolved(short) == FilePlace.resolved(path) ? short : path
  }

  /// The names of an input's path from the folder of a file of settings on; all of its names where
  /// it lies elsewhere. None of standard input, which has no path.
  static func names(of input: String, from file: String) -> [String] {
    guard input != "-" else { return [] }
    let input = FeaturePath.file(of: input)
    let name = input.split(separator: "/").last.map(String.init) ?? input
    let path = joined(realFolder(of: input), name)
    return (path.below(realFolder(of: file)) ?? path)
      .split(separator: "/").map(String.init)
  }
}

extension String {
  /// The rest of a path in a folder; nil where it lies elsewhere.
  fileprivate func below(_ folder: String) -> String? {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    return hasPrefix(base) ? String(dropFirst(base.count)) : nil
  }
}
