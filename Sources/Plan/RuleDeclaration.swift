public import Findings

/// A rule as its YAML states it, expressions still as text with the place where they stand.
public struct RuleDeclaration: Sendable {
  /// Text of an expression or template with the file position of its first character, so that a
  /// column inside the expression is a column of the file.
  public struct Source: Sendable {
    public var text: String
    public var path: String
    public var line: Int
    public var column: Int
    /// For block scalars: how far each line is indented in the file.
    public var indent: Int

    public func failure(_ message: String) -> PlanFailure { failure(line: 1, column: 1, message) }

    func failure(line faultLine: Int, column faultColumn: Int, _ message: String) -> PlanFailure {
      PlanFailure(
        path: path, line: line + faultLine - 1,
        column: (faultLine == 1 ? column : indent + 1) + faultColumn - 1, message: message)
    }
  }

  public enum SubjectKind: String, Sendable, CaseIterable {
    case parcel
    /// Judged once per contract (电子监管号) over all its polygons.
    case contract
    /// The plan's own layers, judged once a run.
    case layer
  }

  public enum JudgedOn: String, Sendable, CaseIterable {
    /// The layers and the plan of the day of approval count; without that day nothing is certain.
    case approval
    case asOf = "as-of"
  }

  public var card: RuleCard
  /// Where its code stands.
  public var place: Source
  /// The plan's words, with their places.
  public var quotes: [Source]
  public var subject: SubjectKind
  public var judgedOn: JudgedOn
  /// Ids of the plan's provisions that the rule answers, with their places.
  public var provisions: [Source]
  /// For what only an authority can find (idle land), never more than 疑似: why that is so.
  public var suspicion: Bilingual?
  public var applies: Source
  public var violates: Source
  public var unless: Source?
  public var messageZh: Source
  public var messageEn: Source
  public var facts: [Source]

  /// What a rule may say; docs/schemas/rules.schema.json has the same.
  static let keys = [
    "code", "slug", "subject", "title", "class", "severity", "plan", "provisions", "law",
    "interpretation",
    "next-step", "applies", "violates", "unless", "excuse", "judged-on", "suspected", "message",
    "facts",
  ]

  static func read(_ node: PlanNode) throws(PlanFailure) -> RuleDeclaration {
    let entry = try node.mapping(keys: keys)
    let subject = entry.find("subject") { node throws(PlanFailure) in
      SubjectKind(
        rawValue: try node.word("subject", among: SubjectKind.allCases.map(\.rawValue)))
    }
    let judgedOn = entry.find("judged-on") { node throws(PlanFailure) in
      JudgedOn(rawValue: try node.word("judged-on", among: JudgedOn.allCases.map(\.rawValue)))
    }
    if let excuse = entry["excuse"], entry["unless"] == nil {
      excuse.note("'excuse' says in words what 'unless' tests; this rule has none")
    }
    let expression = { (node: PlanNode) throws(PlanFailure) in try node.source() }
    let message = entry.read("message") { node throws(PlanFailure) in try node.messages() }
    let facts = entry.find("facts") { node throws(PlanFailure) in try node.items() } ?? []
    let quote = entry.find("plan") { node throws(PlanFailure) in
      try node.mapping(keys: ["clause", "quote"])["quote"]
    }
    var card = RuleCard.read(node, entry)
    card.isOfLayers = (subject ?? nil) == .layer
    return RuleDeclaration(
      card: card, place: (entry["code"] ?? node).nothing(""),
      quotes: (try? quote??.quotes()) ?? [], subject: (subject ?? nil) ?? .parcel,
      judgedOn: (judgedOn ?? nil) ?? .asOf,
      provisions: (entry["provisions"].map(PlanNode.elements) ?? []).compactMap(
        \.optionalExpression),
      suspicion: entry.find("suspected", suspicion),
      applies: entry.read("applies", expression) ?? node.nothing("TRUE"),
      violates: entry.read("violates", expression) ?? node.nothing("TRUE"),
      unless: entry.find("unless", expression),
      messageZh: message?.zh ?? node.nothing(""),
      messageEn: message?.en ?? node.nothing(""),
      facts: facts.compactMap { fact in
        fact.attempt { () throws(PlanFailure) in try fact.source() }
      })
  }

  /// `always`, or why in both languages.
  private static func suspicion(_ node: PlanNode) throws(PlanFailure) -> Bilingual {
    guard node.isScalar else { return try node.bilingual() }
    guard try node.text() == "always" else {
      throw node.failure("suspected is 'always', or says why as {zh: …, en: …}")
    }
    return Bilingual(
      zh: "由主管部门认定,此处只列为疑似", en: "for the authority to decide; only a suspicion here")
  }
}
