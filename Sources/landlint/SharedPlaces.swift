import Findings
import Reporters

/// Which report files several groups of settings write together, and that their formats allow it.
struct SharedPlaces {
  private let groups: [SettingsGroups.Group]
  /// The options of each group.
  private let all: [Check]
  private let options: Check

  init(_ groups: [SettingsGroups.Group], _ all: [Check], _ options: Check) {
    self.groups = groups
    self.all = all
    self.options = options
  }

  /// Places without links that every group writes a report to.
  ///
  /// - Throws: what cannot be of several groups.
  func proved() throws(CommandFailure) -> Set<String> {
    if options.annotate != nil { try refuse("a file of --annotate is of one set") }
    if options.writeBaseline != nil {
      try refuse("a baseline is of one set (each landlint.yaml may name its own)")
    }
    if options.plot != nil { try refuse("--plot judges one plot") }
    if options.watch { try refuse("--watch looks at one set") }
    try proveScreen()
    var written: [String: (path: String, groups: [Int])] = [:]
    for (index, settled) in all.enumerated() {
      for path in settled.output + [settled.annotate].compactMap(\.self) {
        written[FilePlace.resolved(path), default: (path, [])].groups.append(index)
      }
    }
    var shared: Set<String> = []
    for (place, entry) in written.sorted(by: { $0.key < $1.key }) where entry.groups.count > 1 {
      let isReport = all.allSatisfy { settled in
        settled.annotate.map { FilePlace.resolved($0) != place } ?? true
      }
      guard isReport, Set(entry.groups).count == all.count else {
        throw clash(entry.path, entry.groups[0], entry.groups[1])
      }
      try prove(try ReportFormat(path: entry.path), of: entry.path)
      shared.insert(place)
    }
    return shared
  }

  /// What goes to standard output one behind the other.
  private func proveScreen() throws(CommandFailure) {
    let names = all.map { $0.format ?? "text" }
    for name in names where name != "text" {
      let format = try ReportFormat(name: name)
      if format.follows { continue }
      if let other = names.first(where: { $0 != name }) {
        try refuse("'\(name)' and '\(other)' on standard output cannot follow each other")
      }
      try prove(format, of: "'\(name)' on standard output")
    }
  }

  private func prove(_ format: ReportFormat, of name: String) throws(CommandFailure) {
    if let reason = format.reasonForOneRun { try refuse("\(name) is of one set: \(reason)") }
    if format == .sarif, groups.count > SARIFReporter.mostRuns {
      try refuse("\(name) would hold \(groups.count) runs, and code scanning takes 20 of a file")
    }
    if format == .csv, let other = all.first(where: { !$0.hasLayers(of: all[0]) }) {
      throw different(
        all[0].files[0], other.files[0],
        "\(name) is of one set: plans, layers or languages that differ have other columns")
    }
  }

  private func clash(_ path: String, _ one: Int, _ other: Int) -> CommandFailure {
    guard one != other else { return CommandFailure(message: "\(path) is written twice") }
    return CommandFailure(
      message: "\(groups[one].settings.place) and \(groups[other].settings.place) write "
        + "\(path): name a file for each, or check \(groups[one].files[0]) and "
        + "\(groups[other].files[0]) in two runs")
  }

  private func refuse(_ what: String) throws(CommandFailure) {
    throw different(groups[0].files[0], groups[1].files[0], what)
  }

  private func different(_ one: String, _ other: String, _ what: String) -> CommandFailure {
    func place(_ file: String) -> String {
      groups.first { $0.files.contains(file) }?.settings.place ?? "none"
    }
    return CommandFailure(
      message: "\(one) and \(other) have different settings (\(place(one)), \(place(other))); "
        + "\(what): check them in two runs, or name one file by --settings FILE")
  }
}

extension Check {
  /// Whether a table of plots has the same columns.
  fileprivate func hasLayers(of other: Check) -> Bool {
    plan == other.plan && noPlan == other.noPlan && layer == other.layer && lang == other.lang
  }
}

extension Settings {
  /// The file nearest to the input and where it sets reports.
  fileprivate var place: String {
    if case .file(let path, let line, let column)? = values[.outputs]?.first?.origin {
      return "\(path):\(line):\(column)"
    }
    return files.last?.path ?? "none"
  }
}
