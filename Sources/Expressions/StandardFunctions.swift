/// The functions that OGC 21-065r2 itself defines, by their names in text (capitals count for
/// nothing) and in JSON (as written here).
enum StandardFunctions {
  /// As JSON writes them.
  static let names: [String] =
    SpatialRelation.allCases.map(\.rawValue) + TemporalRelation.allCases.map(\.rawValue)
    + ArrayRelation.allCases.map(\.rawValue)

  /// In capitals → as JSON writes it.
  static let jsonNames: [String: String] = [String: String](
    names.map { ($0.uppercased(), $0) }, uniquingKeysWith: { first, _ in first })

  /// What one of them takes; the grammar knows them, so that a wrong count is told without a plan.
  static func wrongCount(_ name: String) -> String {
    let kind =
      switch name.uppercased().prefix(2) {
      case "S_": "geometries"
      case "T_": "instants or intervals"
      default: "arrays"
      }
    return "\(name) takes two \(kind)"
  }

  static let arrayNames = Set(ArrayRelation.allCases.map { $0.rawValue.uppercased() })

  /// Words that read as calls in text and are something else, in capitals.
  static let constructors: Set<String> = Set(
    ["DATE", "TIMESTAMP", "INTERVAL", "CASEI", "ACCENTI"]
      + GeometryLiteral.Kind.allCases.map(\.rawValue)
      + Token.Keyword.allCases.map(\.rawValue))
}

extension TemporalRelation {
  /// `name` in lower case.
  init?(anyCase name: String) {
    guard name.hasPrefix("t_"), let known = StandardFunctions.jsonNames[name.uppercased()],
      let relation = TemporalRelation(rawValue: known)
    else { return nil }
    self = relation
  }
}

extension ArrayRelation {
  /// `name` in lower case.
  init?(anyCase name: String) {
    guard name.hasPrefix("a_"), let known = StandardFunctions.jsonNames[name.uppercased()],
      let relation = ArrayRelation(rawValue: known)
    else { return nil }
    self = relation
  }
}
