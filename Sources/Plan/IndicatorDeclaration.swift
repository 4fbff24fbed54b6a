public import Findings
public import Values

/// A rule on an area as a whole, as its YAML states it: sums and what they are held against.
public struct IndicatorDeclaration: Sendable {
  /// What is summed over.
  public enum Over: Hashable, Sendable {
    case parcels
    /// Nothing: expressions over the plan's layers, evaluated once a run.
    case plan
    /// The features of a layer, by index of the declarations.
    case layer(Int)
  }

  /// One of the two sums: over the members, over the plan's layers, or both together.
  public struct Term: Sendable {
    public var members: RuleDeclaration.Source?
    public var plan: RuleDeclaration.Source?
  }

  public var card: RuleCard
  /// Where its code stands.
  public var place: RuleDeclaration.Source
  /// Ids of the plan's provisions that it answers, with their places.
  public var provisions: [RuleDeclaration.Source]
  /// The plan's words, with their places.
  public var quotes: [RuleDeclaration.Source]
  public var over: Over
  /// Of the value.
  public var unit: Unit
  /// Which members belong.
  public var applies: RuleDeclaration.Source
  /// Which of those that belong enter the numerator; nil: all.
  public var counted: RuleDeclaration.Source?
  public var numerator: Term
  public var denominator: Term?
  /// What the denominator has to add up to; the rest is missing evidence.
  public var whole: RuleDeclaration.Source?
  /// Share of the denominator that may lack evidence, 0–1.
  public var toleratedShare: Double
  public var violates: RuleDeclaration.Source
  public var messageZh: RuleDeclaration.Source
  public var messageEn: RuleDeclaration.Source

  static let sumKeys = ["members", "plan"]
  static let toleranceKeys = ["at-most", "source"]

  /// What an indicator may say; docs/schemas/rules.schema.json has the same.
  static let keys = [
    "code", "slug", "subject", "title", "class", "severity", "plan", "provisions", "law",
    "interpretation", "next-step", "unit", "over", "applies", "counted", "numerator",
    "denominator", "whole", "missing", "violates", "message",
  ]

  /// True for a rule whose subject is an area as a whole.
  static func isIndicator(_ node: PlanNode) -> Bool {
    guard let entry = try? node.anyMapping() else { return false }
    return (try? entry["subject"]?.text()) == "indicator"
  }

  static func read(
    _ node: PlanNode, _ declarations: PlanDeclarations
  ) throws(PlanFailure) -> IndicatorDeclaration {
    let entry = try node.mapping(keys: keys)
    let unitNode = try entry.required("unit")
    let unitText = try unitNode.text()
    guard let unit = Unit(rawValue: unitText) else {
      throw unitNode.failure("unknown unit '\(unitText)'; known: \(Unit.known)")
    }
    let message = try entry.required("message").messages()
    let over = try over(entry["over"], declarations)
    let numerator = try entry.required("numerator")
    let quote = try entry["plan"]?.mapping(keys: ["clause", "quote"])["quote"]
    return IndicatorDeclaration(
      card: RuleCard.read(node, entry), place: (entry["code"] ?? node).nothing(""),
      provisions: (entry["provisions"].map(PlanNode.elements) ?? []).compactMap(
        \.optionalExpression),
      quotes: (try? quote?.quotes()) ?? [], over: over, unit: unit,
      applies: try entry["applies"]?.source() ?? node.nothing("TRUE"),
      counted: try entry["counted"]?.source(),
      numerator: try term(numerator, over),
      denominator: try entry["denominator"].map { node throws(PlanFailure) in
        try term(node, over)
      },
      whole: try entry["whole"]?.source(), toleratedShare: try tolerated(entry["missing"]),
      violates: try entry.required("violates").source(),
      messageZh: message.zh, messageEn: message.en)
  }

  private static func over(
    _ node: PlanNode?, _ declarations: PlanDeclarations
  ) throws(PlanFailure) -> Over {
    guard let node else { return .parcels }
    let text = try node.text()
    switch text {
    case "parcel": return .parcels
    case "plan": return .plan
    default:
      if let layer = declarations.layerIndex(text) { return .layer(layer) }
      let known = ["parcel", "plan"] + declarations.layers.map(\.key)
      let hint = NearMiss.best(for: text, among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw node.failure("over is 'parcel', 'plan' or a layer, not '\(text)'\(hint)")
    }
  }

  /// An expression over the members, or `{parcels:, plan:}` where layers are added to them.
  private static func term(_ node: PlanNode, _ over: Over) throws(PlanFailure) -> Term {
    if node.isScalar {
      let source = try node.source()
      return over == .plan ? Term(members: nil, plan: source) : Term(members: source, plan: nil)
    }
    let entry = try node.mapping(keys: sumKeys)
    let term = Term(members: try entry["members"]?.source(), plan: try entry["plan"]?.source())
    guard term.members != nil || term.plan != nil else {
      throw node.failure("a sum has 'members', 'plan' or both")
    }
    if over == .plan, term.members != nil {
      throw node.failure("an indicator over the plan has no members to sum over")
    }
    return term
  }

  /// `{at-most: 5, source: {kind:, cite:}}` in per cent; a tolerance has a source as a limit has.
  private static func tolerated(_ node: PlanNode?) throws(PlanFailure) -> Double {
    guard let node else { return 0 }
    let entry = try node.mapping(keys: toleranceKeys)
    let percent = try entry.required("at-most").number()
    guard (0...100).contains(percent) else {
      throw node.failure("at most 0 to 100 per cent may be missing, not \(percent)")
    }
    let source = try entry.required("source").mapping(keys: Threshold.Source.keys)
    let kind = try source.required("kind")
    guard Threshold.Kind(rawValue: try kind.text()) != nil else {
      let known = Threshold.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw kind.failure("unknown kind of source '\(try kind.text())'; known: \(known)")
    }
    _ = try source.text("cite")
    return percent / 100
  }
}
