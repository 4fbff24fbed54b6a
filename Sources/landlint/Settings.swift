import Findings
import Foundation
import Plan

/// What is set for a run, and who set it: files of settings from the most general one on, then the
/// command. A later one outweighs an earlier one; tables are put together name by name.
struct Settings {
  /// Who set a value.
  enum Origin: Hashable {
    case file(path: String, line: Int, column: Int)
    case command
    case nobody

    /// `landlint.yaml:12`, `option` or `default`.
    var text: String {
      switch self {
      case .file(let path, let line, _): "\(path):\(line)"
      case .command: "option"
      case .nobody: "default"
      }
    }
  }

  struct Value: Hashable {
    /// Nil but in tables.
    var name: String?
    var text: String
    var origin: Origin
  }

  private(set) var values: [SettingKey: [Value]] = [:]
  /// Files of settings that were read, the most general first.
  private(set) var files: [Provenance.SettingsFile] = []
  /// Paths at which a file was looked for, whether or not one was there; what a watch looks at.
  private(set) var looked: [String] = []
  /// What is wrong with the files, all of it.
  private(set) var faults: [PlanFailure] = []
  /// Which table each layer's file stands in, counted from the first that was read, by its name.
  private var layerTables: [String: Int] = [:]
  /// Why these inputs cannot be of one run, in words.
  private(set) var refusals: [String] = []

  /// Nobody needs more; files that extend each other twice would be read without an end.
  private static let mostFiles = 100

  /// - Parameter past: where the files are read as they were; nil for as they are.
  init(_ options: Check, past: PastSettings? = nil) {
    self.init(
      for: options.files, named: options.settings, none: options.noSettings, past: past)
  }

  /// Reads the file named by `--settings`, or the nearest one above the inputs, and what it extends.
  /// Never fails: what is wrong stands in `faults` and `refusals`.
  init(for files: [String], named: String?, none: Bool, past: PastSettings? = nil) {
    if none {
      if named != nil { refusals = ["--settings and --no-settings exclude each other"] }
      return
    }
    if let path = named {
      looked = [path]
      guard !path.isEmpty, Self.isThere(path, past) else {
        refusals = ["--settings: \(path): no such file"]
        return
      }
      read(path, inputs: files, within: [], past)
      return
    }
    let inputs = files.isEmpty ? ["-"] : files
    looked = inputs.flatMap { SettingsPlace.candidates(for: $0) }
    let nearest = inputs.map { input in
      guard let past else { return SettingsPlace.nearest(to: input) }
      return SettingsPlace.candidates(for: input).first { past.place(of: $0) != nil }
    }
    if let other = nearest.firstIndex(where: { $0 != nearest[0] }) {
      refusals = [
        "\(inputs[0]) and \(inputs[other]) have different settings "
          + "(\(nearest[0] ?? "none"), \(nearest[other] ?? "none")); "
          + "check them in two runs, or name one file by --settings FILE"
      ]
      return
    }
    guard let path = nearest[0] else { return }
    guard SettingsPlace.isReadable(path) else {
      faults = [
        PlanFailure(path: path, message: "expected a file, found something else of this name")
      ]
      return
    }
    read(path, inputs: files, within: [], past)
  }

  private static func isThere(_ path: String, _ past: PastSettings?) -> Bool {
    past.map { $0.place(of: path) != nil } ?? FileManager.default.fileExists(atPath: path)
  }

  private mutating func read(
    _ path: String, inputs: [String], within outer: [String], _ past: PastSettings?
  ) {
    let file = SettingsFile(path: path, at: past?.place(of: path), forms: SettingKey.forms)
    faults += file.failures
    for base in file.extends {
      let other = SettingsPlace.relative(base.text, to: path)
      looked.append(other)
      func fault(_ message: String) {
        faults.append(
          PlanFailure(path: path, line: base.line, column: base.column, message: message))
      }
      let chain = outer + [path]
      let place = FilePlace.resolved(other)
      if chain.contains(where: { FilePlace.resolved($0) == place }) {
        let way = (chain + [other]).joined(separator: " > ")
        fault("extends '\(base.text)', which comes back to this file: \(way)")
      } else if files.count + chain.count >= Self.mostFiles {
        fault("extends more than \(Self.mostFiles) files in all")
        return
      } else if !Self.isThere(other, past) {
        fault("extends '\(base.text)', which is not there")
      } else if !SettingsPlace.isReadable(other) || SettingsPlace.isFolder(other) {
        fault("expected a file, found something else of this name")
      } else {
        read(other, inputs: inputs, within: chain, past)
      }
    }
    files.append(Provenance.SettingsFile(path: path, sha256: file.sha256))
    proveOnePlan(file.settings, of: path)
    take(file.settings, of: path)
    for override in file.overrides { take(override, of: path, inputs) }
  }

