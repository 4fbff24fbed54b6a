import Findings
import Planar
import Projection
import Values

/// How plan.yaml is read, entry by entry.
extension PlanDeclarations {
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
    let system = { (node: PlanNode) throws(PlanFailure) in try node.systemName(session) }
    let geographic = { (node: PlanNode) throws(PlanFailure) in
      try node.systemName(session, in: "degrees", \.isGeographic)
    }
    let projected = { (node: PlanNode) throws(PlanFailure) in
      try node.systemName(session, in: "metres") { $0.isProjected && $0.unitFactor == 1 }
    }
    let minutes = { (node: PlanNode) throws(PlanFailure) in try node.minutesEast() }
    let length = { (node: PlanNode) throws(PlanFailure) in try node.tolerance() }
    let box = { (node: PlanNode) throws(PlanFailure) in try node.box() }
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
    let (catalogues, userCatalogues) = tables(entry["catalogues"])
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

  /// The tables beside the plan: those that the program knows, and those with columns of their own.
  private static func tables(
    _ node: PlanNode?
  ) -> (known: [String: String], own: [CatalogueDeclaration]) {
    var known: [String: String] = [:]
    var own: [CatalogueDeclaration] = []
    for item in PlanMapping.members(node) {
      if item.value.isMapping {
        let made = item.value.attempt { () throws(PlanFailure) in
          try CatalogueDeclaration.read(item.key, item.value)
        }
        if let made { own.append(made) }
        continue
      }
      item.keyNode.attempt { () throws(PlanFailure) in
        _ = try item.keyNode.word("catalogue", among: LandUseTables.catalogues)
      }
      let file = item.value.attempt { () throws(PlanFailure) in try item.value.text() }
      if let file { known[item.key] = file }
    }
    return (known, own)
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
}
