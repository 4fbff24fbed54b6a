import Findings
import Foundation
import Plan

/// The inputs of a command parted by their settings: each group is judged by its own, one after
/// another, and the worst exit status counts.
///
/// A report file is of one plan, one day and one set of rules, so it is of one group; what goes to
/// standard output line by line may stand one behind the other.
struct SettingsGroups {
  private struct Group {
    var files: [String]
    var settings: Settings
  }

  private let options: Check
  private var groups: [Group] = []

  /// Formats of standard output of which several may follow each other.
  private static let following = ["text", "github", "markdown"]

  init(_ options: Check) {
    self.options = options
    // Mostly all inputs have the same settings, which are read once.
    guard options.files.count > 1, !Settings(options).refusals.isEmpty else { return }
    for file in options.files {
      let settings = Settings(for: [file], named: options.settings, none: options.noSettings)
      if let index = groups.firstIndex(where: { $0.settings.isSame(as: settings) }) {
        groups[index].files.append(file)
      } else {
        groups.append(Group(files: [file], settings: settings))
      }
    }
  }

  /// False where one run judges all inputs.
  var areSeveral: Bool { groups.count > 1 }

  /// - Throws: where a group cannot be judged beside the others; nothing was read or written then.
  func run() async throws -> Int32 {
    let language = options.lang ?? Terminal.language
    var all: [Check] = []
    var faults: [String] = []
    for group in groups {
      do throws(CommandFailure) {
        try group.settings.prove(language)
        var settled = options
        settled.files = group.files
        var settings = group.settings
        try settings.settle(&settled)
        all.append(settled)
      } catch {
        faults.append(error.message)
      }
    }
    // The same file may be extended by several.
    var told = Set<String>()
    let words = faults.flatMap { $0.split(separator: "\n").map(String.init) }
    guard words.isEmpty else {
      throw CommandFailure(
        message: words.filter { told.insert($0).inserted }.joined(separator: "\n"))
    }
    try prove(all)
    var worst: Int32 = 0
    for (group, settled) in zip(groups, all) {
      let isText = settled.format ?? "text" == "text"
      if isText { heading(of: group, isFirst: settled.files == all[0].files) }
      var single = options
      single.files = group.files
      do {
        worst = max(worst, try await CheckJob(single).run())
      } catch let failure as CommandFailure {
        Terminal.error(failure.message)
        worst = 2
      }
    }
    return worst
  }

  private func heading(of group: Group, isFirst: Bool) {
    let files = group.files.prefix(3).joined(separator: ", ")
    let more = group.files.count > 3 ? " … (\(group.files.count))" : ""
    let settings = group.settings.files.last.map { " [\($0.path)]" } ?? ""
    _ = FileStream.output.write(
      Array("\(isFirst ? "" : "\n")── \(files)\(more)\(settings)\n".utf8))
  }

  /// What cannot be of several groups.
  private func prove(_ all: [Check]) throws(CommandFailure) {
    func refuse(_ what: String) throws(CommandFailure) -> Never {
      let (one, other) = (groups[0], groups[1])
      throw CommandFailure(
        message: "\(one.files[0]) and \(other.files[0]) have different settings "
          + "(\(one.settings.place), \(other.settings.place)); \(what): "
          + "check them in two runs, or name one file by --settings FILE")
    }
    if !options.output.isEmpty { try refuse("a report of -o is of one set") }
    if options.annotate != nil { try refuse("a file of --annotate is of one set") }
    if options.writeBaseline != nil { try refuse("a baseline is of one set") }
    if options.plot != nil { try refuse("--plot judges one plot") }
    if options.watch { try refuse("--watch looks at one set") }
    for settled in all where !Self.following.contains(settled.format ?? "text") {
      try refuse("'\(settled.format ?? "")' on standard output is of one set")
    }
    var written: [String: Int] = [:]
    for (index, settled) in all.enumerated() {
      for path in settled.output + [settled.annotate].compactMap(\.self) {
        let place = FilePlace.resolved(path)
        if let other = written[place] {
          throw CommandFailure(
            message: "\(groups[other].settings.place) and \(groups[index].settings.place) write "
              + "\(path): name a file for each, or check \(groups[other].files[0]) and "
              + "\(groups[index].files[0]) in two runs")
        }
        written[place] = index
      }
    }
  }
}

extension Settings {
  /// Whether two inputs are of one run.
  fileprivate func isSame(as other: Settings) -> Bool {
    values == other.values && files.map(\.path) == other.files.map(\.path)
      && refusals == other.refusals && faults == other.faults
  }

  /// The file nearest to the input and where it sets reports.
  fileprivate var place: String {
    if case .file(let path, let line, let column)? = values[.outputs]?.first?.origin {
      return "\(path):\(line):\(column)"
    }
    return files.last?.path ?? "none"
  }
}
