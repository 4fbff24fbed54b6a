import Foundation

/// Folders among the inputs, in whose place stand the files of features in them.
///
/// Looked for at any depth, in the order of their paths; hidden files and folders are passed over, and so are links
/// to folders, so that no loop of links is one. `.json` and `.txt` may be anything: such a file is named itself.
struct InputFolders {
  /// Endings, in small letters, of what is an input wherever it lies.
  static let endings = [".geojson", ".geojsonl", ".geojsons", ".geojsonseq", ".gpkg", ".shp"]

  let options: Check

  init(_ options: Check) {
    self.options = options
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = ObjCBool(false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The inputs without folders; a file that is named beside its folder stands where it comes first.
  func files() throws(CommandFailure) -> [String] {
    guard options.files.contains(where: Self.isFolder) else { return options.files }
    let written = Set(RunFiles(options).written.map { FilePlace.resolved($0.path) })
    var files: [String] = []
    var known: Set<String> = []
    for path in options.files {
      guard Self.isFolder(path) else {
        files.append(path)
        known.insert(FilePlace.place(ofFeatures: path))
        continue
      }
      var found: [String] = []
      try walk(path, into: &found)
      let inputs = found.filter { !written.contains(FilePlace.resolved($0)) && !Self.isReport($0) }
      guard !inputs.isEmpty else {
        throw CommandFailure(
          message: "\(path): no file of parcels in this folder or below "
            + "(\(Self.endings.joined(separator: ", "))); others are named themselves")
      }
      files += inputs.filter { known.insert(FilePlace.place(ofFeatures: $0)).inserted }
    }
    return files
  }

  private func walk(_ folder: String, into found: inout [String]) throws(CommandFailure) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw CommandFailure(message: "\(folder): the folder cannot be read")
    }
    let visible = names.filter { !$0.hasPrefix(".") }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    for name in visible {
      let path = Self.joined(folder, name)
      if Self.isFolder(path) {
        if !Self.isLink(path) { try walk(path, into: &found) }
      } else if Self.endings.contains(where: name.lowercased().hasSuffix) {
        found.append(path)
      }
    }
  }

  /// Below the working folder names are as git and code hosts have them: without `./`.
  private static func joined(_ folder: String, _ name: String) -> String {
    if folder == "." || folder == "./" { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  /// Whether the file is one that a run has written: its findings are no parcels.
  private static func isReport(_ path: String) -> Bool {
    guard path.lowercased().hasSuffix(".geojson"), let file = FileHandle(forReadingAtPath: path)
    else { return false }
    defer { try? file.close() }
    let head = (try? file.read(upToCount: 256)).flatMap(\.self) ?? Data()
    return String(decoding: head, as: UTF8.self).contains("\"landlint_findings\"")
  }
}
