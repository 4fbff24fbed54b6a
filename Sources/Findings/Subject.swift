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
  public private(set) var byteOffset: Int?
  /// From 1; nil where the file has no lines.
  public private(set) var line: Int?
  /// From 1, in bytes.
  public private(set) var column: Int?
  /// The same in characters (code points), where it differs.
  public var characterColumn: Int?
  /// Number of the row of a file without lines: `fid` of a GeoPackage, record of a shapefile.
  public private(set) var row: Int?
  /// Contract (电子监管号) of findings that are judged once per contract.
  public var contract: String?
  /// All plot ids concerned, sorted, where there is more than one.
  public var plots: [String]

  /// What tells the plot from others in a fingerprint: its id, else its place and size, else, where
  /// it has neither, its position in the run.
  public var identity: String { plot ?? shapeKey ?? "#\(ordinal ?? 0)" }

  /// The file where it is about one as a whole, or about many of its plots at once.
  public var wholeFile: Int? {
    ordinal == nil && plot == nil && plots.isEmpty && contract == nil ? file : nil
  }

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
    self.contract = contract
    self.plots = plots
    move(toByte: byteOffset, line: line, column: column)
  }

  /// - Parameter column: 0 where `line` is the number of a row.
  public mutating func move(
    toByte offset: Int?, line: Int?, column: Int?, characterColumn: Int? = nil
  ) {
    let isRow = column == 0 && line != 0
    byteOffset = isRow ? nil : offset
    self.line = isRow ? nil : line
    self.column = isRow ? nil : column
    row = isRow ? line : nil
    self.characterColumn = isRow ? nil : characterColumn
  }

  /// Line or row, whichever the file has.
  public var lineOrRow: Int? { line ?? row }
}
