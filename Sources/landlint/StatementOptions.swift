import ArgumentParser

/// What commands that make one statement of one day's parcels have in common.
struct StatementOptions: ParsableArguments {
  @Argument(help: "Parcel files.", completion: .file())
  var files: [String]

  @Option(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var plan: String?

  @Option(
    name: .customLong("join"), help: "Table whose columns become attributes of the parcels.",
    completion: .file())
  var joins: [String] = []

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

  /// Where the statement goes.
  func targets(of run: LandRun) throws -> StatementTargets {
    try StatementTargets(
      outputs: output, format: format, isWhole: full, draws: false, language: run.language)
  }
}
