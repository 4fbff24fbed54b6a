public import Findings
public import Planar
import Projection
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
  /// False where a whole part is missing or misspelt: then no name can be called unknown.
  var isWhole = true

  static let keys = [
    "format", "title", "version", "period", "time-zone", "reference-systems", "tolerance",
    "land-use", "thresholds", "use-sets", "fields", "layers", "catalogues", "extent", "text",
    "decimal", "local-area-unit",
  ]
  /// What rules take names from.
  static let parts = ["thresholds", "use-sets", "fields", "layers"]
  static let landUseKeys = ["list", "edition", "file"]
  static let systemKeys = ["geographic", "projected", "likely"]

  static func read(_ root: PlanNode) throws(PlanFailure) -> PlanDeclarations {
    let entry = try root.mapping(keys: keys)
    _ = entry.read("format") { node throws(PlanFailure) in
      guard try node.text() == format else {
        throw node.failure("expected format \(format), found '\(try node.text())'")
      }
    }
    let session = try? ProjectionSession()
    let system = { (node: PlanNode) throws(PlanFailure) in try systemName(node, session) }
    let geographic = { (node: PlanNode) throws(PlanFailure) in
      try systemName(node, session, "degrees", \.isGeographic)
    }
    let projected = { (node: PlanNode) throws(PlanFailure) in
      try systemName(node, session, "metres") { $0.isProjected && $0.unitFactor == 1 }
    }
    let systems = entry.read("reference-systems") { node throws(PlanFailure) in
      try node.mapping(keys: systemKeys)
    }
    let likely = systems?.find("likely") { node throws(PlanFailure) in
      try node.items().map(system)
    }
    let landUse = entry.find("land-use") { node throws(PlanFailure) in
      try node.mapping(keys: landUseKeys)
    }
    let (from, to) = period(entry)
    var catalogues: [String: String] = [:]
    var userCatalogues: [CatalogueDeclaration] = []
    for item in PlanMapping.members(entry["catalogues"]) {
      if item.value.isMapping {
        let made = item.value.attempt { () throws(PlanFailure) in
          try CatalogueDeclaration.read(item.key, item.value)
        }
        if let made { userCatalogues.append(made) }
        continue
      }
      item.keyNode.attempt { () throws(PlanFailure) in
        _ = try item.keyNode.word("catalogue", among: LandUseTables.catalogues)
      }
      let file = item.value.attempt { () throws(PlanFailure) in try item.value.text() }
      if let file { catalogues[item.key] = file }
    }
    var doubtful: Set<String> = []
    var declarations = PlanDeclarations(
      title: entry.bilingual("title"), version: entry.words("version"), validFrom: from,
      validTo: to, timeZoneMinutes: entry.read("time-zone", minutes) ?? 0,
      geographicSystem: systems?.read("geographic", geographic) ?? "EPSG:4326",
      projectedSystem: systems?.read("projected", projected) ?? "EPSG:3857",
      likelySystems: likely ?? [], tolerance: entry.read("tolerance", length) ?? 1,
      landUseList: landUse?.words("list") ?? "land-use",
      landUseEdition: landUse?.words("edition") ?? "",
      landUseFile: landUse?.words("file") ?? "",
      thresholds: all(entry["thresholds"], &doubtful, Threshold.read),
      useSets: all(entry["use-sets"], &doubtful, UseSet.read),
      fields: all(entry["fields"], &doubtful, PlanField.read),
      layers: all(entry["layers"], &doubtful, LayerDeclaration.read),
      extent: entry.find("extent", box), catalogues: catalogues, userCatalogues: userCatalogues,
      textFile: entry.find("text") { node throws(PlanFailure) in try node.text() })
    let decimal = entry.find("decimal") { node throws(PlanFailure) in
      try node.word("decimal sign", among: ["point", "comma"])
    }
    if decimal == "comma" { declarations.writeDecimalCommas() }
    declarations.localAreaUnit =
      entry.find("local-area-unit") { node throws(PlanFailure) in
        Unit(rawValue: try node.word("local unit of areas", among: ["mu", "none"]))
      } ?? nil
    declarations.requireOwn()
    declarations.doubtful = doubtful
    declarations.isWhole =
      parts.allSatisfy { entry[$0]?.isMapping ?? true }
      && !entry.entries.contains { item in
        !keys.contains(item.key)
          && NearMiss.best(for: item.key, among: keys).map(parts.contains) ?? false
      }
    if declarations.fields.count > mostFields {
      entry["fields"]?.note(
        "a plan has at most \(mostFields) fields, this one \(declarations.fields.count)")
    }
    declarations.compare(entry)
    return declarations
  }

  /// Texts of files have `12,5`, in attributes, layers and tables alike.
  private mutating func writeDecimalCommas() {
    for field in fields.indices { fields[field].declaration.hasDecimalComma = true }
    for layer in layers.indices {
      for field in layers[layer].properties.indices {
        layers[layer].properties[field].declaration.hasDecimalComma = true
      }
    }
    for table in userCatalogues.indices {
      for column in userCatalogues[table].columns.indices {
        userCatalogues[table].columns[column].declaration.hasDecimalComma = true
      }
    }
  }

  /// Which columns a plot's file has is kept in as many bits.
  public static let mostFields = 128

  /// What no entry can know by itself: whether the names it gives are those of others.
  private func compare(_ entry: PlanMapping) {
    let lists =
      PlanMapping.members(entry["fields"])
      + PlanMapping.members(entry["layers"]).flatMap {
        PlanMapping.members($0.value.member("properties"))
      }
    for item in PlanMapping.members(entry["fields"]) {
      guard let place = item.value.member("named-by") else { continue }
      let texts = fields.filter { $0.declaration.type == .text }.map(\.declaration.name)
      _ = place.attempt { () throws(PlanFailure) in
        try place.word("field with the name of the code", among: texts)
      }
    }
    for item in lists where item.value.member("type")?.string == "code" {
      guard let list = item.value.member("list"), let name = list.string else { continue }
      guard entry["land-use"] != nil else {
        list.note("there is no code list '\(name)'; the plan has no land-use")
        continue
      }
      guard name != landUseList else { continue }
      list.note("there is no code list '\(name)'; the list of land-use is '\(landUseList)'")
    }
    compareNames(entry["fields"], fields)
    for item in PlanMapping.members(entry["fields"]) {
      item.value.member("values")?.note(
        "lists of values are for properties of layers and columns of tables; parcels keep their words"
      )
    }
    for part in ["layers", "catalogues"] {
      for item in PlanMapping.members(entry[part]).flatMap({ layer in
        ["properties", "keys", "columns"].flatMap { PlanMapping.members(layer.value.member($0)) }
      }) {
        item.value.member("required")?.note("only fields of parcels can be required")
      }
    }
    for item in PlanMapping.members(entry["layers"]) {
      let layer = layers.first { $0.key == item.key }
      compareNames(item.value.member("properties"), layer?.properties ?? [])
    }
    for item in PlanMapping.members(entry["layers"]) {
      guard layers.first(where: { $0.key == item.key })?.setbackThreshold != nil,
        let place = item.value.member("setback")
      else { continue }
      let known = thresholds.filter { $0.unit.dimension == .length }.map(\.name)
      _ = place.attempt { () throws(PlanFailure) in
        try place.word(
          "setback, in metres or the name of a threshold that is a length", among: known)
      }
    }
    compareCovers(entry["layers"])
  }

  /// One column serves two fields only where they read different things from it: the two ends of a
  /// limit, or a value and the words in which it is written.
  private func compareNames(_ node: PlanNode?, _ fields: [PlanField]) {
    let declared = Dictionary(
      fields.map { ($0.declaration.name, $0.declaration) }, uniquingKeysWith: { first, _ in first })
    var first: [String: FieldDeclaration] = [:]
    for item in PlanMapping.members(node) {
      guard let field = declared[item.key] else { continue }
      for name in item.value.member("names").map(PlanNode.elements) ?? [] {
        guard let text = name.string else { continue }
        let other = first.updateValue(field, forKey: MatchingText.plain(text))
        guard let other, other.name != field.name, other.part == field.part,
          (other.type == .text) == (field.type == .text)
        else { continue }
        name.note(
          "the name '\(text)' is taken by the field \(other.name); one column is read for two "
            + "fields only as the two parts of a limit, or as a value and its text")
      }
    }
  }

  private static func period(_ entry: PlanMapping) -> (CalendarDate, CalendarDate) {
    let period = entry.read("period") { node throws(PlanFailure) in
      try node.mapping(keys: ["from", "to"])
    }
    let day = { (node: PlanNode) throws(PlanFailure) in try node.date() }
    let from = period?.read("from", day)
    let to = period?.read("to", day)
    if let from, let to, to <= from {
      period?["to"]?.note("expected a day after \(from), found '\(to)'")
    }
    return (from ?? CalendarDate(daysSinceEpoch: 0), to ?? CalendarDate(daysSinceEpoch: 100_000))
  }

  /// Entries by name; a faulty one stays known by its name.
  private static func all<T>(
    _ node: PlanNode?, _ doubtful: inout Set<String>,
    _ read: (String, PlanNode) throws(PlanFailure) -> T
  ) -> [T] {
    var list: [T] = []
    for entry in PlanMapping.members(node) {
      let before = entry.value.origin.failures.count
      let made = entry.value.attempt { () throws(PlanFailure) in try read(entry.key, entry.value) }
      if entry.value.origin.failures.count > before { doubtful.insert(entry.key) }
      if let made { list.append(made) }
    }
    return list
  }

  private static func length(_ node: PlanNode) throws(PlanFailure) -> Double {
    let tolerance = try Threshold.read("tolerance", node)
    guard let epsilon = tolerance.baseValue, tolerance.unit.dimension == .length, epsilon > 0
    else { throw node.failure("the tolerance is a length above 0") }
    return epsilon
  }

  private static func systemName(
    _ node: PlanNode, _ session: ProjectionSession?, _ unit: String = "",
    _ fits: (ReferenceSystem) -> Bool = { _ in true }
  ) throws(PlanFailure) -> String {
    let text = try node.text()
    guard let session else { return text }
    let system: ReferenceSystem
    do throws(ProjectionFailure) {
      system = try ReferenceSystem(text, session: session)
    } catch {
      throw node.failure("PROJ knows no reference system '\(text)'; write it like EPSG:4547")
    }
    guard fits(system) else {
      throw node.failure("a reference system in \(unit) stands here, '\(text)' is none")
    }
    return text
  }

  /// `[west, south, east, north]` in degrees, as the `bbox` of RFC 7946: where the west is more
  /// than the east the antimeridian lies between. Beyond half the earth they were exchanged.
  private static func box(_ node: PlanNode) throws(PlanFailure) -> Box {
    var numbers = try node.items().map { item throws(PlanFailure) in try item.number() }
    if numbers.count == 4, numbers[0] > numbers[2], numbers[2] + 360 - numbers[0] < 180 {
      numbers[2] += 360
    }
    guard numbers.count == 4, numbers[0] < numbers[2], numbers[1] < numbers[3],
      numbers[0] >= -360, numbers[2] <= 360, numbers[1] >= -90, numbers[3] <= 90
    else {
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
