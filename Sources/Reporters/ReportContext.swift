public import Findings

/// What every format is given before the first finding: the rules and where answers come from.
public struct ReportContext: Sendable {
  public var provenance: Provenance
  /// As in `Run.cards`: findings, verdicts and tallies refer by index.
  public var cards: [RuleCard]
  /// By card whether the run was asked for it; all where that is not said.
  var asked: [Bool] = []
  /// By card the weakest layer that it rests on; nil where it rests on none.
  public var bases: [Basis?] = []
  /// Whether verdicts on schematic layers decide the exit status.
  public var trustsSchematic = false
  /// Whether borderline verdicts do.
  public var countsBorderline = false
  /// The level from which findings decide the exit status; nil where none does.
  public var failsAt: FindingLevel? = .error
  /// Codes or families that decide it where they could not be judged.
  public var required: [String] = []

  /// The run's place in a report of several.
  public var sequence = RunSequence()

  /// The plan's layers, for reports that draw.
  public var map: MapContext?
  /// What a page with a map carries inside.
  public var leaflet: Leaflet?

  public init(provenance: Provenance, cards: [RuleCard]) {
    self.provenance = provenance
    self.cards = cards
  }

  public init(_ run: Run) {
    self.init(provenance: run.provenance, cards: run.cards)
    map = run.map
    asked = run.asked
    bases = run.bases
  }

  /// Whether the run looked for what a card is about.
  func isAsked(_ card: Int) -> Bool { asked.indices.contains(card) ? asked[card] : true }

  /// `schematic` where a finding of a plot, or, where it has none, a verdict that it conforms, rests
  /// on a sketched layer; nil where none does.
  func basis(of plot: PlotRecord) -> String? {
    let hasFindings = plot.verdicts.contains(where: \.isFinding)
    let rests = plot.verdicts.indices.contains { card in
      guard bases.indices.contains(card), bases[card] == .schematic else { return false }
      let verdict = plot.verdicts[card]
      return hasFindings ? verdict.isFinding : verdict == .conforms || verdict == .excused
    }
    return rests ? Basis.schematic.word : nil
  }

  /// Path of the file a subject stands in, as given on the command line; nil for the plan's own.
  func path(of subject: Subject) -> String? {
    guard let file = subject.file, provenance.inputs.indices.contains(file) else { return nil }
    return provenance.inputs[file].path
  }

  /// The same without the table of a GeoPackage: what others that know only files are shown.
  func file(of subject: Subject) -> String? {
    guard let file = subject.file, provenance.inputs.indices.contains(file) else { return nil }
    return provenance.inputs[file].file
  }

  /// Codes of cards in their order, each once, spaces between.
  func codes(_ indices: [Int]) -> String {
    Set(indices).sorted().filter { cards.indices.contains($0) }.map { cards[$0].code }
      .joined(separator: " ")
  }

  /// Where formats show a subject that nothing can be shown without a file: one that stands in
  /// none is shown at the first input.
  func shownPath(of subject: Subject) -> String {
    file(of: subject).map(Self.shown) ?? firstPath
  }

  /// The first input, where formats show what concerns the run.
  var firstPath: String { Self.shown(provenance.inputs.first?.file ?? "-") }

  /// A path as formats for a repository's files show it.
  static func shown(_ path: String) -> String {
    if path == "-" { return "stdin" }
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  /// From 1; the first line where a subject has none.
  func shownLine(of subject: Subject) -> Int {
    path(of: subject) == nil ? 1 : subject.line ?? 1
  }

  /// Classes of constraint that plots are measured against, in the plan's order, each once.
  var constraints: [Provenance.Layer] {
    var seen: Set<String> = []
    return provenance.layers.filter { $0.isConstraint && seen.insert($0.role).inserted }
  }
}
