public import Findings

/// What every format is given before the first finding: the rules and where answers come from.
public struct ReportContext: Sendable {
  public var provenance: Provenance
  /// As in `Run.cards`: findings, verdicts and tallies refer by index.
  public var cards: [RuleCard]

  public init(provenance: Provenance, cards: [RuleCard]) {
    self.provenance = provenance
    self.cards = cards
  }

  public init(_ run: Run) {
    self.init(provenance: run.provenance, cards: run.cards)
  }

  /// Path of the file a subject stands in, as given on the command line; nil for the plan's own.
  func path(of subject: Subject) -> String? {
    guard let file = subject.file, provenance.inputs.indices.contains(file) else { return nil }
    return provenance.inputs[file].path
  }

  /// Classes of constraint that plots are measured against, in the plan's order, each once.
  var constraints: [Provenance.Layer] {
    var seen: Set<String> = []
    return provenance.layers.filter { $0.isConstraint && seen.insert($0.role).inserted }
  }
}
