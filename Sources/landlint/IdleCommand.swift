import ArgumentParser
import Findings
import Forms
import Foundation

/// `landlint idle FILE…`
struct IdleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "idle",
    abstract: "Lists contracts suspected of being idle, and those that could not be judged.",
    discussion: """
      疑似闲置土地清单, a row a contract. The day is that of --as-of, else the file's own (member as_of, \
      or a day in its name). Only the authority finds land idle.
      """)

  @Argument(help: "Parcel files.", completion: .file())
  var files: [String]

  @Option(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var plan: String?

  @Option(help: "Table whose columns become attributes of the parcels.", completion: .file())
  var join: String?

  @Option(help: "Day of the list, YYYY-MM-DD.")
  var asOf: String?

  @OptionGroup var land: LandOptions

  @Option(
    name: .shortAndLong, help: "File to write: .csv, .md, .html, .json or .xlsx.",
    completion: .file())
  var output: [String] = []

  @Option(help: "Format on standard output: text, csv, markdown, html or json.")
  var format: String?

  @Flag(help: "The list in full.")
  var full = false

  mutating func run() async throws {
    let command = self
    try await land.stating(
      files: files, plan: plan, join: join, asOf: asOf, outputs: output, command.state)
  }

  private func state(_ run: LandRun, _ settings: Settings) async throws {
    let targets = try StatementTargets(
      outputs: output, format: format, isWhole: full, draws: false, language: run.language)
    var run = run
    run.askedFields = ContractFields.names
    run.wantsFindings = true
    run.select = IdleList.families
    let outcome = try await run.judged { record, run in
      IdlePlot(record, rules: IdleList.rules(of: run.cards))
    }
    var statement = IdleList(
      outcome.run, plots: outcome.plots, findings: outcome.findings
    ).statement
    statement.notices = settings.sentences + statement.notices
    statement.command = land.command("idle", files, run, settings)
    try targets.write(statement)
    if !outcome.run.isComplete { throw ExitCode(2) }
  }
}
