public import Values

/// Where a run's answers come from: enough to run it again and get the same bytes.
public struct Provenance: Sendable {
  public struct Input: Sendable {
    /// As given on the command line; `-` is standard input.
    public var path: String
    /// The file itself: `path` without the table of a GeoPackage.
    public var file: String
    public var bytes: Int
    /// Empty where it is not known: of a file that is not there, or a pipe not read to its end.
    public var sha256: String
    /// Reference system used, such as `OGC:CRS84`, and where it was learnt.
    public var referenceSystem: String
    /// What makes the system anew where `referenceSystem` is a title alone; nil where that has a code.
    public var systemDefinition: String?
    public var features: Int
    /// Bytes that were not read because the file broke off; 0 for a whole file.
    public var unreadBytes: Int

    public init(
      path: String, bytes: Int, sha256: String, referenceSystem: String, features: Int,
      unreadBytes: Int = 0, file: String? = nil, systemDefinition: String? = nil
    ) {
      self.systemDefinition = systemDefinition
      self.path = path
      self.file = file ?? path
      self.bytes = bytes
      self.sha256 = sha256
      self.referenceSystem = referenceSystem
      self.features = features
      self.unreadBytes = unreadBytes
    }
  }

  /// A file of settings that bore on the run.
  public struct SettingsFile: Sendable, Hashable {
    /// As the working folder sees it.
    public var path: String
    public var sha256: String

    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  public struct Layer: Sendable {
    /// Role and level: `blue-line:permanent`.
    public var role: String
    public var label: Bilingual
    /// Nil where the role is declared but no layer is there.
    public var path: String?
    public var sha256: String
    public var features: Int
    public var basis: Basis
    /// True where the user's own layer stands in place of the plan's.
    public var replaced: Bool
    /// True where every plot's occupation by this layer is measured and reported.
    public var isConstraint: Bool
    /// True where its features are the units of the plan's layout.
    public var isLayout: Bool

    public init(
      role: String, label: Bilingual, path: String?, sha256: String, features: Int,
      basis: Basis, replaced: Bool, isConstraint: Bool = true, isLayout: Bool = false
    ) {
      self.role = role
      self.label = label
      self.path = path
      self.sha256 = sha256
      self.features = features
      self.basis = basis
      self.replaced = replaced
      self.isConstraint = isConstraint
      self.isLayout = isLayout
    }
  }

  public struct Threshold: Sendable {
    public var name: String
    /// In `unit`; nil answers not-evaluated.
    public var value: Double?
    public var unit: Unit
    /// plan, law, standard, user or practice; only the first may be called the plan's.
    public var kind: String
    public var cite: String

    public init(name: String, value: Double?, unit: Unit, kind: String, cite: String) {
      self.name = name
      self.value = value
      self.unit = unit
      self.kind = kind
      self.cite = cite
    }
  }

  /// A table with columns of the plan's own.
  public struct Catalogue: Sendable {
    public var name: String
    public var label: Bilingual
    /// Nil where the catalogue is declared but no table is there.
    public var path: String?
    public var sha256: String
    public var rows: Int
    /// True where the user's own table stands in place of the plan's.
    public var replaced: Bool

    public init(
      name: String, label: Bilingual, path: String?, sha256: String, rows: Int, replaced: Bool
    ) {
      self.name = name
      self.label = label
      self.path = path
      self.sha256 = sha256
      self.rows = rows
      self.replaced = replaced
    }
  }

  /// A file of the plan that is neither a layer nor a catalogue nor one of rules.
  public struct PlanFile: Sendable, Hashable {
    /// In the package: `plan.yaml`.
    public var name: String
    public var sha256: String

    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// What stands for the title where no plan is asked.
  public static let noPlan = Bilingual(zh: "未用规划", en: "no plan")

  /// The plan with the edition of its package; a run that asks none has none.
  public var plan: Bilingual {
    guard !isPlanless, !planVersion.isEmpty else { return planTitle }
    return Bilingual(zh: "\(planTitle.zh) \(planVersion)", en: "\(planTitle.en) \(planVersion)")
  }

  public var isPlanless: Bool { planTitle == Self.noPlan }

  public var version: String
  public var geosVersion: String
  public var projVersion: String
  public var planTitle: Bilingual
  public var planVersion: String
  /// Day of judgement; nil where no rule needs one.
  public var asOf: CalendarDate?
  /// `ellipsoidal`, `planar` or `register`.
  public var areaMethod: String
  /// Reference system of the areas: `CGCS2000`.
  public var areaDatum: String
  /// ε in metres.
  public var tolerance: Double
  public var inputs: [Input]
  /// The most general first.
  public var settings: [SettingsFile] = []
  public var layers: [Layer]
  public var thresholds: [Threshold]
  public var catalogues: [Catalogue]
  /// In the order of their names; to tell whether two runs had the same plan.
  public var planFiles: [PlanFile] = []
  /// True where the plan's samples or layers are not legal boundaries.
  public var isSchematic: Bool
  /// True where the input says that it is synthetic.
  public var isSynthetic: Bool
  /// The command that judges the same again: program, files and every option that bears on a
  /// verdict, and the language that was asked for, without outputs. Empty where it is to be put
  /// together from the other members.
  public var command: [String]
  /// What texts and tables give beside hectares; nil: nothing.
  public var localAreaUnit: Unit?

  public init(
    version: String, geosVersion: String, projVersion: String, planTitle: Bilingual,
    planVersion: String, asOf: CalendarDate?, areaMethod: String, areaDatum: String,
    tolerance: Double, inputs: [Input] = [], layers: [Layer] = [],
    thresholds: [Threshold] = [], catalogues: [Catalogue] = [], isSchematic: Bool = false,
    isSynthetic: Bool = false,
    command: [String] = [], localAreaUnit: Unit? = .mu
  ) {
    self.version = version
    self.geosVersion = geosVersion
    self.projVersion = projVersion
    self.planTitle = planTitle
    self.planVersion = planVersion
    self.asOf = asOf
    self.areaMethod = areaMethod
    self.areaDatum = areaDatum
    self.tolerance = tolerance
    self.inputs = inputs
    self.layers = layers
    self.thresholds = thresholds
    self.catalogues = catalogues
    self.isSchematic = isSchematic
    self.isSynthetic = isSynthetic
    self.command = command
    self.localAreaUnit = localAreaUnit
  }
}
