import Analysis
import Findings
import Foundation
import Reporters
import Values

/// The reports of one run: which formats, where they go, in the order of the command.
final class ReportTargets {
  private struct Target {
    var make: (ReportContext) -> any BatchReporter
    var path: String?
    var countsPlots = false
    var wantsPlots = false
    var wantsOriginals = false
    var wantsMap = false
    var wantsPlacedShapes = false
    var showsLeaflet = false
    var countsIndicators = false
  }

  private var targets: [Target] = []
  private var reporters: [any BatchReporter] = []
  private var files: [(any ReportFile)?] = []
  private let screen = FileStream.output
  private let language: Language
  private let options: Check
  /// What other groups of settings write too.
  private let shared: SharedReports?
  private var leaflet: Leaflet?
  private let mayRunAgain: Bool
  private let settlesLate: Bool
  /// What waits to be shown until it is known whether the inputs are read again.
  private var held: HeldOutput?

  /// - Parameters:
  ///   - mayRunAgain: whether the inputs can be read a second time.
  ///   - settlesLate: whether a rule is about contracts or whole plots, which may need it.
  init(
    _ options: Check, language: Language, shared: SharedReports? = nil, mayRunAgain: Bool = false,
    settlesLate: Bool = false
  ) throws {
    self.options = options
    self.mayRunAgain = mayRunAgain
    self.settlesLate = settlesLate
    self.shared = shared
    self.language = language
    let colour = Terminal.wantsColour
    for path in options.output {
      targets.append(target(try ReportFormat(path: path), path: path))
    }
    if let path = options.annotate {
      targets.append(
        Target(
          make: { AnnotatedGeoJSON($0, language: language) }, path: path, countsPlots: true,
          wantsPlots: true, wantsOriginals: true))
    }
    if let format = options.format, format != "text" {
      targets.append(target(try ReportFormat(name: format), path: nil))
    } else if let plot = options.plot {
      targets.append(
        Target(
          make: { PlotSheetReporter($0, plot: plot, language: language, colour: colour) },
          path: nil, countsPlots: true, wantsPlots: true))
    } else if options.full {
      targets.append(
        Target(
          make: { FullTextReporter($0, language: language, colour: colour) }, path: nil))
    } else {
      targets.append(
        Target(make: { _ in TextReporter(language: language, colour: colour) }, path: nil))
      showsFailures = true
      isSummaryOnly = options.output.isEmpty && options.annotate == nil
    }
    if targets.contains(where: \.showsLeaflet) { leaflet = try LeafletFiles.load() }
  }

  private var isSummaryOnly = false
  /// Whether standard output has got any bytes, which cannot be taken back, or is to get them.
  private var hasShown = false
  /// Whether standard output says in words what could not be done.
  private(set) var showsFailures = false

  var wantsFindings: Bool { !isSummaryOnly }
  var wantsPlots: Bool { targets.contains { $0.wantsPlots } }
  var wantsOriginals: Bool { targets.contains { $0.wantsOriginals } }
  var wantsMap: Bool { targets.contains { $0.wantsMap } }
  var wantsPlacedShapes: Bool { targets.contains { $0.wantsPlacedShapes } }

  private func target(_ format: ReportFormat, path: String?) -> Target {
    let (language, limit) = (language, options.limit)
    return Target(
      make: { format.reporter($0, language: language, limit: limit) }, path: path,
      countsPlots: format.listsPlots, wantsPlots: format.listsPlots || format.draws,
      wantsOriginals: format.holdsShapes, wantsMap: format.draws,
      wantsPlacedShapes: format.holdsShapes, showsLeaflet: format == .html,
      countsIndicators: format.listsIndicators)
  }

  /// Opens the files and writes what stands before the first batch.
  func begin(_ run: Run) throws -> [Analyzer.Format] {
    var context = ReportContext(run)
    context.leaflet = leaflet
    context.trustsSchematic = options.trustSchematic == true
    context.countsBorderline = options.failOnBorderline == true
    context.failsAt = ExitRule(options).level.map { FindingLevel($0) }
    context.required = CheckJob.codes(options.require)
    for target in targets {
      if let shared { context.sequence = shared.sequence(of: target.path) }
      let reporter = target.make(context)
      reporters.append(reporter)
      files.append(try target.path.map { try file($0, reporter, run) })
    }
    for index in reporters.indices { try write(index, reporters[index].header()) }
    return reporters.map { reporter in { reporter.fragment($0) } }
  }

  private func file(
    _ path: String, _ reporter: any BatchReporter, _ run: Run
  ) throws -> any ReportFile {
    if let shared, shared.holds(path) { return try shared.file(path) }
    guard let reporter = reporter as? GeoPackageReporter else { return try OutputFile(path: path) }
    // Without a day of judgement the first one that the standard's times can tell.
    let day = run.provenance.asOf?.description ?? "1970-01-01"
    return try GeoPackageOutput(path: path, reporter: reporter, day: day)
  }

  func write(_ index: Int, _ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    if let file = files[index] {
      try file.write(bytes)
    } else {
      if mayRunAgain, settlesLate || wantsPlots, !hasShown, held == nil {
        held = HeldOutput()
      }
      if let held, held.write(bytes) { return }
      try release()
      hasShown = true
      guard screen.write(bytes) else { throw Terminal.outputFailure }
    }
  }

  /// Shows what was held back; from here on bytes go straight to standard output.
  private func release() throws {
    guard let held else { return }
    self.held = nil
    hasShown = true
    guard held.pour(into: screen) else { throw Terminal.outputFailure }
  }

  /// Files first, so that the screen can say what was written.
  func finish(_ run: inout Run) throws {
    for index in targets.indices {
      guard let file = files[index] else { continue }
      try write(index, reporters[index].footer(run))
      let listed = reporters[index].listed ?? run.listed
      let output = Run.Output(
        path: file.path,
        count: targets[index].countsIndicators
          ? run.indicators.count : targets[index].countsPlots ? run.plots : listed,
        countsPlots: targets[index].countsPlots,
        countsIndicators: targets[index].countsIndicators)
      if let shared, shared.holds(file.path) {
        // Other groups are still to come, and one that fails leaves the file unwritten.
        shared.add(listed + reporters[index].additions(run), to: file.path)
        shared.tell(output)
      } else {
        try file.commit()
        run.outputs.append(output)
      }
    }
    try release()
    hasShown = true
    for index in targets.indices where files[index] == nil {
      try write(index, reporters[index].footer(run))
      let listed = reporters[index].listed ?? run.listed
      shared?.add(listed + reporters[index].additions(run), to: nil)
    }
  }

  /// True where nothing has been shown that another run might say differently.
  var canRestart: Bool { mayRunAgain && !hasShown }

  /// Throws away what was written, for another run.
  func restart() {
    abandon()
    held = nil
    reporters = []
    files = []
  }

  func abandon() {
    for case let file? in files where shared?.holds(file.path) != true { file.abandon() }
  }
}
