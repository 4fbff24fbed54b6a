import ArgumentParser

/// Which rules judge and how loud they are, for commands that show the verdicts of `landlint check`.
struct JudgementOptions: ParsableArguments {
  @Option(help: "Codes or families to judge, comma-separated.")
  var select: [String] = []

  @Option(help: "Codes or families to leave out, comma-separated.")
  var ignore: [String] = []

  @Option(help: "Severity of a code or family: CODE=error, warning, advisory or off.")
  var severity: [String] = []

  @Option(help: "A column that the parcels must have, with a value for each plot.")
  var requiredField: [String] = []

  @Option(help: "What may lie open between plots: a layer of the plan, or a file of areas.")
  var intendedGaps: [String] = []
}
