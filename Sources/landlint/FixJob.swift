import ArgumentParser
import Findings
import Foundation
import Loaders
import Measures
import Plan
import Projection
import Repair
import Values

/// One run of `landlint fix`: mends file after file, each on its own.
struct FixJob {
  let options: Fix
  let language: Language

  /// What files of settings say: reference system and language. Each file is mended on its own, and
  /// has the settings that stand nearest to it.
  private let settings: [String: Settings]

  /// - Throws: `CommandFailure` where a file of settings is wrong.
  init(_ options: Fix) throws(CommandFailure) {
    self.options = options
    let named = options.lang ?? Terminal.language
    var settings: [String: Settings] = [:]
    for file in options.files {
      let own = Settings(for: [file], named: options.settings, none: options.noSettings)
        .keeping([.crs, .lang])
      try own.prove(named)
      settings[file] = own
    }
    self.settings = settings
    language =
      options.lang
      ?? options.files.compactMap { settings[$0]?.text(.lang) }.first
      .flatMap(Language.init(rawValue:)) ?? Terminal.language
  }

  private func referenceSystem(of file: String) throws(CommandFailure) -> String? {
    if let crs = options.crs { return crs }
    guard let own = settings[file], let crs = own.text(.crs) else { return nil }
    do throws(CommandFailure) {
      try Self.prove(crs)
    } catch {
      throw own.placed(error)
    }
    return crs
  }

  private static func prove(_ crs: String) throws(CommandFailure) {
    guard (try? ReferenceSystem(crs)) == nil else { return }
    throw CommandFailure(
      message: "--crs: PROJ knows no reference system '\(crs)'; write it like EPSG:4547")
  }

  /// Exit status: 2 outranks 1.
  func run() throws -> Int32 {
    try proveOptions()
    let fixes = try fixSettings()
    let identity = self.identity
    if options.files.contains("-") { try StandardInput.hold() }
    let report = FixReport(options, language: language)
    var status: Int32 = 0
    for file in options.files {
      do {
        status = max(status, try mend(file, fixes, identity, report))
      } catch let failure as CommandFailure {
        Terminal.error(failure.message)
        status = 2
      }
    }
    try report.finish(status)
    return status
  }

  private func mend(
    _ file: String, _ fixes: FixSettings, _ identity: FieldDeclaration?, _ report: FixReport
  ) throws -> Int32 {
    let source = FixSource(file)
    try source.prove(isReplaced: options.output == nil && !options.diff)
    let outcome = FileRepair(
      path: file, settings: fixes, referenceSystem: try referenceSystem(of: file),
      identity: identity
    ).outcome()
    if let obstacle = outcome.obstacle {
      throw CommandFailure(message: "\(file): \(obstacle[language])")
    }
    if let failure = outcome.failure {
      guard outcome.featureCount > 0 else {
        throw CommandFailure(message: failure.message[language])
      }
      // What came before the place is mended; the rest stays byte for byte.
      Terminal.error(failure: failure.message[language])
    }
    let bytes = try source.bytes(whole: outcome.failure == nil ? outcome.byteCount : nil)
    if options.diff {
      try report.show(UnifiedDiff(file, bytes, outcome.edits))
    } else {
      try write(
        ByteEdit.apply(outcome.edits, to: bytes), of: source, isChanged: !outcome.edits.isEmpty)
    }
    try report.tell(outcome, of: file)
    if outcome.failure != nil { return 2 }
    return outcome.hasRest || options.diff && !outcome.edits.isEmpty ? 1 : 0
  }

  private func write(_ bytes: [UInt8], of source: FixSource, isChanged: Bool) throws {
    guard let target = options.output ?? (source.path == "-" ? "-" : nil) else {
      guard isChanged else { return }
      try write(bytes, to: OutputFile(path: source.path, like: source.status), after: source)
      return
    }
    guard target != "-" else { return try Terminal.put(bytes) }
    try write(bytes, to: OutputFile(path: target), after: source)
  }

  private func write(_ bytes: [UInt8], to file: OutputFile, after source: FixSource) throws {
    do {
      try file.write(bytes)
      try source.proveUnchanged()
      try file.commit()
    } catch {
      file.abandon()
      throw error
    }
  }

  // MARK: Options

