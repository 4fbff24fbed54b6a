import Analysis
import ArgumentParser
import Findings
import Foundation
import Measures
import Plan

/// What `rules --provisions` asks: the plan alone, or the plan with files, which are judged by all
/// of its rules.
struct ProvisionQuestion {
  let options: Rules
  let language: Language

  init(_ options: Rules, language: Language) {
    self.options = options
    self.language = language
  }

  /// In the language that the settings of the files name, where the command names none.
  ///
  /// - Throws: where a file of settings is wrong.
  init(ofFiles options: Rules) throws {
    let check = try Self.check(options)
    self.init(options, language: check.lang ?? Terminal.language)
  }

  func table() async throws -> ProvisionTable {
    let plan = try package()
    guard !plan.provisions.isEmpty else {
      throw CommandFailure(message: "\(plan.directory): the package has no provisions.yaml")
    }
    let run = options.files.isEmpty ? nil : try await judged(by: plan)
    return ProvisionTable(
      title: plan.declarations.title, rows: ProvisionCoverage.table(of: plan, run: run))
  }

  private func package() throws -> PlanPackage {
    guard options.files.isEmpty else {
      return try PlanSelection(try check(), language: language).load()
    }
    guard options.joins.isEmpty, options.layer.isEmpty, options.on == nil, options.asOf == nil
    else {
      throw CommandFailure(message: "--join, --on, --layer and --as-of need parcel files")
    }
    return try RuleLookup.package(options.plan, language)
  }

  /// The files that are asked about, with those of features in the place of a folder.
  static func files(of options: Rules) throws -> [String] {
    var check = try Check.parse(["--"] + options.files)
    check.lang = options.lang
    return try InputFolders(check).files()
  }

  /// The same files as `landlint check` would judge them.
  private func check() throws -> Check { try Self.check(options) }

  private static func check(_ options: Rules) throws -> Check {
    // A name that begins with a hyphen is no option.
    var check = try Check.parse(["--"] + options.files)
    check.plan = options.plan
    check.joins = options.joins
    check.on = options.on
    check.asOf = options.asOf
    check.layer = options.layer
    check.lang = options.lang
    var settings = Settings(
      for: options.files, named: options.settings, none: options.noSettings
    ).keeping(SettingKey.ofLand)
    try settings.settle(&check)
    return check
  }

  private func judged(by plan: PlanPackage) async throws -> Run {
    let options = try check()
    try RunFiles(options).prove()
    let request = CheckRequest(
      inputs: options.files, plan: plan, asOf: try CheckJob(options).day(),
      areaMethod: options.area ?? .ellipsoidal, referenceSystem: options.crs,
      join: try JoinTable(options, plan: plan, day: try CheckJob(options).day()).load(),
      jobs: ProcessInfo.processInfo.activeProcessorCount, wantsFindings: false,
      wantsPlots: false, version: Landlint.version)
    let run: Run
    do {
      run = try await Analyzer(request).run(begin: { _ in [] }, write: { _, _ in })
    } catch let failure as RunFailure {
      throw CommandFailure(message: failure.message[language])
    } catch {
      throw CommandFailure(message: "\(error)")
    }
    if let failure = run.failures.first { throw CommandFailure(message: failure[language]) }
    return run
  }
}
