import Findings
import Foundation
import Plan

/// Where files of settings stood at a commit of the inputs' repository.
final class PastSettings {
  private let commit: String
  private let top: String
  private let scratch: ScratchFolder
  private var places: [String: String?] = [:]
  /// Why git could not say what a file was; then nothing that was found out holds.
  private(set) var failure: (any Error)?

  init(commit: String, top: String) throws {
    self.commit = commit
    self.top = top
    scratch = try ScratchFolder()
  }

  /// A file with the content of then; nil where there was none of this name. What lies in no
  /// repository or in another one, and what git ignores, is taken to be what it was.
  func place(of path: String) -> String? {
    if let known = places[path] { return known }
    let now = FileManager.default.fileExists(atPath: path) ? path : nil
    var place = now
    do {
      let copy = try copy(of: path)
      if !copy.isSame { place = copy.path }
    } catch {
      failure = error
    }
    places[path] = .some(place)
    return place
  }

  private func copy(of path: String) throws -> (isSame: Bool, path: String?) {
    let whole = FilePlace.resolved(path)
    let git = Git(folder: (whole as NSString).deletingLastPathComponent)
    let name = (whole as NSString).lastPathComponent
    guard try git.top == top, try git.differs(name, from: commit) else { return (true, nil) }
    // Under this name: what was called otherwise was no file of settings, or another one.
    guard try git.run(["cat-file", "-e", "\(commit):./\(name)"]).status == 0 else {
      return (false, nil)
    }
    let copy = "\(scratch.path)/\(places.count).yaml"
    return (false, try git.write(name, of: commit, to: copy) ? copy : nil)
  }
}

extension Settings {
  /// What two runs are told differently of what bears on verdicts or on which of them count.
  func differences(from other: Settings) -> [SettingKey] {
    SettingKey.allCases.filter { !$0.isOfReports && said($0) != other.said($0) }
  }

  /// What a key comes to, whoever said it and in whatever order its names stand.
  private func said(_ key: SettingKey) -> [String] {
    if case .flag = key.form { return ["\(flag(key))"] }
    let pairs = values[key, default: []].map { "\($0.name ?? "")=\($0.text)" }
    return key.isTable ? pairs.sorted() : pairs
  }
}
