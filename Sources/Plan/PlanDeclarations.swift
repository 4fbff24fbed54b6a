public import Findings
public import Planar
public import Values

/// What plan.yaml says, before any layer is read or rule compiled.
public struct PlanDeclarations: Sendable {
  public static let format = "landlint-plan/1"

  public var title: Bilingual
  public var version: String
  public var validFrom: CalendarDate
  public var validTo: CalendarDate
  /// Minutes east of Greenwich, for timestamps in attributes.
  public var timeZoneMinutes: Int
  /// Datum of ellipsoidal areas, such as `EPSG:4490`.
  public var geographicSystem: String
  /// Surface of planar areas, such as `EPSG:4547`.
  public var projectedSystem: String
  /// Systems in which files of this place are likely to be.
  public var likelySystems: [String]
  /// ε in metres.
  public var tolerance: Double
  public var landUseList: String
  public var landUseEdition: String
  public var landUseFile: String
  /// Codes of that list, once its file is read; empty where it could not be.
  public var landUseCodes: Set<String> = []
  public var thresholds: [Threshold]
  public var useSets: [UseSet]
  public var fields: [PlanField]
  /// Columns that every file of parcels is to have.
  public var required: [RequiredField] = []
  public var layers: [LayerDeclaration]
  /// Longitude and latitude of the place; nil: the box of the plan area.
  public var extent: Box?
  /// Named tables beside the plan, relative to the package: `industries`, `use-compatibility`.
  public var catalogues: [String: String]
  /// Tables with columns of the plan's own, present or not.
  public var userCatalogues: [CatalogueDeclaration] = []

  /// By index of a code's field that of its name.
  public var nameFields: [Int: Int] {
    var names: [Int: Int] = [:]
    for (index, field) in fields.enumerated() {
      names[index] = field.namedBy.flatMap { fieldIndex($0) }
    }
    return names
  }

  public func threshold(_ name: String) -> Threshold? { thresholds.first { $0.name == name } }
  public func catalogueIndex(_ name: String) -> Int? {
    userCatalogues.firstIndex { $0.name == name }
  }
  public func useSet(_ name: String) -> UseSet? { useSets.first { $0.name == name } }
  public func layerIndex(_ key: String) -> Int? { layers.firstIndex { $0.key == key } }
  public func fieldIndex(_ name: String) -> Int? {
    fields.firstIndex { $0.declaration.name == name }
  }

  /// In which unit beside hectares people read areas here: 亩, or none.
  public var localAreaUnit: Unit?

  /// File of the plan's words, relative to the package; nil where they are not in it.
  public var textFile: String?
  /// Names of fields, layers, thresholds and sets whose declaration has a fault: what rules make
  /// of them is not told as well.
  var doubtful: Set<String> = []
  /// Of plan.yaml without what has a name of its own: its title, its edition and its thresholds.
  public internal(set) var digest = ""
  /// False where a whole part is missing or misspelt: then no name can be called unknown.
  var isWhole = true

  /// Which columns a plot's file has is kept in as many bits.
  public static let mostFields = 128
}
