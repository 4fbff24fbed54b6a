import Findings
import Foundation
import Plan
import Reporters

/// The inputs of a command parted by their settings: each group is judged by its own, one after
/// another, and the worst exit status counts.
///
/// A plan, a day and a set of rules are of a run, so each group is one. Reports that all groups write
/// hold the runs one behind the other where the format can (`SharedPlaces` proves it).
struct SettingsGroups {
  struct Group {
    var files: [String]
    var settings: Settings
  }

  private let options: Check
  private(set) var groups: [Group] = []

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
    let all = try settled()
    let shared = SharedReports(
      places: try SharedPlaces(groups, all, options).proved(), names: names)
    let exceptions = SharedExceptions(all.map(\.exceptions))
    var worst: Int32 = 0
    var isWhole = true
    for (group, settled) in zip(groups, all) {
      let isText = settled.format ?? "text" == "text"
      if isText {
        let isFirst = settled.files == all[0].files
        try Terminal.say("\(isFirst ? "" : "\n")\(BrokenNames.shown(group.heading))")
      }
      var single = options
      single.files = group.files
      do {
        worst = max(worst, try await CheckJob(single, shared: shared, exceptions: exceptions).run())
      } catch let failure as CommandFailure {
        Terminal.error(failure.message)
        worst = 2
        isWhole = false
      }
      shared.advance()
    }
    if isWhole {
      do {
        try shared.commit()
      } catch {
        shared.abandon()
        throw error
      }
      let isText = all.allSatisfy { ($0.format ?? "text") == "text" }
      if isText, !shared.outputs.isEmpty {
        let language = all.last?.lang ?? Terminal.language
        let lines = WrittenFiles(shared.outputs, language: language).lines(before: "")
        try Terminal.say("\n" + lines.map(BrokenNames.shown).joined(separator: "\n"))
      }
    } else {
      shared.abandon()
      for path in shared.paths {
        Terminal.error("\(path) was not written: not all of its inputs could be judged")
      }
    }
    return worst
  }

  /// The options of each group with what its files of settings say.
  ///
  /// - Throws: all that is wrong with any of these files.
  func settled() throws(CommandFailure) -> [Check] {
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
    return all
  }

  /// What tells groups apart, however many files each has: the file of settings, or the first input
  /// where that is of several groups or there is none.
  private var names: [String] {
    groups.map { group in
      let nearest = group.settings.files.last?.path
      let isAlone = groups.count { $0.settings.files.last?.path == nearest } == 1
      let name = isAlone ? nearest ?? group.files[0] : group.files[0]
      return name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    }
  }
}

extension SettingsGroups.Group {
  /// `── FILES [SETTINGS]`
  var heading: String {
    let first = files.prefix(3).joined(separator: ", ")
    let more = files.count > 3 ? " … (\(files.count))" : ""
    return "── \(first)\(more)\(settings.files.last.map { " [\($0.path)]" } ?? "")"
  }
}

extension Settings {
  /// Whether two inputs are of one run.
  fileprivate func isSame(as other: Settings) -> Bool {
    values == other.values && files.map(\.path) == other.files.map(\.path)
      && refusals == other.refusals && faults == other.faults
  }
}
