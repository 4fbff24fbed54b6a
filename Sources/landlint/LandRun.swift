import Analysis
import Findings
import Foundation
import Loaders
import Measures
import Plan
import Projection
import Synchronization
import Values

/// Files judged as `landlint check` judges them, each plot handed over instead of a report.
struct LandRun {
  let options: Check
  let plan: PlanPackage
  let language: Language
  var askedFields: [String] = []
  var wantsFindings = false
  /// Whether plots without ids are to be found again by their places.
  var wantsPlaces = false
  /// Whether plots come with an outline, and the run with the plan's layers, to be drawn.
  var wantsMap = false
  /// Codes and families of the rules to judge; where empty, those of the options.
  var select: [String] = []
  var severities = ChosenSeverities()

  /// What a run came to.
  struct Outcome<Plot: Sendable>: Sendable {
    var run: Run
    /// In the order of the files.
    var plots: [Plot]
    var findings: [Finding]
    var surface: WorkingSurface
  }

  /// - Parameter take: what is kept of a plot; called on any thread.
  func judged<Plot: Sendable>(
    _ take: @escaping @Sendable (PlotRecord, Run) -> Plot
  ) async throws -> Outcome<Plot> {
    let job = try CheckJob(options)
    var request = CheckRequest(
      inputs: options.files, plan: plan, asOf: try job.day(),
      areaMethod: options.area ?? .ellipsoidal,
      referenceSystem: options.crs,
      select: select.isEmpty ? CheckJob.codes(options.select) : select,
      ignore: CheckJob.codes(options.ignore),
      join: try JoinTable(options, plan: plan, day: try job.day()).load(),
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      wantsFindings: wantsFindings, version: Landlint.version)
    request.limits = try PlanAdditions(options).limits(of: plan)
    request.checksAllData = options.noPlan
    request.severities = severities
    request.intendedGaps = PlanSelection(options, language: language).intendedGaps(in: plan)
    request.wantsShapes = true
    request.wantsPlaces = wantsPlaces
    request.wantsMap = wantsMap
    request.askedFields = askedFields
    request.command = Reproduction(options, day: request.asOf).arguments
    var outcome = try await outcome(request, take)
    let run = outcome.run
    guard !run.contractVerdicts.isEmpty || !run.plotGroups.isEmpty || !run.registerShares.isEmpty
    else { return outcome }
    // A plot cannot know what other polygons of it or its contract say further down in the file.
    if RunFiles(options).areRereadable {
      request.contractVerdicts = run.contractVerdicts
      request.plotGroups = run.plotGroups
      request.registerShares = run.registerShares
      // A city's plots and findings must not be held twice.
      outcome.plots = []
      outcome.findings = []
      return try await self.outcome(request, take)
    }
    outcome.run.notices += AloneNotice.standAlone(outcome.run, isGone: true)
    return outcome
  }

  private func outcome<Plot: Sendable>(
    _ request: CheckRequest, _ take: @escaping @Sendable (PlotRecord, Run) -> Plot
  ) async throws -> Outcome<Plot> {
    let meter = ProgressMeter(isOn: Terminal.isErrorTerminal)
    defer { meter.clear() }
    let kept = Gathering<Plot>()
    do {
      let analyzer = try Analyzer(request)
      let run = try await analyzer.run(
        begin: { opening in
          [
            { batch in
              kept.add(
                batch.plots.map { take($0, opening) }, at: batch.plotsBefore,
                batch.findings, findingsAt: batch.findingsBefore)
              return []
            }
          ]
        }, write: { _, _ in }, progress: { meter.show(features: $0, bytes: $1) })
      return Outcome(
        run: run, plots: kept.plots, findings: kept.findings, surface: analyzer.surface)
    } catch let failure as RunFailure {
      throw CommandFailure(message: failure.message[language])
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(message: "\(error)")
    }
  }
}

/// Plots of batches that come in any order, put back into the order of the files.
private final class Gathering<Plot: Sendable>: Sendable {
  private struct Part {
    var plotsBefore: Int
    var findingsBefore: Int
    var plots: [Plot]
    var findings: [Finding]
  }

  private let parts = Mutex<[Part]>([])

  func add(_ plots: [Plot], at before: Int, _ findings: [Finding], findingsAt: Int) {
    parts.withLock {
      $0.append(
        Part(
          plotsBefore: before, findingsBefore: findingsAt, plots: plots, findings: findings))
    }
  }

  var plots: [Plot] {
    parts.withLock { $0.sorted { $0.plotsBefore < $1.plotsBefore }.flatMap(\.plots) }
  }

  var findings: [Finding] {
    parts.withLock { $0.sorted { $0.findingsBefore < $1.findingsBefore }.flatMap(\.findings) }
  }
}
