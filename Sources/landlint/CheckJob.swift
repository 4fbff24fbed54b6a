import Analysis
import Baselines
import Expressions
import Findings
import Foundation
import Loaders
import Measures
import Plan
import Projection
import Reporters
import Values

/// One run of `landlint check`: settles the request, writes the reports, decides the status.
struct CheckJob {
  /// With what files of settings say.
  let options: Check
  /// As the command line has them.
  private let given: Check
  let language: Language
  let settings: Settings
  /// Reports that other groups of settings write too.
  let shared: SharedReports?
  /// Files of exceptions that other groups go by too.
  let exceptions: SharedExceptions?
  /// Whether the process ends with this run.
  var isLast = false

  /// - Throws: `CommandFailure` where a file of settings is wrong, or where inputs have different ones.
  init(
    _ options: Check, shared: SharedReports? = nil, exceptions: SharedExceptions? = nil
  ) throws(CommandFailure) {
    given = options
    var options = options
    var settings = Settings(options)
    try settings.settle(&options)
    self.options = options
    self.settings = settings
    self.shared = shared
    self.exceptions = exceptions
    language = options.lang ?? Terminal.language
  }

  func run() async throws -> Int32 {
    do {
      return try await judge()
    } catch let failure as CommandFailure {
      throw settings.placed(failure)
    }
  }

  private func judge() async throws -> Int32 {
    let files = RunFiles(options, settings: settings.files.map(\.path))
    try files.prove()
    try Self.prove(options)
    var faults = OptionFaults()
    let plan = try PlanSelection(options, language: language).load(&faults)
    let cards = Analyzer.builtInCards + plan.cards
    let severities = settings.severities(
      among: cards, hasPlan: !options.noPlan, language, &faults)
    if options.noPlan {
      faults.add(PlanlessLimits(settings: settings, package: plan, language: language).faults)
    }
    try faults.prove(settings)
    try files.prove(beside: plan)
    let targets = try ReportTargets(
      options, language: language, shared: shared, mayRunAgain: files.areRereadable,
      settlesLate: plan.rules.contains { rule in
        rule.declaration.subject == .contract
          || rule.violates.operands.contains { $0.call?.name == "figure_area" }
      })
    let acceptance = AcceptanceFiles(
      options, language: language,
      sharing: exceptions?.sharing(of: options.exceptions) ?? Exceptions.Sharing())
    let opening = try acceptance.ledger(
      plan: plan, day: try day(), codes: Analyzer.builtInCodes + plan.cards.map(\.code))
    var request = try request(plan, opening)
    request.wantsFindings = targets.wantsFindings || opening.isOn
    request.wantsPlots = targets.wantsPlots
    request.wantsOriginals = targets.wantsOriginals
    request.wantsMap = targets.wantsMap
    request.wantsDigests = targets.wantsFindings || targets.wantsPlots
    request.wantsPlacedShapes = targets.wantsPlacedShapes
    request.limit = options.limit
    request.severities = severities
    request.settings = settings.files
    request.command =
      Reproduction(options, day: request.asOf, hasSettings: !settings.files.isEmpty).arguments
    let changes =
      try await ChangedSince(options, given: given, settings: settings, language: language)?
      .apply(to: &request) ?? []
    let meter = ProgressMeter(isOn: Terminal.isErrorTerminal)
    var target: OutputFile?
    do {
      target = try acceptance.target()
      var ledger = opening
      var run = try await judged(request, targets, meter, &ledger)
      if isLate(run, targets) {
        targets.restart()
        request.wholes = run.lateWholes
        request.plotGroups = run.plotGroups
        request.registerShares = run.registerShares
        request.coverageFaults = run.coverageFaults
        request.contractVerdicts = run.contractVerdicts
        ledger = opening
        run = try await judged(request, targets, meter, &ledger)
      } else {
        run.notices += AloneNotice.standAlone(run, isGone: !files.areRereadable)
      }
      meter.clear()
      if let plot = options.plot, run.plots == 0, run.isComplete {
        throw CommandFailure(message: "--plot: no plot of the input has the id '\(plot)'")
      }
      run.notices = settings.sentences + changes + run.notices
      run.exitReason = ExitRule(options).reason(of: run)
      run.exitStatus = ExitRule(options).status(of: run, run.exitReason)
      try acceptance.write(ledger, into: target, run: &run)
      try targets.finish(&run)
      exceptions?.add(ledger.neededExceptions, of: options.exceptions)
      // Neither what machines read nor a file may hide from people why the work was not done.
      if !targets.showsFailures || !Terminal.isOutputTerminal {
        for failure in run.failures { Terminal.error(failure: failure[language]) }
      }
      return run.exitStatus
    } catch {
      meter.clear()
      targets.abandon()
      target?.abandon()
      switch error {
      case let failure as CommandFailure: throw failure
      case let failure as RunFailure: throw CommandFailure(message: failure.message[language])
      default: throw CommandFailure(message: "\(error)")
      }
    }
  }

