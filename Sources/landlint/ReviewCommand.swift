import Analysis
import ArgumentParser
import Findings
import Forms
import Foundation

/// `landlint review FILE…`
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Writes a page of review a plot: what it is, occupies and is planned for.",
    discussion: """
      规划符合性审查意见表 of plots with findings, of --plot, or of --all: as .html a page of A4 each, in \
      the other formats as tables. The day is that of --as-of, else the file's own (member as_of, or a \
      day in its name).
      """)

  @OptionGroup var options: StatementOptions

  @OptionGroup var judgement: JudgementOptions

  @Option(help: "A plot by its id; any number of times.")
  var plot: [String] = []

  @Flag(help: "A page for every plot.")
  var all = false

  mutating func run() async throws {
    guard !all || plot.isEmpty else {
      throw CommandFailure(message: "--all and --plot exclude each other")
    }
    let command = self
    try await options.stating(by: judgement, command.state)
  }

  private func state(_ run: LandRun, _ settings: Settings) async throws {
    let targets = try options.targets(of: run)
    var run = run
    run.askedFields = ReviewPlot.fields
    run.wantsFindings = true
    run.wantsMap = true
    let outcome = try await run.judged { record, _ in ReviewPlot(record) }
    let review = Review(
      outcome.run, plots: outcome.plots, findings: outcome.findings,
      choice: all ? .all : plot.isEmpty ? .flagged : .plots(Set(plot)))
    if let missing = plot.first(where: { !review.ids.contains($0) }), outcome.run.isComplete {
      throw CommandFailure(message: "--plot: no plot of the input has the id '\(missing)'")
    }
    var statement = review.statement
    statement.notices = settings.sentences + statement.notices
    statement.command = options.command(
      "review", run, settings,
      more: plot.flatMap { ["--plot", $0] } + (all ? ["--all"] : []))
    try targets.write(statement)
    if !outcome.run.isComplete { throw ExitCode(2) }
  }
}
