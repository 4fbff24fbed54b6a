import Analysis
import ArgumentParser
import Balance
import Findings
import Foundation
import GEOS
import Plan
import Values

/// `landlint balance FILE…`
struct BalanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "States how much land there is: by class, unit of the layout and control line.",
    discussion: """
      用地平衡表 and 占用明细 of parcels, with sums that close to the last printed digit. The day is \
      that of --as-of, else the file's own (member as_of, or a day in its name).
      """)

  @Argument(help: "Parcel files.", completion: .file())
  var files: [String]

  @Option(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var plan: String?

  @Option(help: "Table whose columns become attributes of the parcels.", completion: .file())
  var join: String?

  @Option(help: "Day the statement is of, YYYY-MM-DD.")
  var asOf: String?

  @OptionGroup var land: LandOptions

  @Option(
    name: .shortAndLong, help: "File to write: .csv, .md, .html, .json or .xlsx.",
    completion: .file())
  var output: [String] = []

  @Option(help: "Format on standard output: text, csv, markdown, html or json.")
  var format: String?

  @Flag(help: "All tables in full.")
  var full = false

  mutating func run() async throws {
    let signals = Interruption.listen()
    defer { for signal in signals { signal.cancel() } }
    let language = land.lang ?? Terminal.language
    let targets = try StatementTargets(
      outputs: output, format: format, isWhole: full, draws: false, language: language)
    let words = land.words(plan: plan, join: join, asOf: try day())
    let outputs = output.flatMap { ["-o", $0] }
    let workers = land.jobs.map { ["--jobs", String($0)] } ?? []
    let options = try Check.parse(files + words + outputs + workers + ["--no-settings"])
    try RunFiles(options).prove()
    try CheckJob.prove(options)
    let package = try PlanSelection(options, language: language).load()
    let field = try ClassField(land.classField, in: package)
    var run = LandRun(options: options, plan: package, language: language)
    run.askedFields = [field.name]
    let outcome = try await run.judged { record, run in
      MeasuredPlot(
        record, layout: Balance.layout(of: run.provenance),
        idleRules: Balance.idleRules(of: run.cards))
    }
    var statement = Balance(
      outcome.run, plots: outcome.plots, scheme: field.scheme, session: try GEOSSession()
    ).statement
    statement.command =
      ["landlint", "balance"] + files + words
      + (land.classField.map { ["--class", $0] } ?? [])
    try targets.write(statement)
    if !outcome.run.isComplete { throw ExitCode(2) }
  }

  private func day() throws -> String {
    if let asOf { return asOf }
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
