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
  /// Where the cite stands in plan.yaml.
  public var citePlace: RuleDeclaration.Source?
  /// The plan's words that say the number, with their place.
  public var quote: RuleDeclaration.Source?
  /// The largest value that makes sense, in `unit`; nil where any does. None is below 0.
  public var most: Double?

  /// Why a value cannot be the limit's; nil where it can.
  public func fault(of value: Double) -> String? {
    guard value < 0 || value > most ?? .infinity else { return nil }
    guard let most else { return "cannot be below 0" }
    let written = value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    return "expects 0 to \(String(Int(most))) \(unit.rawValue), not '\(written)'"
  }

  /// A share is at most the whole, a direction at most a full turn.
  static func most(of unit: Unit) -> Double? {
    switch unit {
    case .percent: 100
    case .degree: 360
    default: nil
    }
  }

  /// In the base unit of the unit's dimension.
  public var baseValue: Double? { value.map { unit.inBase($0) } }

  static let keys = ["value", "unit", "label", "source", "at-most"]

  static func read(_ name: String, _ node: PlanNode) throws(PlanFailure) -> Threshold {
    let entry = try node.mapping(keys: keys)
    let value = entry.read("value") { node throws(PlanFailure) -> Double? in
      ["null", "~", ""].contains(try node.text()) ? nil : try node.number()
    }
    let unit = entry.read("unit") { node throws(PlanFailure) in
      Unit(rawValue: try node.word("unit", among: Unit.allCases.map(\.rawValue)))
    }
    let label = entry.find("label") { node throws(PlanFailure) in try node.bilingual() }
    let most = entry.find("at-most") { node throws(PlanFailure) in
      let number = try node.number()
      guard number > 0 else { throw node.failure("expected a number above 0, found '\(number)'") }
      return number
    }
    let source = Source.read(entry)
    let known = (unit ?? nil) ?? .one
    let threshold = Threshold(
      name: name, value: value ?? nil, unit: known,
      label: label ?? Bilingual(zh: name, en: name), kind: source.kind, cite: source.cite,
      citePlace: source.citePlace, quote: source.quote, most: most ?? Self.most(of: known))
    if let value = threshold.value, let fault = threshold.fault(of: value) {
      entry["value"]?.note("\(name) \(fault)")
    }
    if unit != nil, let fault = threshold.faultOfUnit {
      (entry["unit"] ?? node).note("\(name) \(fault)")
    }
    return threshold
  }

  /// What the program itself asks for, and not by an expression whose types are checked.
  private static let shares: Set = [
    "split-plot-share", "idle-developed-share", "idle-investment-share",
  ]
  private static let areas: Set = ["min-overlap"]

  private var faultOfUnit: String? {
    if Self.areas.contains(name) {
      return unit.dimension == .area ? nil : "is an area, not in '\(unit.rawValue)'"
    }
    guard Self.shares.contains(name) else { return nil }
    guard unit == .percent || unit == .one else { return "is a share, not in '\(unit.rawValue)'" }
    return baseValue ?? 0 > 1 ? "is a share, and cannot be above the whole" : nil
  }

  /// `source: {kind:, cite:, quote:}` of a threshold or a set of uses: nothing is without one.
  struct Source {
    var kind: Kind
    var cite: String
    var citePlace: RuleDeclaration.Source?
    var quote: RuleDeclaration.Source?

    static let keys = ["kind", "cite", "quote"]

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
      return Source(
        kind: (kind ?? nil) ?? .practice, cite: cite ?? "",
        citePlace: source["cite"]?.optionalExpression,
        quote: source.find("quote") { node throws(PlanFailure) in
          guard node.string?.isEmpty != true else {
            throw node.failure("a citation quotes the plan's words")
          }
          return try node.source()
        })
    }
  }
}

extension Unit {
  static var known: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension PlanNode {
  /// `{zh: …, en: …}`; a plan of one language writes a text, or one of the two, which then stands
  /// for both.
  func bilingual() throws(PlanFailure) -> Bilingual {
    let words = try oneOrBoth { node throws(PlanFailure) in
      let text = try node.text()
      guard !text.isEmpty else { throw node.failure("expected a text, found nothing") }
      return text
    }
    return Bilingual(zh: words.zh, en: words.en)
  }

  /// The same of a message, whose expressions keep their places.
  func messages() throws(PlanFailure) -> (zh: RuleDeclaration.Source, en: RuleDeclaration.Source) {
    try oneOrBoth { node throws(PlanFailure) in try node.source() }
  }

  private func oneOrBoth<T>(
    _ read: (PlanNode) throws(PlanFailure) -> T
  ) throws(PlanFailure) -> (zh: T, en: T) {
    if isScalar {
      let words = try read(self)
      return (words, words)
    }
    let entry = try mapping(keys: ["zh", "en"])
    let zh = try entry["zh"].map { node throws(PlanFailure) in try read(node) }
    let en = try entry["en"].map { node throws(PlanFailure) in try read(node) }
    guard let first = zh ?? en, let second = en ?? zh else {
      throw failure("expected a text, or one under 'zh', 'en' or both")
    }
    return (first, second)
  }
}
