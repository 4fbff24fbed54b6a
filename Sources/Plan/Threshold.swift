public import Findings
public import Values

/// A named limit with the source that a reader can look up.
public struct Threshold: Sendable {
  /// Where a value comes from; only `plan` may be called the plan's.
  public enum Kind: String, Sendable, CaseIterable {
    case plan
    case law
    case standard
    case user
    case practice
  }

  public var name: String
  /// In `unit`; nil answers not-evaluated.
  public var value: Double?
  public var unit: Unit
  public var label: Bilingual
  public var kind: Kind
  public var cite: String

  /// In the base unit of the unit's dimension.
  public var baseValue: Double? { value.map { unit.inBase($0) } }

  static func read(_ name: String, _ node: PlanNode) throws(PlanFailure) -> Threshold {
    let entry = try node.mapping(keys: ["value", "unit", "label", "source"])
    let valueNode = try entry.required("value")
    let isNull = ["null", "~", ""].contains(try valueNode.text())
    let unitNode = try entry.required("unit")
    let unitText = try unitNode.text()
    guard let unit = Unit(rawValue: unitText) else {
      throw unitNode.failure("unknown unit '\(unitText)'; known: \(Unit.known)")
    }
    let source = try entry.required("source").mapping(keys: ["kind", "cite"])
    let kindNode = try source.required("kind")
    let kindText = try kindNode.text()
    guard let kind = Kind(rawValue: kindText) else {
      let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw kindNode.failure("unknown kind of source '\(kindText)'; known: \(known)")
    }
    return Threshold(
      name: name, value: isNull ? nil : try valueNode.number(), unit: unit,
      label: try entry["label"]?.bilingual() ?? Bilingual(zh: name, en: name), kind: kind,
      cite: try source.text("cite"))
  }
}

extension Unit {
  static var known: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension PlanNode {
  /// `{zh: …, en: …}`, both required.
  func bilingual() throws(PlanFailure) -> Bilingual {
    let entry = try mapping(keys: ["zh", "en"])
    return Bilingual(zh: try entry.text("zh"), en: try entry.text("en"))
  }
}