  /// What the options ask for, before reports add to it.
  func request(_ plan: PlanPackage, _ opening: AcceptanceLedger) throws -> CheckRequest {
    var request = CheckRequest(
      inputs: options.files, plan: plan, asOf: try day(), areaMethod: options.area ?? .ellipsoidal,
      referenceSystem: options.crs, select: Self.codes(options.select),
      ignore: Self.codes(options.ignore),
      join: try JoinTable(options, plan: plan, day: try day()).load(),
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      plot: options.plot, version: Landlint.version)
    request.limits = try PlanAdditions(options).limits(of: plan)
    request.checksAllData = options.noPlan
    request.intendedGaps = PlanSelection(options, language: language).intendedGaps(in: plan)
    request.wantsPlaces = opening.needsPlaces
    request.known = opening.knownSubjects
    request.wantsHashes = opening.needsHashes || options.plot != nil
    return request
  }

  private func judged(
    _ request: CheckRequest, _ targets: ReportTargets, _ meter: ProgressMeter,
    _ ledger: inout AcceptanceLedger
  ) async throws -> Run {
    let analyzer = try Analyzer(request)
    let run = try await analyzer.run(
      accepting: &ledger, begin: { try targets.begin($0) }, write: { try targets.write($0, $1) },
      progress: { meter.show(features: $0, bytes: $1) })
    // One plan at a time is enough in memory.
    if isLast, !isLate(run, targets) { analyzer.keepUntilExit() }
    return run
  }

  /// Whether another run can mend what this one came to know too late: a table of plots cannot know
  /// what stands further down in the file, nor do the conclusions that every report counts know it
  /// of contracts and of figures and register areas that parts of a plot repeat.
  private func isLate(_ run: Run, _ targets: ReportTargets) -> Bool {
    guard targets.canRestart else { return false }
    return targets.wantsPlots && (!run.lateWholes.isEmpty || !run.coverageFaults.isEmpty)
      || !run.contractVerdicts.isEmpty || !run.plotGroups.isEmpty || !run.registerShares.isEmpty
  }

  /// What can be known to be wrong before anything is read.
  static func prove(_ options: Check) throws {
    if let jobs = options.jobs, jobs < 1 {
      throw CommandFailure(message: "--jobs expects a number from 1, not \(jobs)")
    }
    if let limit = options.limit, limit < 1 {
      throw CommandFailure(message: "--limit expects a number from 1, not \(limit)")
    }
    let fullText = ["text", ReportFormat.full.rawValue]
    if options.full, let format = options.format, !fullText.contains(format) {
      throw CommandFailure(
        message: "--full and --format \(format) exclude each other: --full is text; "
          + "-o NAME.txt writes it beside another format")
    }
    if options.noPlan, options.area == .planar {
      throw CommandFailure(
        message: "--area planar: areas of a map projection are the plan's, and --no-plan has none")
    }
    guard let crs = options.crs else { return }
    do {
      _ = try ReferenceSystem(crs)
    } catch {
      throw CommandFailure(
        message: "--crs: PROJ knows no reference system '\(crs)'; write it like EPSG:4547")
    }
  }

  /// Today by the machine's clock where no day is given: the only place that asks it.
  func day() throws -> CalendarDate {
    guard let text = options.asOf else {
      let parts = Calendar(identifier: .gregorian).dateComponents(
        [.year, .month, .day], from: Date())
      guard
        let today = CalendarDate(
          year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      else { throw CommandFailure(message: "the clock gives no day; use --as-of YYYY-MM-DD") }
      return today
    }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, text.count == 10,
      let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
    else { throw CommandFailure(message: "--as-of expects YYYY-MM-DD, not '\(text)'") }
    return day
  }

  static func codes(_ lists: [String]) -> [String] {
    lists.flatMap {
      $0.split(separator: ",").map { word in
        let code = word.trimmingCharacters(in: .whitespaces)
        return code.lowercased() == "all" ? "all" : code.uppercased()
      }
    }
  }
}
