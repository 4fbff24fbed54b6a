import Analysis
import Checks
import Findings
import Foundation
import Plan
import Values

/// What the user gives that the plan leaves open: `--threshold NAME=VALUE`, `--catalogue NAME=FILE`,
/// `--required-field NAME`.
struct PlanAdditions {
  let options: Check

  init(_ options: Check) {
    self.options = options
  }

  /// - Parameter faults: gets all that is wrong with them; each is told, not the first alone.
  func apply(to package: inout PlanPackage, _ faults: inout OptionFaults) throws {
    var seen: Set<String> = []
    for argument in options.threshold {
      try faults.gather {
        let (name, value) = try Self.parts(argument, option: "--threshold", shape: "NAME=VALUE")
        try Self.once(name, &seen, option: "--threshold")
        if Self.isDataLimit(name, in: package) {
          _ = try limit(name, value, DataLimits(tolerance: package.declarations.tolerance))
          return
        }
        try set(name, to: value, in: &package)
      }
    }
    seen = []
    for argument in options.catalogue {
      try faults.gather {
        let (name, path) = try Self.parts(argument, option: "--catalogue", shape: "NAME=FILE")
        try Self.once(name, &seen, option: "--catalogue")
        try replace(name, with: path, in: &package)
      }
    }
    try require(options.requiredField, in: &package, &faults)
  }

  /// Columns beyond those that can be read are told together: one fault, however many they are.
  private func require(
    _ names: [String], in package: inout PlanPackage, _ faults: inout OptionFaults
  ) throws {
    let own = package.declarations.fields.count
    var beyond: [String] = []
    for name in names {
      try faults.gather {
        guard !name.allSatisfy(\.isWhitespace) else {
          throw CommandFailure(message: "--required-field expects the name of a column")
        }
        if !package.declarations.require(column: name), !beyond.contains(name) {
          beyond.append(name)
        }
      }
    }
    guard let first = beyond.first else { return }
    try faults.gather {
      throw CommandFailure(
        message: "--required-field: the plan has \(EnglishCount.plain(own, "field")), so at most "
          + "\(EnglishCount.plain(PlanDeclarations.mostFields - own, "further column")) can be "
          + "required; \(beyond.count) too many, the first is '\(first)'")
    }
  }

  /// Limits of the checks on the data, with those that the user sets.
  func limits(of package: PlanPackage) throws -> DataLimits {
    var limits = DataLimits(tolerance: package.declarations.tolerance)
    for argument in options.threshold {
      let (name, text) = try Self.parts(argument, option: "--threshold", shape: "NAME=VALUE")
      guard Self.isDataLimit(name, in: package) else { continue }
      _ = limits.set(
        name, to: try limit(name, text, limits), cite: "--threshold \(name)=\(text)")
    }
    return limits
  }

  private func limit(_ name: String, _ text: String, _ limits: DataLimits) throws -> Double {
    guard let value = Double(text), value.isFinite, value >= 0 else {
      throw CommandFailure(
        message: "--threshold: \(name) expects a number from 0 in "
          + "\(limits[name].unit.rawValue), not '\(text)'")
    }
    return value
  }

  /// A plan's own threshold of the same name goes before.
  private static func isDataLimit(_ name: String, in package: PlanPackage) -> Bool {
    DataLimits().all.contains { $0.name == name }
      && !package.declarations.thresholds.contains { $0.name == name }
  }

  /// Files that are read, for the proof that no report overwrites them.
  static func files(_ options: Check) -> [String] {
    options.catalogue.compactMap { $0.split(separator: "=", maxSplits: 1).last.map(String.init) }
  }

  private static func parts(
    _ argument: String, option: String, shape: String
  ) throws -> (String, String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw CommandFailure(message: "\(option) expects \(shape), not '\(argument)'")
    }
    return (parts[0], parts[1])
  }

  private static func once(_ name: String, _ seen: inout Set<String>, option: String) throws {
    guard seen.insert(name).inserted else {
      throw CommandFailure(message: "\(option): '\(name)' is given twice")
    }
  }

  /// The plan's own number and those of the law are what they are: no run puts another in their
  /// place.
  private func set(_ name: String, to text: String, in package: inout PlanPackage) throws {
    let thresholds = package.declarations.thresholds
    guard let index = thresholds.firstIndex(where: { $0.name == name }) else {
      let known = thresholds.map(\.name) + DataLimits().all.map(\.name)
      throw CommandFailure(
        message: "--threshold: neither the plan nor a check has a limit '\(name)'"
          + Self.hint(name, known))
    }
    let threshold = thresholds[index]
    guard threshold.value == nil || ![.plan, .law].contains(threshold.kind) else {
      throw CommandFailure(
        message: "--threshold: \(name) is fixed by \(threshold.cite) and cannot be changed")
    }
    guard let value = Double(text), value.isFinite else {
      throw CommandFailure(
        message:
          "--threshold: \(name) expects a number in \(threshold.unit.rawValue), not '\(text)'")
    }
    if let fault = threshold.fault(of: value) {
      throw CommandFailure(message: "--threshold: \(name) \(fault)")
    }
    package.declarations.thresholds[index].value = value
    package.declarations.thresholds[index].kind = .user
    package.declarations.thresholds[index].cite = "--threshold \(name)=\(text)"
  }

  private func replace(_ name: String, with path: String, in package: inout PlanPackage) throws {
    guard let index = package.declarations.catalogueIndex(name) else {
      let known = package.declarations.userCatalogues.map(\.name)
      throw CommandFailure(
        message: "--catalogue: the plan has no catalogue '\(name)'" + Self.hint(name, known))
    }
    do {
      package.land.catalogues[index] = try Catalogue.read(
        package.declarations.userCatalogues[index], path: path,
        zoneMinutes: package.declarations.timeZoneMinutes, isReplaced: true)
    } catch {
      let words = error.failures.map { "--catalogue: " + $0.shown(Terminal.spoken) }
      throw CommandFailure(message: words.joined(separator: "\n"))
    }
  }

  private static func hint(_ name: String, _ known: [String]) -> String {
    if let near = NearMiss.best(for: name, among: known) { return "; did you mean '\(near)'?" }
    return known.isEmpty ? "" : "; known: \(known.joined(separator: ", "))"
  }
}
