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

  static let keys = ["value", "unit", "label", "source"]

  static func read(_ name: String, _ node: PlanNode) throws(PlanFailure) -> Threshold {
    let entry = try node.mapping(keys: keys)
    let value = entry.read("value") { node throws(PlanFailure) -> Double? in
      ["null", "~", ""].contains(try node.text()) ? nil : try node.number()
    }
    let unit = entry.read("unit") { node throws(PlanFailure) in
      Unit(rawValue: try node.word("unit", among: Unit.allCases.map(\.rawValue)))
    }
    let label = entry.find("label") { node throws(PlanFailure) in try node.bilingual() }
    let source = Source.read(entry)
    return Threshold(
      name: name, value: value ?? nil, unit: (unit ?? nil) ?? .one,
      label: label ?? Bilingual(zh: name, en: name), kind: source.kind, cite: source.cite)
  }

  /// `source: {kind:, cite:}` of a threshold or a set of uses: nothing is without one.
  struct Source {
    var kind: Kind
    var cite: String

    static let keys = ["kind", "cite"]

    static func read(_ entry: PlanMapping) -> Source {
      let source = entry.read("source") { node throws(PlanFailure) in
        try node.mapping(keys: keys)
      }
      guard let source else { return Source(kind: .practice, cite: "") }
      let kind = source.read("kind") { node throws(PlanFailure) in
        Kind(rawValue: try node.word("kind of source", among: Kind.allCases.map(\.rawValue)))
      }
      let cite = source.read("cite") { node throws(PlanFailure) in
        let text = try node.text()
        guard !text.isEmpty else {
          throw node.failure("expected a source that a reader can look up, found nothing")
        }
        return text
      }
      return Source(kind: (kind ?? nil) ?? .practice, cite: cite ?? "")
    }
  }
}

extension Unit {
  static var known: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension PlanNode {
  /// `{zh: …, en: …}`, both required.
  func bilingual() throws(PlanFailure) -> Bilingual {
    let entry = try mapping(keys: ["zh", "en"])
    return Bilingual(zh: entry.words("zh"), en: entry.words("en"))
  }
}
