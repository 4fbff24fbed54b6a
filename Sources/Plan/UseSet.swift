public import Findings

/// A named set of land-use codes; a code belongs to it if one of the prefixes begins it.
public struct UseSet: Sendable {
  public var name: String
  public var prefixes: [String]
  public var kind = Threshold.Kind.practice
  public var cite: String
  public var citePlace: RuleDeclaration.Source?
  public var quote: RuleDeclaration.Source?
  /// How people call it; its name where the plan does not say.
  public var label: Bilingual

  public func contains(_ code: String) -> Bool {
    prefixes.contains { code.hasPrefix($0) }
  }

  /// Nil for a class of which only some of the classes below it may belong: 10 is not known to be
  /// industry (1001), nor not to be.
  public func holds(_ code: String) -> Bool? {
    if contains(code) { return true }
    return prefixes.contains { $0.hasPrefix(code) } ? nil : false
  }

  static let keys = ["codes", "label", "source"]

  static func read(_ name: String, _ node: PlanNode) throws(PlanFailure) -> UseSet {
    let entry = try node.mapping(keys: keys)
    let codes = entry.read("codes") { list throws(PlanFailure) in
      try list.items().map { item throws(PlanFailure) in try item.text() }
    }
    let source = Threshold.Source.read(entry)
    let label = entry.find("label") { node throws(PlanFailure) in try node.bilingual() }
    return UseSet(
      name: name, prefixes: codes ?? [], kind: source.kind, cite: source.cite,
      citePlace: source.citePlace, quote: source.quote,
      label: label ?? Bilingual(zh: "“\(name)”", en: "'\(name)'"))
  }
}
