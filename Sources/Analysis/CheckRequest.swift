public import Checks
public import Findings
public import Plan
public import Values

/// Everything a run is asked to do; nothing below it reads the clock, the locale or the
/// environment.
public struct CheckRequest: Sendable {
  public enum AreaMethod: String, Sendable, CaseIterable {
    /// On the ellipsoid of the plan's datum (TD/T 1055).
    case ellipsoidal
    /// In the plan's projected system.
    case planar
    /// As the register states it; measured where the register is silent.
    case register
  }

  public var inputs: [String]
  /// With `--no-plan` a package without layers and rules.
  public var plan: PlanPackage
  public var asOf: CalendarDate?
  public var areaMethod: AreaMethod
  /// Reference system of the inputs where the files do not say it, or say it wrong.
  public var referenceSystem: String?
  /// Codes or families to judge; empty: all.
  public var select: [String]
  public var ignore: [String]
  /// Columns of another table, by key.
  public var join: ContractJoin?
  public var jobs: Int
  /// True where a report lists the findings; otherwise only counts and the worst are kept.
  public var wantsFindings: Bool
  /// Files of settings that bear on the run, for its provenance.
  public var settings: [Provenance.SettingsFile] = []
  /// Severities in place of the rules' own.
  public var severities = ChosenSeverities()
  /// At most so many findings of one rule are listed, all are counted; nil without a cap.
  public var limit: Int?
  /// True where a report lists the plots.
  public var wantsPlots: Bool
  /// True where a report repeats the features as they came.
  public var wantsOriginals: Bool
  /// True where a report states the digests of the inputs.
  public var wantsDigests = true
  /// True where a report draws plots and layers.
  public var wantsMap = false
  /// Plots come with their whole shapes.
  public var wantsPlacedShapes = false
  /// True where the plots' records carry the shapes that are measured.
  public var wantsShapes = false
  /// The plan's fields whose values the plots' records repeat.
  public var askedFields: [String] = []
  /// Only this plot is judged.
  public var plot: String?
  /// Plots that an earlier run found to agree with the register as a whole (`Run.lateWholes`).
  public var wholes: Set<UInt64> = []
  /// What an earlier run found of plots whose features stand apart (`Run.plotGroups`).
  public var plotGroups: [UInt64: PlotGroup] = [:]
  /// What an earlier run found of plots that share one register area (`Run.registerShares`).
  public var registerShares: [UInt64: RegisterShare] = [:]
  /// What an earlier run found wrong with plots beside others (`Run.coverageFaults`).
  public var coverageFaults: [Int: [Int]] = [:]
  /// What an earlier run found out about contracts (`Run.contractVerdicts`).
  public var contractVerdicts: [ContractVerdict] = []
  public var version: String
  /// Limits of the checks on the data.
  public var limits: DataLimits
  /// True where all checks on the data are asked for unless `select` names some; otherwise those
  /// that bear on what the plan's rules say.
  public var checksAllData = false
  /// Layers whose areas may lie open between plots: roads, water.
  public var intendedGaps: [String] = []
  /// False where the layers were drawn for the run alone, as those of cases are: then nobody asks
  /// whether they lie where the plan does.
  var provesPlaces = true
  /// What the rules of the plan ask for, where that is known beforehand.
  var traits: PlanTraits?
  /// True where the places of plots without ids are to be known to the millimetre.
  public var wantsPlaces = false
  /// True where the shapes of plots are to be known by their digests.
  public var wantsHashes = false
  /// By rule the plots and contracts of which the run is to tell where the rule could not be
  /// evaluated on them; the empty text stands for plots without an id.
  public var known: [String: Set<String>] = [:]
  /// By input, then by position in its file: whether a feature is judged. Nil: all are.
  public var judged: [[Bool]]?
  /// The command that judges the same again, for the reports.
  public var command: [String] = []

  /// No machine has more processors to be of use; sums over batches of all workers stay small.
  static let mostJobs = 4096

  public init(
    inputs: [String], plan: PlanPackage, asOf: CalendarDate? = nil,
    areaMethod: AreaMethod = .ellipsoidal, referenceSystem: String? = nil, select: [String] = [],
    ignore: [String] = [], join: ContractJoin? = nil, jobs: Int = 1, wantsFindings: Bool = true,
    wantsPlots: Bool = true, wantsOriginals: Bool = false, plot: String? = nil,
    version: String = ""
  ) {
    self.inputs = inputs
    self.plan = plan
    self.asOf = asOf
    self.areaMethod = areaMethod
    self.referenceSystem = referenceSystem
    self.select = select
    self.ignore = ignore
    self.join = join
    self.jobs = min(max(1, jobs), Self.mostJobs)
    self.wantsFindings = wantsFindings
    self.wantsPlots = wantsPlots
    self.wantsOriginals = wantsOriginals
    self.plot = plot
    self.version = version
    limits = DataLimits(tolerance: plan.declarations.tolerance)
  }

  /// Whether a code is asked for: `BLU101`, `BLU` or `all` in select, not in ignore,
  /// not switched off.
  func wants(_ code: String) -> Bool {
    func names(_ list: [String]) -> Bool {
      list.contains { $0 == "all" || code.hasPrefix($0) }
    }
    if severities.isOff(code) { return false }
    // To say how loud a check is by its own code is to ask for it.
    if select.isEmpty, !checksAllData, BuiltInCards.isOptional(code),
      severities.levels[code] == nil
    {
      return false
    }
    return (select.isEmpty || names(select)) && !names(ignore)
  }
}
