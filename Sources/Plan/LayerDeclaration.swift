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
    "control-line", "barrier", "corridor", "facility", "network", "district", "zone",
    "environment-zone", "statutory-plan", "neighbour",
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
  public var properties: [PlanField]
  /// Half width in metres that turns a line layer into an area; nil for areas.
  public var setback: Double?

  public struct Filter: Sendable {
    public var property: String
    public var value: String
  }

  static func read(_ key: String, _ node: PlanNode) throws(PlanFailure) -> LayerDeclaration {
    let entry = try node.mapping(keys: [
      "role", "level", "file", "where", "label", "certainty", "accuracy", "covers",
      "valid-from", "valid-to", "properties", "setback",
    ])
    let roleNode = try entry.required("role")
    let role = try roleNode.text()
    guard roles.contains(role) else {
      let hint = NearMiss.best(for: role, among: roles).map { "; did you mean '\($0)'?" } ?? ""
      throw roleNode.failure("unknown layer role '\(role)'\(hint)")
    }
    let level = try entry.optionalText("level")
    let expected = level.map { "\(role):\($0)" } ?? role
    guard key == expected else {
      throw node.failure("the layer '\(key)' has role and level '\(expected)'")
    }
    let certainty = try entry.required("certainty")
    let word = try certainty.text()
    guard let basis = Basis.allCases.first(where: { $0.word == word }) else {
      throw certainty.failure("certainty is surveyed, digitised or schematic, not '\(word)'")
    }
    var filter: [Filter] = []
    for entry in try entry["where"]?.anyMapping().entries ?? [] {
      filter.append(Filter(property: entry.key, value: try entry.value.text()))
    }
    var properties: [PlanField] = []
    for entry in try entry["properties"]?.anyMapping().entries ?? [] {
      properties.append(try PlanField.read(entry.key, entry.value))
    }
    if basis != .schematic, entry["accuracy"] == nil {
      throw certainty.failure("a \(word) layer states its accuracy in metres")
    }
    return LayerDeclaration(
      key: key, role: role, level: level, label: try entry.required("label").bilingual(),
      file: try entry.optionalText("file"), filter: filter, basis: basis,
      accuracy: try entry["accuracy"]?.number() ?? 0, covers: try entry.optionalText("covers"),
      validFrom: try entry.optionalDate("valid-from"),
      validTo: try entry.optionalDate("valid-to"), properties: properties,
      setback: try entry["setback"]?.number())
  }
}