  private mutating func take(
    _ override: SettingsFile.Override, of path: String, _ inputs: [String]
  ) {
    proveOnePlan(override.settings, of: path)
    for item in override.paths {
      guard let message = PathPattern.fault(of: item.text) else { continue }
      faults.append(
        PlanFailure(path: path, line: item.line, column: item.column, message: message))
    }
    let patterns = override.paths.map { PathPattern($0.text) }
    let fits = inputs.map { input in
      let names = SettingsPlace.names(of: input, from: path)
      return patterns.contains { $0.fits(names) }
    }
    guard let one = fits.firstIndex(of: true) else { return }
    if let other = fits.firstIndex(of: false) {
      refusals.append(
        "\(path):\(override.line):\(override.column): these settings hold for \(inputs[one]) and "
          + "not for \(inputs[other]); check them in two runs")
    }
    take(override.settings, of: path)
  }

  private mutating func take(_ settings: [SettingsFile.Setting], of path: String) {
    for setting in settings {
      guard let key = SettingKey(rawValue: setting.key) else { continue }
      set(
        key,
        setting.items.map { item in
          Value(
            name: item.name,
            text: key.placed(item.text, in: path),
            origin: .file(path: path, line: item.line, column: item.column))
        })
    }
  }

  /// A plan and none in one place: neither is the later one.
  private mutating func proveOnePlan(_ settings: [SettingsFile.Setting], of path: String) {
    func item(_ key: SettingKey) -> SettingsFile.Item? {
      settings.last { $0.key == key.rawValue }?.items.last
    }
    guard item(.plan) != nil, let none = item(.noPlan), none.text == "true" else { return }
    faults.append(
      PlanFailure(
        path: path, line: none.line, column: none.column,
        message: "plan and no-plan exclude each other"))
  }

  /// Puts values in the place of earlier ones; in a table, of those of the same names.
  mutating func set(_ key: SettingKey, _ new: [Value]) {
    // Each of the two takes the place of the other.
    if key == .plan { values[.noPlan] = nil }
    if key == .lang, let language = new.last.flatMap({ Language(rawValue: $0.text) }) {
      Terminal.settle(language)
    }
    if key == .noPlan, new.last?.text == "true" { values[.plan] = nil }
    guard key.isTable else {
      values[key] = new
      return
    }
    if key == .layers {
      let table = (layerTables.values.max() ?? -1) + 1
      for name in new.compactMap(\.name) { layerTables[name] = table }
    }
    let new = key == .severities ? new.flatMap(SeverityTable.parts) : new
    let kept = values[key, default: []].filter { old in !new.contains { $0.name == old.name } }
    values[key] = kept + new
  }

  /// For each layer which table it stands in: two names of one layer in one table are a fault, in
  /// two the later outweighs.
  var tablesOfLayers: [Int] {
    values[.layers, default: []].map { layerTables[$0.name ?? "", default: 0] }
  }

  /// What concerns another command than `check`.
  func keeping(_ keys: [SettingKey]) -> Settings {
    var settings = self
    settings.values = values.filter { keys.contains($0.key) }
    return settings
  }

  /// - Throws: all that is wrong with the files, or why the inputs are not of one run.
  func prove(_ language: Language) throws(CommandFailure) {
    let words = PlanFailures(faults).failures.map { $0.shown(language) } + refusals.prefix(1)
    guard words.isEmpty else { throw CommandFailure(message: words.joined(separator: "\n")) }
  }

  func text(_ key: SettingKey) -> String? { values[key]?.last?.text }

  func flag(_ key: SettingKey) -> Bool { text(key) == "true" }

  func texts(_ key: SettingKey) -> [String] { values[key, default: []].map(\.text) }

  /// `NAME=TEXT` of a table.
  func pairs(_ key: SettingKey) -> [String] {
    values[key, default: []].map { value in
      let name = value.name ?? ""
      return value.text.isEmpty ? name : name + "=" + value.text
    }
  }
}
