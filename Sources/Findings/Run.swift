/// Everything a run found out that is not a single finding: totals, counts, provenance.
public struct Run: Sendable {
  public var provenance: Provenance
  /// All rules of the run in the order of their codes; findings and tallies refer by index.
  public var cards: [RuleCard]
  /// For each card whether the run was to judge by it; the others have no counts and no findings.
  public var asked: [Bool]
  /// For each card the weakest geometry its verdicts rest on; nil where none does.
  public var bases: [Basis?]
  /// One for each card.
  public var tallies: [Tally]
  public var plots: Int
  /// Plots that were not judged because neither they nor what lies beside them changed.
  public var unchanged = 0
  /// Sum over plots that could be measured, 10⁻⁴ m².
  public var area: Int
  /// Plots by conclusion, indexed by `Verdict.rawValue`.
  public var conclusions: [Int]
  /// The worst findings, worst first; at most a handful, for the first screen.
  public var worst: [Finding]
  public var findings: Int
  /// Findings listed in the order of the file: fewer than all where rules are capped.
  public var listed: Int
  /// Rules on areas as a whole, in the order of their codes.
  public var indicators: [Indicator]
  /// Sentences about the run as a whole: layer replaced, rule evaluated on no plot.
  public var notices: [Bilingual]
  /// Typed failures of files that could not be used, in the order of the command.
  public var failures: [Bilingual]
  /// False where an input could not be read to its end.
  public var isComplete: Bool
  /// What was written where, filled in by the command.
  public var outputs: [Output]
  /// Plots whose features agree with the register only together, found after the table of plots
  /// had said otherwise of some of them: a second run that is told of them says it right.
  public var lateWholes: Set<UInt64> = []
  /// Plots whose features stand too far apart in the file to be seen together, with figures of which
  /// the area is asked: a second run that is told of them judges them.
  public var plotGroups: [UInt64: PlotGroup] = [:]
  /// Plots of several features with one register area, where plots are reckoned by it: a second run
  /// that is told of them counts it once.
  public var registerShares: [UInt64: RegisterShare] = [:]
  /// Contracts whose polygons together came to something else than each of them, found after the
  /// table of plots was written, which a second run makes right.
  public var contractVerdicts: [ContractVerdict] = []
  /// How the findings stand to what is known; nil without a baseline and without exceptions.
  public var standing: Standing?
  /// Cards of what is incomplete about plots beside others, by position of the feature: found after
  /// the table of plots was written, which a second run makes right.
  public var coverageFaults: [Int: [Int]] = [:]
  public var exitStatus: Int32
  /// Why it is 0 or 1.
  public var exitReason = ExitReason()
  /// The plan's layers for a map; nil where no report draws.
  public var map: MapContext?

  public struct Output: Sendable {
    public var path: String
    public var count: Int
    /// 条 findings or 宗 plots.
    public var countsPlots: Bool
    /// 项 indicators.
    public var countsIndicators: Bool

    public init(
      path: String, count: Int, countsPlots: Bool, countsIndicators: Bool = false
    ) {
      self.countsIndicators = countsIndicators
      self.path = path
      self.count = count
      self.countsPlots = countsPlots
    }
  }

  /// False where nothing was judged: neither a plot, nor the plan's layers, nor an area as a whole.
  public var hasLooked: Bool {
    let idle: [Verdict] = [.notApplicable, .notEvaluated]
    return Verdict.allCases.contains { verdict in
      guard !idle.contains(verdict) else { return false }
      return conclusions[Int(verdict.rawValue)] > 0 || tallies.contains { $0[verdict] > 0 }
        || indicators.contains { $0.verdict == verdict }
    }
  }

  public init(provenance: Provenance, cards: [RuleCard]) {
    self.provenance = provenance
    self.cards = cards
    self.asked = cards.map { _ in true }
    self.bases = cards.map { _ in nil }
    self.tallies = cards.map { _ in Tally() }
    self.plots = 0
    self.area = 0
    self.conclusions = Array(repeating: 0, count: Verdict.allCases.count)
    self.worst = []
    self.findings = 0
    self.listed = 0
    self.indicators = []
    self.notices = []
    self.failures = []
    self.isComplete = true
    self.outputs = []
    self.exitStatus = 0
  }
}
