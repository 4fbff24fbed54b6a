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

  @OptionGroup var options: StatementOptions

  mutating func run() async throws {
    let command = self
    try await options.stating(command.state)
  }

  private func state(_ run: LandRun, _ settings: Settings) async throws {
    let targets = try options.targets(of: run)
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
    statement.command = options.command("idle", run, settings)
    try targets.write(statement)
    if !outcome.run.isComplete { throw ExitCode(2) }
  }
}
