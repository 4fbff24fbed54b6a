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
    let command = self
    try await land.stating(
      files: files, plan: plan, join: join, asOf: asOf, outputs: output, command.state)
  }

  private func state(_ run: LandRun, _ settings: Settings) async throws {
    let targets = try StatementTargets(
      outputs: output, format: format, isWhole: full, draws: false, language: run.language)
    let field = try ClassField(land.classField, in: run.plan)
    var run = run
    run.askedFields = [field.name]
    let outcome = try await run.judged { record, run in
      MeasuredPlot(
        record, layout: Balance.layout(of: run.provenance),
        idleRules: Balance.idleRules(of: run.cards))
    }
    var statement = Balance(
      outcome.run, plots: outcome.plots, scheme: field.scheme, session: try GEOSSession()
    ).statement
    statement.notices = settings.sentences + statement.notices
    statement.command = land.command(
      "balance", files, run, settings, more: land.classField.map { ["--class", $0] } ?? [])
    try targets.write(statement)
    if !outcome.run.isComplete { throw ExitCode(2) }
  }
}
