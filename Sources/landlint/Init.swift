import ArgumentParser
import Findings
import Foundation
import Values

/// `landlint init DIR`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a small working plan package to start another city's from.",
    discussion: """
      The package is invented, has two rules with their cases and nine parcels, and holds as it \
      stands. DIR must be empty or not exist.
      """)

  @Argument(help: "Folder of the new package.", completion: .directory)
  var directory: String

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  mutating func run() throws {
    let language = lang ?? Terminal.language
    guard let template = PlanLocation.template else {
      throw CommandFailure(
        message: Bilingual(
          zh: "程序旁没有方案包样板;请重新安装", en: "no template was found beside the program; install it again")[
            language])
    }
    let files: Int
    do throws(NewPackage.Failure) {
      files = try NewPackage(template: template, directory: directory).write()
    } catch {
      throw CommandFailure(message: error.words[language])
    }
    try Terminal.say(BrokenNames.shown(words(files)[language]))
  }

  private func words(_ files: Int) -> Bilingual {
    let name = directory.contains { " '\"$\\".contains($0) } ? "'\(directory)'" : directory
    let commands = """
          landlint plan check \(name)
          landlint check \(name)/samples/plots.geojson --plan \(name) --as-of 2025-12-31
      """
    return Bilingual(
      zh: "\(directory):已写入 \(files) 个文件。接着试试\n\(commands)\n"
        + "再逐个文件改成你的城市,从 plan.yaml 开始。",
      en: "\(directory): \(EnglishCount.plain(files, "file")) written. Try next\n\(commands)\n"
        + "and make it your city's file by file, from plan.yaml on.")
  }
}

/// A new plan package: a copy of the template that appears whole or not at all.
struct NewPackage {
  let template: String
  let directory: String

  /// Why no package was written.
  enum Failure: Error {
    case notEmpty(String)
    case notAFolder(String)
    case notWritten(String, reason: String)

    var words: Bilingual {
      switch self {
      case .notEmpty(let path):
        Bilingual(
          zh: "\(path) 不是空文件夹;请另取一个名称,未写入任何文件",
          en: "\(path) is not empty; name another folder. Nothing was written")
      case .notAFolder(let path):
        Bilingual(zh: "\(path) 是文件,不是文件夹", en: "\(path) is a file, not a folder")
      case .notWritten(let path, let reason):
        Bilingual(
          zh: "\(path):无法写入:\(reason);未留下任何文件",
          en: "\(path): cannot be written: \(reason). Nothing was left behind")
      }
    }
  }

  /// Answers how many files were written.
  func write() throws(Failure) -> Int {
    let files = FileManager.default
    let place = URL(fileURLWithPath: directory).standardizedFileURL
    var isFolder: ObjCBool = false
    let exists = files.fileExists(atPath: place.path, isDirectory: &isFolder)
    if exists, !isFolder.boolValue { throw .notAFolder(directory) }
    if exists {
      guard let names = try? files.contentsOfDirectory(atPath: place.path) else {
        throw .notWritten(directory, reason: String(cString: strerror(EACCES)))
      }
      guard names.isEmpty else { throw .notEmpty(directory) }
    }
    // Beside its place, or within where the folder stands already and may be someone's own.
    let name = ".landlint-init-\(UUID().uuidString)"
    let stage = (exists ? place : place.deletingLastPathComponent()).appendingPathComponent(name)
    do {
      if !exists {
        try files.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      }
      let count = try copy(URL(fileURLWithPath: template), to: stage)
      try settle(stage, at: place, exists: exists)
      return count
    } catch {
      try? files.removeItem(at: stage)
      throw .notWritten(directory, reason: Self.reason(error))
    }
  }

  /// Copies a folder; a link is followed, so that the copy stands by itself.
  private func copy(_ from: URL, to: URL) throws -> Int {
    let files = FileManager.default
    try files.createDirectory(at: to, withIntermediateDirectories: false)
    var count = 0
    for name in try files.contentsOfDirectory(atPath: from.path).sorted() {
      let source = from.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      _ = files.fileExists(atPath: source.path, isDirectory: &isFolder)
      if isFolder.boolValue {
        count += try copy(source, to: to.appendingPathComponent(name))
      } else {
        try Data(contentsOf: source).write(to: to.appendingPathComponent(name))
        count += 1
      }
    }
    return count
  }

  private func settle(_ stage: URL, at place: URL, exists: Bool) throws {
    let files = FileManager.default
    guard exists else { return try files.moveItem(at: stage, to: place) }
    var moved: [URL] = []
    do {
      for name in try files.contentsOfDirectory(atPath: stage.path).sorted() {
        let target = place.appendingPathComponent(name)
        try files.moveItem(at: stage.appendingPathComponent(name), to: target)
        moved.append(target)
      }
      try files.removeItem(at: stage)
    } catch {
      for target in moved { try? files.removeItem(at: target) }
      throw error
    }
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return cause.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(cause.code))) : error.localizedDescription
  }
}
