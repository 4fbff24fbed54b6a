/// What a finding is about: a plot where it stands in its file, or a file as a whole.
public struct Subject: Sendable {
  /// Index into `Run.provenance.inputs`; nil for the plan's own layers.
  public var file: Int?
  /// Position among all features of the run; nil for file-level findings.
  public var ordinal: Int?
  /// Plot id (宗地代码); nil where the file gives none.
  public var plot: String?
  /// Where a plot without an id lies and how large it is: the same wherever it stands in its file.
  public var shapeKey: String?
  /// The same to the millimetre, only where a run holds plots without ids against earlier ones.
  public var place: PlotExtent?
  /// Digest of the plot's shape as the file gives it, only where a run asks for it.
  public var geometryHash: String?
  /// Number of the detailed-plan plot (地块编号), where known.
  public var planPlot: String?
  public var byteOffset: Int?
  public var line: Int?
  /// From 1, in bytes.
  public var column: Int?
  /// The same in characters (code points), where it differs.
  public var characterColumn: Int?
  /// Contract (电子监管号) of findings that are judged once per contract.
  public var contract: String?
  /// All plot ids concerned, sorted, where there is more than one.
  public var plots: [String]

  /// What tells the plot from others in a fingerprint: its id, else its place and size, else, where
  /// it has neither, its position in the run.
  public var identity: String { plot ?? shapeKey ?? "#\(ordinal ?? 0)" }

  /// The ids among `plots`, sorted: what has none is named there by its place.
  public var namedPlots: [String] { plots.filter { !$0.hasPrefix("@") }.sorted() }

  public init(
    file: Int? = nil, ordinal: Int? = nil, plot: String? = nil, planPlot: String? = nil,
    byteOffset: Int? = nil, line: Int? = nil, column: Int? = nil, contract: String? = nil,
    plots: [String] = []
  ) {
    self.file = file
    self.ordinal = ordinal
    self.plot = plot
    self.planPlot = planPlot
    self.byteOffset = byteOffset
    self.line = line
    self.column = column
    self.contract = contract
    self.plots = plots
  }
}