  private func proveOptions() throws {
    var seen: Set<String> = []
    for file in options.files {
      guard !file.isEmpty else { throw CommandFailure(message: "a file name is empty") }
      guard seen.insert(file == "-" ? file : FilePlace.resolved(file)).inserted else {
        throw CommandFailure(message: "\(file) is given twice")
      }
      guard !InputFolders.isFolder(file) else {
        throw CommandFailure(
          message: "\(file): is a folder; fix changes only files that are named, such as "
            + "\(file.hasSuffix("/") ? file : file + "/")*.geojson")
      }
      guard !FeaturePath.isForeign(file) else { throw refusal(of: file) }
    }
    if let output = options.output {
      guard options.outputs.count == 1 else {
        throw CommandFailure(
          message: "-o is given \(options.outputs.count) times; fix writes one file")
      }
      guard !output.isEmpty else { throw CommandFailure(message: "-o expects a file") }
      guard options.files.count == 1 else {
        throw CommandFailure(message: "-o takes one file; without it each is mended in its place")
      }
      guard !options.diff else {
        throw CommandFailure(message: "--diff writes nothing; -o excludes it")
      }
      guard output == "-" || !seen.contains(FilePlace.resolved(output)) else {
        throw CommandFailure(message: "-o \(output) is the input itself; leave -o out")
      }
    } else if options.files.count > 1, options.files.contains("-"), !options.diff {
      throw CommandFailure(message: "- goes to standard output and stands alone")
    }
    for (name, value) in [("--max-shift", options.maxShift), ("--max-area", options.maxArea ?? 0)] {
      guard value.isFinite, value >= 0 else {
        throw CommandFailure(message: "\(name) expects a number from 0, not \(value)")
      }
    }
    // A smaller one holds the rounding of decimals back, a larger one lets nothing more happen.
    guard options.movesBoundaries || options.maxShift <= FixSettings().maxShift else {
      throw CommandFailure(
        message: "--max-shift \(options.maxShift): no boundary moves so far; add --unsafe")
    }
    if let crs = options.crs { try Self.prove(crs) }
  }

  private func refusal(of file: String) -> CommandFailure {
    CommandFailure(
      message: "\(file): fix repairs GeoJSON, byte by byte; mend this file where it was made, or "
        + FixExport(file: file, crs: options.crs).words)
  }

  private func fixSettings() throws -> FixSettings {
    var settings = FixSettings()
    settings.movesBoundaries = options.movesBoundaries
    settings.maxShift = options.maxShift
    settings.maxArea = options.maxArea
    settings.tellsMissingIds =
      options.select.isEmpty && !CheckJob.codes(options.ignore).contains(Self.missingId)
    let selected = try kinds(options.select)
    if !options.select.isEmpty { settings.kinds = selected }
    settings.kinds.subtract(try kinds(options.ignore))
    for kind in selected where kind.movesBoundary && !options.movesBoundaries {
      throw CommandFailure(message: "--select \(kind.rawValue): it moves boundaries; add --unsafe")
    }
    return settings
  }

  /// Nothing mends it, but a file of another place may have none.
  private static let missingId = "INP230"

  private func kinds(_ lists: [String]) throws -> Set<FixKind> {
    var kinds: Set<FixKind> = []
    for word in lists.flatMap({ $0.split(separator: ",") }) {
      let name = word.trimmingCharacters(in: .whitespaces)
      let named = FixKind.allCases.filter {
        $0.rawValue == name.lowercased() || $0.code?.hasPrefix(name.uppercased()) ?? false
      }
      if name.uppercased() == Self.missingId { continue }
      guard !name.isEmpty, !named.isEmpty else {
        let known = FixKind.allCases.map(\.rawValue)
        let hint = NearMiss.best(for: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
        throw CommandFailure(
          message: "no fix is called '\(name)'\(hint)\nknown: \(known.joined(separator: ", "))")
      }
      kinds.formUnion(named)
    }
    return kinds
  }

  /// Under which names files carry the id of a plot: those of the shipped plan.
  private var identity: FieldDeclaration? {
    guard let folder = PlanLocation.shipped,
      let plan = try? PlanPackage.load(folder, functions: { MeasureCatalog(declarations: $0) })
    else { return nil }
    return plan.declarations.fields.first { $0.declaration.name == "plot_id" }?.declaration
  }
}
