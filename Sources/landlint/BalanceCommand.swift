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

  @OptionGroup var options: StatementOptions

  mutating func run() async throws {
    let command = self
    try await options.stating(command.state)
  }

  private func state(_ run: LandRun, _ settings: Settings) async throws {
    let targets = try options.targets(of: run)
    let field = try ClassField(options.land.classField, in: run.plan)
    var run = run
    run.askedFields = [field.name]
    let outcome = try await run.judged { record, run in
      MeasuredPlot(
        record, layout: Balance.layout(of: run.provenance),
        idleRules: Balance.idleRules(of: run.cards), tolerance: run.provenance.tolerance)
    }
    var statement = Balance(
      outcome.run, plots: outcome.plots, scheme: field.scheme, session: try GEOSSession()
    ).statement
    statement.notices = settings.sentences + statement.notices
    statement.command = options.command(
      "balance", run, settings, more: options.land.classField.map { ["--class", $0] } ?? [])
    try targets.write(statement)
    if !outcome.run.isComplete { throw ExitCode(2) }
  }
}
