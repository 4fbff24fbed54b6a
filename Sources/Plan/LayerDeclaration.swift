public import Findings
public import Values

/// A layer as plan.yaml declares it: its role, where it lies, how good it is, what it covers.
///
/// A role is declared even where the layer is absent: an unknown role is an error of the rule,
/// a declared but absent layer is *not evaluated*. A missing layer is not an empty one.
public struct LayerDeclaration: Sendable {
  /// Roles the program knows; a plan may leave out any of them.
  public static let roles = [
    "plan-area", "core", "axis", "cluster", "blue-line", "reserved-land", "detailed-plan",
    "control-line", "barrier", "corridor", "facility", "network", "district", "zone", "water",
    "construction-area", "urban-rural-land",
    "statutory-plan", "neighbour",
  ]

  /// `role` or `role:level`, as rules and `--layer` write it.
  public var key: String
  public var role: String
  public var level: String?
  public var label: Bilingual
  /// Relative to the package; nil where the layer is declared but absent.
  public var file: String?
  /// Only features with these property values belong to the layer.
  public var filter: [Filter]
  public var basis: Basis
  /// Metres, added to the tolerance; 0 for schematic layers, which have none to speak of.
  public var accuracy: Double
  /// Key of the layer that states how far this one reaches; nil: it reaches everywhere.
  public var covers: String?
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?
  /// Index of the property with the day from which on a feature counts, where it has none of its
  /// own under the usual names.
  public var validFromProperty: Int?
  /// Index of the property with the day on which a feature ceases to bind what is approved later;
  /// it stays in the layer for everything else.
  public var releaseProperty: Int?
  public var properties: [PlanField]
  /// Half width in metres that turns a line layer into an area; nil for areas, and where it is
  /// a threshold's to say.
  public var setback: Double?
  /// The threshold that states the setback: a width that the user knows and the plan does not.
  public var setbackThreshold: String?
  /// Where `file` and `where` stand in plan.yaml.
  public var filePlace: RuleDeclaration.Source?
  public var filterPlace: RuleDeclaration.Source?

  /// True where lines of the layer stand for an area around them.
  public var hasSetback: Bool { setback != nil || setbackThreshold != nil }

  /// Index of the property that is the use of a feature; nil where it has none.
  public var useProperty: Int? {
    properties.firstIndex { if case .code = $0.declaration.type { true } else { false } }
  }

  public struct Filter: Sendable {
    public var property: String
    public var value: String
  }

  /// A layer of areas that may lie open between plots, which no plan declares.
  public static func ofIntendedGaps(_ key: String) -> LayerDeclaration {
    LayerDeclaration(
      key: key, role: "intended-gap", label: Bilingual(zh: "可留空处", en: "intended gaps"),
      filter: [], basis: .surveyed, accuracy: 0, properties: [])
  }

  static let keys = [
    "role", "level", "file", "where", "label", "certainty", "accuracy", "covers",
    "valid-from", "valid-to", "released-on", "properties", "setback",
  ]

  static func read(_ key: String, _ node: PlanNode) throws(PlanFailure) -> LayerDeclaration {
    let entry = try node.mapping(keys: keys)
    let role = entry.read("role") { node throws(PlanFailure) in
      try node.word("layer role", among: roles)
    }
    let level = entry.find("level") { node throws(PlanFailure) in try node.text() }
    if let role {
      let expected = level.map { "\(role):\($0)" } ?? role
      if key != expected {
        node.note("the layer '\(key)' has role and level '\(expected)'; the two must be equal")
      }
    }
    let basis = entry.read("certainty") { node throws(PlanFailure) in
      let word = try node.word("certainty", among: Basis.declared.map(\.word))
      if word != Basis.schematic.word, entry["accuracy"] == nil {
        throw node.failure("a \(word) layer states its accuracy in metres")
      }
      return Basis.declared.first { $0.word == word }
    }
    var filter: [Filter] = []
    for item in PlanMapping.members(entry["where"]) {
      let value = item.value.attempt { () throws(PlanFailure) in try item.value.text() }
      filter.append(Filter(property: item.key, value: value ?? ""))
    }
    let properties = PlanMapping.members(entry["properties"]).compactMap { item in
      item.value.attempt { () throws(PlanFailure) in try PlanField.read(item.key, item.value) }
    }
    func dated(_ node: PlanNode) throws(PlanFailure) -> Int? {
      let days = properties.filter { $0.declaration.type == .date }.map(\.declaration.name)
      let name = try node.word("property that is a date", among: days)
      return properties.firstIndex { $0.declaration.name == name }
    }
    let namesProperty = entry["valid-from"]?.string?.first?.isLetter ?? false
    let validFrom =
      namesProperty
      ? nil : entry.find("valid-from") { node throws(PlanFailure) in try node.date() }
    let validFromProperty = namesProperty ? entry.find("valid-from", dated) ?? nil : nil
    let validTo = entry.find("valid-to") { node throws(PlanFailure) in try node.date() }
    if let validFrom, let validTo, validTo <= validFrom {
      entry["valid-to"]?.note("expected a day after \(validFrom), found '\(validTo)'")
    }
    func length(_ key: String) -> Double? {
      entry.find(key) { node throws(PlanFailure) in
        let number = try node.number()
        guard number >= 0 else { throw node.failure("expected metres from 0, found '\(number)'") }
        return number
      }
    }
    let written = entry.find("setback") { node throws(PlanFailure) in try node.text() }
    let isNumber = written.flatMap(Double.init) != nil
    let setback = isNumber ? length("setback") : nil
    let setbackThreshold = isNumber ? nil : written
    return LayerDeclaration(
      key: key, role: role ?? String(key.prefix { $0 != ":" }), level: level,
      label: entry.bilingual("label"),
      file: entry.find("file") { node throws(PlanFailure) in try node.text() }, filter: filter,
      basis: (basis ?? nil) ?? .schematic, accuracy: length("accuracy") ?? 0,
      covers: entry.find("covers") { node throws(PlanFailure) in try node.text() },
      validFrom: validFrom, validTo: validTo, validFromProperty: validFromProperty,
      releaseProperty: entry.find("released-on", dated) ?? nil, properties: properties,
      setback: setback, setbackThreshold: setbackThreshold,
      filePlace: entry["file"]?.optionalExpression, filterPlace: entry["where"]?.nothing(""))
  }
}
