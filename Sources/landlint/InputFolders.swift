import Findings
import Foundation
import Loaders

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
    var passedOver: [String] = []
    defer { tell(passedOver) }
    var known: Set<String> = []
    for path in options.files {
      guard Self.isFolder(path) else {
        files.append(path)
        known.insert(FilePlace.place(ofFeatures: path))
        continue
      }
      var found: [String] = []
      try walk(path, into: &found)
      let inputs = found.filter {
        !written.contains(FilePlace.resolved($0)) && !OwnReport.isOne($0)
      }
      passedOver += found.filter {
        !written.contains(FilePlace.resolved($0)) && OwnReport.isOne($0)
      }
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
    for name in ForeignNames(in: folder, beside: names).names {
      let path = Self.joined(folder, name)
      Terminal.error(
        say(
          "\(path):名称不是 UTF-8,无法打开;请改名", "\(path): the name is not UTF-8; rename it to have it read"
        ))
      // Nothing has this name, so the run says that it was not read.
      found.append(path)
    }
    // Foundation gives a name that is not UTF-8 with U+FFFD in it, and nothing has that name.
    let visible = names.filter { name in
      !name.hasPrefix(".")
        && (!name.unicodeScalars.contains("\u{FFFD}")
          || FileManager.default.fileExists(atPath: Self.joined(folder, name)))
    }
    .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    for name in visible {
      BrokenNames.remember(name)
      let path = Self.joined(folder, name)
      if Self.isFolder(path) {
        if !Self.isLink(path) { try walk(path, into: &found) }
      } else if Self.endings.contains(where: name.lowercased().hasSuffix) {
        if let fault = RegularFile.fault(of: path) {
          throw CommandFailure(
            message: "\(fault.path): is no regular file; name it by itself where a pipe is meant")
        }
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

  /// What was not taken, so that nobody takes it for judged.
  private func tell(_ paths: [String]) {
    guard !paths.isEmpty else { return }
    let most = 5
    let shown = paths.prefix(most).joined(separator: ", ")
    let left = paths.count - most
    let more = left > 0 ? say(" …另 \(left) 个", " … \(left) more") : ""
    Terminal.error(
      say("跳过 landlint 写出的文件:\(shown)\(more)", "passed over, written by landlint: \(shown)\(more)"))
  }

  private func say(_ zh: String, _ en: String) -> String {
    (options.lang ?? Terminal.language) == .zh ? zh : en
  }
}
