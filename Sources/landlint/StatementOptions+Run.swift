import Analysis
import Dispatch
import Findings
import Plan
import Values

extension StatementOptions {
  /// Proves what can be proved before parcels are read, loads the plan, and hands over a run for a
  /// statement of a day.
  ///
  /// - Parameters:
  ///   - judgement: of a statement that shows verdicts; nil where it states land.
  ///   - state: makes the statement and writes it; the settings say what files of them said.
  func stating(
    by judgement: JudgementOptions? = nil, _ state: (LandRun, Settings) async throws -> Void
  ) async throws {
    let signals = Interruption.listen()
    defer { for signal in signals { signal.cancel() } }
    guard joins.count < 2 else { throw CommandFailure(message: Check.twice("--join")) }
    let keys = judgement == nil ? SettingKey.ofLand : SettingKey.ofVerdicts
    let inputs = try land.files(in: files, outputs: output)
    let (given, settings) = try land.check(
      inputs, plan: plan, join: joins.first, asOf: asOf, outputs: output, judgement: judgement,
      land.settings(of: inputs, keys: keys))
    do {
      var options = given
      options.asOf = try options.asOf ?? Self.day(of: inputs)
      let files = RunFiles(options, settings: settings.files.map(\.path))
      try files.prove()
      try CheckJob.prove(options)
      let language = options.lang ?? Terminal.language
      var faults = OptionFaults()
      let package = try PlanSelection(options, language: language).load(&faults)
      let severities = settings.severities(
        among: Analyzer.builtInCards + package.cards, hasPlan: !options.noPlan, language, &faults)
      try faults.prove(settings)
      try files.prove(beside: package)
      var run = LandRun(options: options, plan: package, language: language)
      run.severities = severities
      try await state(run, settings)
    } catch let failure as CommandFailure {
      throw settings.placed(failure)
    }
  }

  /// The command that gives the same statement again.
  func command(
    _ name: String, _ run: LandRun, _ settings: Settings, more: [String] = []
  ) -> [String] {
    ["landlint", name] + run.options.files + LandWords(run.options).all + more
      + (settings.files.isEmpty ? [] : ["--no-settings"])
  }

  /// The day that all files say. The clock is never asked, so that the same files give the same bytes.
  private static func day(of files: [String]) throws -> String {
    let days = Set(files.compactMap { $0 == "-" ? nil : InputDay.of(path: $0)?.description })
    guard days.count < 2 else {
      throw CommandFailure(
        message: "the files are of several days (\(days.sorted().joined(separator: ", "))); "
          + "say one with --as-of, or set them against each other with landlint compare")
    }
    guard let day = days.first else {
      throw CommandFailure(
        message: "no file says what day it is of (member as_of, or a day in its name); "
          + "say it with --as-of YYYY-MM-DD")
    }
    return day
  }
}
