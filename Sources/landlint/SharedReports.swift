import Findings
import Reporters

/// Report files that all groups of settings write one behind the other: each has a place in them, and
/// they are put in their place when the last one is done.
final class SharedReports {
  private struct Entry {
    var file: OutputFile
    /// Where the current group's part begins; nil of what is no file.
    var start: Int?
  }

  /// Places without links; what a group writes elsewhere is its own.
  private let places: Set<String>
  private let names: [String]
  private var entries: [String: Entry] = [:]
  /// Findings listed by place; standard output has the empty one.
  private var listed: [String: Int] = [:]
  private var index = 0
  /// What all groups have put into the files, in the order of the first.
  private(set) var outputs: [Run.Output] = []

  /// - Parameter names: of the groups, in their order; no two alike.
  init(places: Set<String>, names: [String]) {
    self.places = places
    self.names = names
  }

  /// Of a report, nil for standard output; one run where the group alone writes it.
  func sequence(of path: String?) -> RunSequence {
    let place = path.map(FilePlace.resolved) ?? ""
    guard path == nil || places.contains(place) else { return RunSequence() }
    return RunSequence(
      index: index, count: names.count, listedBefore: listed[place] ?? 0, name: names[index])
  }

  func holds(_ path: String) -> Bool { places.contains(FilePlace.resolved(path)) }

  /// The file that earlier groups have written into, without what this one has in an earlier try.
  func file(_ path: String) throws -> OutputFile {
    let place = FilePlace.resolved(path)
    if let entry = entries[place] {
      if let start = entry.start { try entry.file.cut(to: start) }
      return entry.file
    }
    let file = try OutputFile(path: path)
    entries[place] = Entry(file: file, start: file.length)
    return file
  }

  /// Counts what a group has listed in a report, once it has written its part.
  func add(_ count: Int, to path: String?) {
    listed[path.map(FilePlace.resolved) ?? "", default: 0] += count
  }

  /// Counts what a group has put into a file, to be told once the file is in its place.
  func tell(_ output: Run.Output) {
    let place = FilePlace.resolved(output.path)
    if let known = outputs.firstIndex(where: { FilePlace.resolved($0.path) == place }) {
      outputs[known].count += output.count
    } else {
      outputs.append(output)
    }
  }

  /// The next group begins.
  func advance() {
    index += 1
    for (place, entry) in entries { entries[place]?.start = entry.file.length }
  }

  /// Puts all files in their place.
  func commit() throws {
    for place in entries.keys.sorted() { try entries[place]?.file.commit() }
  }

  /// Removes them.
  func abandon() {
    for entry in entries.values { entry.file.abandon() }
  }

  /// As the command named them.
  var paths: [String] { entries.values.map(\.file.path).sorted() }
}
