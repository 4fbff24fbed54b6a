import Foundation

/// Asks git about the repository that a folder lies in.
struct Git {
  let folder: String

  /// The status and what was written to standard output, or into a file.
  ///
  /// - Parameter errors: gets what git says of a failure; a few lines, as a pipe holds no more.
  @discardableResult
  func run(
    _ arguments: [String], into path: String? = nil, errors: Pipe? = nil
  ) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.standardInput = FileHandle.nullDevice
    if let errors {
      process.standardError = errors
    } else {
      process.standardError = FileHandle.nullDevice
    }
    let pipe = Pipe()
    if let path {
      guard FileManager.default.createFile(atPath: path, contents: nil),
        let handle = FileHandle(forWritingAtPath: path)
      else { throw CommandFailure(message: "\(path): cannot be written") }
      process.standardOutput = handle
    } else {
      process.standardOutput = pipe
    }
    do {
      try process.run()
    } catch {
      throw CommandFailure(message: "git cannot be run: \(error.localizedDescription)")
    }
    let data = path == nil ? pipe.fileHandleForReading.readDataToEndOfFile() : Data()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    return (process.terminationStatus, text.trimmingCharacters(in: .newlines))
  }

  /// The folder of the whole repository; nil where there is none.
  var top: String? {
    get throws {
      let answer = try run(["rev-parse", "--show-toplevel"])
      return answer.status == 0 ? answer.text : nil
    }
  }

  /// Why git opens no repository here, in its own words; nil where it does.
  var refusal: String? {
    get throws {
      let errors = Pipe()
      guard try run(["rev-parse", "--git-dir"], errors: errors).status != 0 else { return nil }
      let words = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// The commit that a name stands for; nil where it stands for none, and for all but one (`^v1`).
  func commit(_ name: String) throws -> String? {
    let answer = try run([
      "rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}",
    ])
    let isOne = !answer.text.isEmpty && answer.text.allSatisfy(\.isHexDigit)
    return answer.status == 0 && isOne ? answer.text : nil
  }

  /// Whether a file or folder, named from this one, is not as it was at a commit.
  func differs(_ name: String, from commit: String) throws -> Bool {
    if try run(["diff", "--quiet", commit, "--", name]).status != 0 { return true }
    return try !run(["ls-files", "--others", "--exclude-standard", "--", name]).text.isEmpty
  }

  /// Writes a file as it was at a commit, under its name of then; false where it was not there.
  func write(_ name: String, of commit: String, to path: String) throws -> Bool {
    var object = "\(commit):./\(name)"
    if try run(["cat-file", "-e", object]).status != 0 {
      guard let former = try formerName(of: name, at: commit) else { return false }
      object = "\(commit):\(former)"
    }
    return try run(["show", object], into: path).status == 0
  }

  /// What a file of this folder that was not there at a commit was called then, from the top of the
  /// repository; nil where git knows of no renaming. A new file must be known to it (`git add`).
  func formerName(of name: String, at commit: String) throws -> String? {
    let answer = try run(["ls-files", "--full-name", "-z", "--", name])
    let own = answer.text.prefix { $0 != "\0" }
    guard answer.status == 0, !own.isEmpty else { return nil }
    let words = try run(["diff", "-M", "--diff-filter=R", "--name-status", "-z", commit]).text
      .split(separator: "\0")
    // A score, the name of then, the name of now.
    return stride(from: 0, to: words.count - 2, by: 3).first { words[$0 + 2] == own }
      .map { String(words[$0 + 1]) }
  }

  /// Writes this folder as it was at a commit; false where it was not there.
  func unpack(of commit: String, to path: String) throws -> Bool {
    let archive = path + ".tar"
    guard try run(["archive", "--format=tar", commit, "."], into: archive).status == 0 else {
      return false
    }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tar", "-xf", archive, "-C", path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// A folder for files that a run needs for itself; removed when nobody holds it.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/landlint-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(message: "\(path): cannot be made: \(error.localizedDescription)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
