import Foundation

/// A pattern of paths, written as in .gitignore: without a slash it is a name in any folder, with one
/// it is a path from the folder of its file on; `*` and `?` stay within a name, `**` is any folders;
/// what fits a folder fits all that is in it.
struct PathPattern {
  private let parts: [String]
  /// True where it ends in a slash: a file of the name does not fit.
  private let isFolder: Bool

  init(_ text: String) {
    var names = text.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    names.removeAll { $0 == "." }
    let isName = !text.dropLast().contains("/")
    var endsInAny = false
    while names.last == "**", names.count > 1 {
      names.removeLast()
      endsInAny = true
    }
    isFolder = text.hasSuffix("/") || endsInAny
    parts = isName && names != ["**"] ? ["**"] + names : names
  }

  /// What cannot be a pattern, in words; nil for one that can.
  static func fault(of text: String) -> String? {
    if text.hasPrefix("!") { return "a pattern cannot begin with '!'" }
    if text.contains("{") { return "'{' has no alternatives; list several patterns" }
    return nil
  }

  /// - Parameter path: names from the folder of the file on.
  func fits(_ path: [String]) -> Bool {
    var reached: Set<Int> = [0]
    for part in parts {
      if part == "**" {
        guard let first = reached.min() else { return false }
        reached = Set(first...path.count)
      } else {
        reached = Set(
          reached.filter { $0 < path.count && fnmatch(part, path[$0], 0) == 0 }.map { $0 + 1 })
      }
    }
    return reached.contains { $0 > 0 && (!isFolder || $0 < path.count) }
  }
}
