public import Findings
public import Planar
public import Values
import Yams

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
  public var thresholds: [Threshold]
  public var useSets: [UseSet]
  public var fields: [PlanField]
  public var layers: [LayerDeclaration]
  /// Longitude and latitude of the place; nil: the box of the plan area.
  public var extent: Box?
  /// Named tables beside the plan, relative to the package: `industries`, `use-compatibility`.
  public var catalogues: [String: String]
  /// Tables with columns of the plan's own, present or not.
  public var userCatalogues: [CatalogueDeclaration] = []

  public func threshold(_ name: String) -> Threshold? { thresholds.first { $0.name == name } }
  public func catalogueIndex(_ name: String) -> Int? {
    userCatalogues.firstIndex { $0.name == name }
  }
  public func useSet(_ name: String) -> UseSet? { useSets.first { $0.name == name } }
  public func layerIndex(_ key: String) -> Int? { layers.firstIndex { $0.key == key } }
  public func fieldIndex(_ name: String) -> Int? {
    fields.firstIndex { $0.declaration.name == name }
  }

  static func read(_ root: PlanNode) throws(PlanFailure) -> PlanDeclarations {
    let entry = try root.mapping(keys: [
      "format", "title", "version", "period", "time-zone", "reference-systems", "tolerance",
      "land-use", "thresholds", "use-sets", "fields", "layers", "catalogues", "extent",
    ])
    let formatNode = try entry.required("format")
    guard try formatNode.text() == format else {
      throw formatNode.failure("expected format \(format), found '\(try formatNode.text())'")
    }
    let period = try entry.required("period").mapping(keys: ["from", "to"])
    let systems = try entry.required("reference-systems").mapping(
      keys: ["geographic", "projected", "likely"])
    let tolerance = try Threshold.read("tolerance", try entry.required("tolerance"))
    guard let epsilon = tolerance.baseValue, tolerance.unit.dimension == .length, epsilon > 0
    else { throw try entry.required("tolerance").failure("the tolerance is a length above 0") }
    var landUse: PlanMapping?
    if let node = entry["land-use"] {
      landUse = try node.mapping(keys: ["list", "edition", "file"])
    }
    var likely: [String] = []
    for node in try systems["likely"]?.items() ?? [] { likely.append(try node.text()) }
    var catalogues: [String: String] = [:]
    var userCatalogues: [CatalogueDeclaration] = []
    for entry in try entry["catalogues"]?.anyMapping().entries ?? [] {
      if entry.value.isScalar {
        catalogues[entry.key] = try entry.value.text()
      } else {
        userCatalogues.append(try CatalogueDeclaration.read(entry.key, entry.value))
      }
    }
    let declarations = PlanDeclarations(
      title: try entry.required("title").bilingual(), version: try entry.text("version"),
      validFrom: try period.required("from").date(), validTo: try period.required("to").date(),
      timeZoneMinutes: try minutes(try entry.required("time-zone")),
      geographicSystem: try systems.text("geographic"),
      projectedSystem: try systems.text("projected"), likelySystems: likely,
      tolerance: epsilon, landUseList: try landUse?.text("list") ?? "land-use",
      landUseEdition: try landUse?.text("edition") ?? "",
      landUseFile: try landUse?.text("file") ?? "",
      thresholds: try all(entry["thresholds"], Threshold.read),
      useSets: try all(entry["use-sets"], UseSet.read),
      fields: try all(entry["fields"], PlanField.read),
      layers: try all(entry["layers"], LayerDeclaration.read),
      extent: try entry["extent"].map(box), catalogues: catalogues,
      userCatalogues: userCatalogues)
    guard declarations.fields.count <= Self.mostFields else {
      throw (entry["fields"] ?? root).failure(
        "a plan has at most \(Self.mostFields) fields, this one \(declarations.fields.count)")
    }
    try declarations.proveSetbacks(entry["layers"])
    return declarations
  }

  /// Which columns a plot's file has is kept in as many bits.
  public static let mostFields = 128

  /// A setback that names a threshold names one that is there, and a length.
  private func proveSetbacks(_ node: PlanNode?) throws(PlanFailure) {
    for entry in try node?.anyMapping().entries ?? [] {
      guard let name = layers.first(where: { $0.key == entry.key })?.setbackThreshold else {
        continue
      }
      let place = try entry.value.anyMapping()["setback"] ?? entry.value
      guard let threshold = threshold(name) else {
        let near = NearMiss.best(for: name, among: thresholds.map(\.name))
        throw place.failure(
          "the plan has no threshold '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
      }
      guard threshold.unit.dimension == .length else {
        throw place.failure("a setback is a length; '\(name)' is in \(threshold.unit.rawValue)")
      }
    }
  }

  private static func all<T>(
    _ node: PlanNode?, _ read: (String, PlanNode) throws(PlanFailure) -> T
  ) throws(PlanFailure) -> [T] {
    var list: [T] = []
    for entry in try node?.anyMapping().entries ?? [] {
      list.append(try read(entry.key, entry.value))
    }
    return list
  }

  /// `[west, south, east, north]` in degrees, as the `bbox` of RFC 7946.
  private static func box(_ node: PlanNode) throws(PlanFailure) -> Box {
    let numbers = try node.items().map { item throws(PlanFailure) in try item.number() }
    guard numbers.count == 4, numbers[0] < numbers[2], numbers[1] < numbers[3] else {
      throw node.failure("an extent is [west, south, east, north] in degrees")
    }
    return Box(minX: numbers[0], minY: numbers[1], maxX: numbers[2], maxY: numbers[3])
  }

  /// `+08:00` as 480.
  private static func minutes(_ node: PlanNode) throws(PlanFailure) -> Int {
    let text = try node.text()
    let digits = text.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard text.hasPrefix("+") || text.hasPrefix("-"), digits.count == 2, digits[0] <= 14,
      digits[1] < 60
    else { throw node.failure("a time zone is written as +08:00, not '\(text)'") }
    return (digits[0] * 60 + digits[1]) * (text.hasPrefix("-") ? -1 : 1)
  }
}
