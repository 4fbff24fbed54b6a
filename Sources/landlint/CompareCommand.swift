import Analysis
public import ArgumentParser
public import Comparison
import Findings
import Foundation
import GEOS
import Plan
import Planar
import Projection
import Values

/// `landlint compare OLD NEW [MORE…]`
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Sets parcels of two dates or more side by side.",
    discussion: """
      Plots by id and place, land that changed class (差异图斑), water, reserved and idle land, \
      findings new and fixed. The days are those of --as-of, else the files' own (member as_of, or \
      a day in the name); the earliest comes first.
      """)

  @Argument(help: "Parcel files, one a date.", completion: .file())
  var files: [String]

  @Option(help: "Plan package, for all dates or one a date.", completion: .directory)
  var plan: [String] = []

  @Option(help: "Table whose columns become attributes, one a date.", completion: .file())
  var join: [String] = []

  @Option(help: "Day, YYYY-MM-DD, one a date.")
  var asOf: [String] = []

  @OptionGroup var land: LandOptions

  @Option(
    help: "Fields whose change counts as attributes changed, parted by commas; all where left out.")
  var fields: String?

  @Option(help: "What the statement is for: comparison, year (一年一总结) or five-years (五年一评估).")
  var purpose: Comparison.Purpose = .comparison

  @Option(
    name: .shortAndLong,
    help: "File to write: .csv, .md, .html, .json, .xlsx or .geojson (pieces).",
    completion: .file())
  var output: [String] = []

  @Option(help: "Format on standard output: text, csv, markdown, html, json or geojson.")
  var format: String?

  @Flag(help: "All tables in full.")
  var full = false

  mutating func run() async throws {
    let signals = Interruption.listen()
    defer { for signal in signals { signal.cancel() } }
    // Days and tables are of a date; a file of settings is of all of them.
    let common = land.settings(of: files)
      .keeping(SettingKey.ofLand.filter { ![.asOf, .join].contains($0) })
    try common.prove(land.lang ?? Terminal.language)
    let language = land.lang ?? common.text(.lang).flatMap(Language.init) ?? Terminal.language
    let targets = try StatementTargets(
      outputs: output, format: format, isWhole: full, draws: true, language: language)
    let dates = try sortedDates()
    var lands: [DatedLand] = []
    var first: (package: PlanPackage, surface: WorkingSurface, options: Check)?
    for date in dates {
      let (options, settings) = try land.check(
        [date.file], plan: date.plan, join: date.join, asOf: date.day, outputs: output, common)
      var package: PlanPackage
      do {
        let files = RunFiles(options, settings: settings.files.map(\.path))
        try files.prove()
        try CheckJob.prove(options)
        package = try PlanSelection(options, language: language).load()
        try files.prove(beside: package)
      } catch let failure as CommandFailure {
        throw settings.placed(failure)
      }
      if let first {
        guard package.declarations.geographicSystem == first.package.declarations.geographicSystem,
          package.declarations.projectedSystem == first.package.declarations.projectedSystem
        else {
          throw CommandFailure(
            message: "--plan: the plans of the dates have different reference systems; "
              + "areas would not be of one surface")
        }
        // One surface for all dates, so that the same place has the same coordinates.
        package.extent = first.package.extent
      }
      let outcome = try await judged(date, options, package, language)
      first = first ?? (package, outcome.surface, options)
      lands.append(outcome.land)
    }
    guard let first else { return }
    let session = try GEOSSession()
    let comparison = Comparison(lands, session: session)
    var statement = comparison.statement(for: purpose)
    statement.notices = common.sentences + statement.notices
    statement.command =
      command(dates, first.options) + (common.files.isEmpty ? [] : ["--no-settings"])
    try place(&statement, on: first.surface, session)
    try targets.write(statement)
    if !statement.isComplete { throw ExitCode(2) }
  }

  private func judged(
    _ date: ComparedDate, _ options: Check, _ package: PlanPackage, _ language: Language
  ) async throws -> (land: DatedLand, surface: WorkingSurface) {
    let field = try ClassField(land.classField, in: package)
    let fields = try comparedFields(of: package)
    var run = LandRun(options: options, plan: package, language: language)
    // Whatever fields are compared: what a finding came from may be any.
    let others = self.fields == nil ? [] : package.declarations.fields.map(\.declaration.name)
    run.askedFields =
      [field.name, "reserve_release"] + fields.map(\.declaration.name) + ["contract_no"] + others
    run.wantsFindings = true
    run.wantsPlaces = true
    let outcome = try await run.judged { record, run in
      ComparedPlot(
        record, idleRules: Comparison.idleRules(of: run.cards), compared: fields.count)
    }
    var dated = DatedLand(
      run: outcome.run, plots: outcome.plots, findings: outcome.findings, scheme: field.scheme,
      fields: fields.map { ComparedField(name: $0.declaration.name, label: $0.label) })
    dated.comparesChosenFields = self.fields != nil
    dated.reserves = package.reserves(on: outcome.run.provenance.asOf)
    return (dated, outcome.surface)
  }

  private func comparedFields(of package: PlanPackage) throws -> [PlanField] {
    guard let fields else { return package.declarations.fields }
    let names = fields.split(whereSeparator: { ",,、".contains($0) })
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard !names.isEmpty else {
      throw CommandFailure(message: "--fields expects names of fields, parted by commas")
    }
    return try names.map { try package.field($0, for: "--fields") }
  }

  /// Of the positions that pieces are written with, degrees: 8 decimals.
  private static let grid = 1e-8

  /// Brings the pieces from the working surface to longitude and latitude on WGS 84.
  private func place(
    _ statement: inout Statement, on surface: WorkingSurface, _ session: GEOSSession
  ) throws {
    guard let shapes = statement.pieces?.shapes else { return }
    do {
      let geodesy = try SurfaceGeodesy(of: surface, session: ProjectionSession())
      statement.pieces?.shapes = shapes.map { shape in
        var shape = shape
        geodesy.locate(&shape.points)
        // An overlay's shape may cross itself by the rounding of its own positions.
        return session.writable(shape, grid: Self.grid)
      }
    } catch {
      throw CommandFailure(message: "\(error)")
    }
  }

  /// - Parameter options: of the first date.
  private func command(_ dates: [ComparedDate], _ options: Check) -> [String] {
    var words = ["landlint", "compare"] + dates.map(\.file)
    for date in dates { words += ["--as-of", date.day] }
    let plans = plan.count > 1 ? dates.compactMap(\.plan) : [options.plan].compactMap(\.self)
    for path in plans { words += ["--plan", path] }
    for path in dates.compactMap(\.join) { words += ["--join", path] }
    // The rest is the same for all dates.
    var rest = options
    (rest.plan, rest.join, rest.asOf) = (nil, nil, nil)
    words += LandWords(rest).all
    if let field = land.classField { words += ["--class", field] }
    if let fields { words += ["--fields", fields] }
    if purpose != .comparison { words += ["--purpose", purpose.rawValue] }
    return words
  }

  /// The earliest first, whatever the order of the arguments.
  private func sortedDates() throws -> [ComparedDate] {
    guard files.count > 1 else {
      throw CommandFailure(message: "compare expects two files or more, one a date")
    }
    if let folder = files.first(where: InputFolders.isFolder) {
      throw CommandFailure(
        message: "\(folder): is a folder; compare expects a file a date, which is named itself")
    }
    func one(_ name: String, _ values: [String], orOne: Bool = false) throws {
      guard values.isEmpty || values.count == files.count || (orOne && values.count == 1) else {
        throw CommandFailure(
          message: "\(name) is given \(values.count) times for \(files.count) dates; "
            + "give it once a date, in the order of the files" + (orOne ? ", or once" : ""))
      }
    }
    try one("--as-of", asOf)
    try one("--join", join)
    try one("--plan", plan, orOne: true)
    let dates = try files.enumerated().map { index, file in
      let day = asOf.isEmpty ? InputDay.of(path: file)?.description : asOf[index]
      guard let day else {
        throw CommandFailure(
          message: "\(file) does not say what day it is of (member as_of, or a day in its name); "
            + "say it with --as-of YYYY-MM-DD, once a date")
      }
      return ComparedDate(
        file: file, day: day, plan: plan.count > 1 ? plan[index] : plan.first,
        join: join.isEmpty ? nil : join[index])
    }
    guard Set(dates.map(\.day)).count == dates.count else {
      throw CommandFailure(
        message: "two files are of the same day; say which day each is of with --as-of")
    }
    return dates.sorted { $0.day < $1.day }
  }
}

/// One date of a comparison, as the command gives it.
struct ComparedDate {
  var file: String
  /// `2025-12-31`.
  var day: String
  var plan: String?
  var join: String?
}

extension Comparison.Purpose: ExpressibleByArgument {}
