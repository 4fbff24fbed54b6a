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

    func failure(line faultLine: Int, column faultColumn: Int, _ message: String) -> PlanFailure {
      PlanFailure(
        path: path, line: line + faultLine - 1,
        column: (faultLine == 1 ? column : indent + 1) + faultColumn - 1, message: message)
    }
  }

  public enum SubjectKind: String, Sendable {
    case parcel
    /// Judged once per contract (电子监管号) over all its polygons.
    case contract
    /// The plan's own layers, judged once a run.
    case layer
  }

  public enum JudgedOn: String, Sendable {
    /// The layers and the plan of the day of approval count; without that day nothing is certain.
    case approval
    case asOf = "as-of"
  }

  public var card: RuleCard
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

  static let keys = [
    "code", "slug", "subject", "title", "class", "severity", "plan", "provisions", "law",
    "interpretation",
    "next-step", "applies", "violates", "unless", "excuse", "judged-on", "suspected", "message",
    "facts",
  ]

  static func read(_ node: PlanNode) throws(PlanFailure) -> RuleDeclaration {
    let entry = try node.mapping(keys: keys)
    let subjectNode = entry["subject"]
    guard let subject = SubjectKind(rawValue: try subjectNode?.text() ?? "parcel") else {
      throw (subjectNode ?? node).failure("subject is 'parcel', 'contract' or 'layer'")
    }
    let judgedNode = entry["judged-on"]
    guard let judgedOn = JudgedOn(rawValue: try judgedNode?.text() ?? "as-of") else {
      throw (judgedNode ?? node).failure("judged-on is 'approval' or 'as-of'")
    }
    let suspicion = try entry["suspected"].map(suspicion)
    let message = try entry.required("message").mapping(keys: ["zh", "en"])
    var provisions: [Source] = []
    for item in try entry["provisions"]?.items() ?? [] { provisions.append(try item.source()) }
    var facts: [Source] = []
    for fact in try entry["facts"]?.items() ?? [] { facts.append(try fact.source()) }
    if let excuse = entry["excuse"], entry["unless"] == nil {
      throw excuse.failure("'excuse' says in words what 'unless' tests; this rule has none")
    }
    var card = try RuleCard.read(node, entry)
    card.isOfLayers = subject == .layer
    return RuleDeclaration(
      card: card, subject: subject, judgedOn: judgedOn,
      provisions: provisions, suspicion: suspicion,
      applies: try entry.required("applies").source(),
      violates: try entry.required("violates").source(),
      unless: try entry["unless"]?.source(), messageZh: try message.required("zh").source(),
      messageEn: try message.required("en").source(), facts: facts)
  }

  /// `always`, or why in both languages.
  private static func suspicion(_ node: PlanNode) throws(PlanFailure) -> Bilingual {
    guard let word = try? node.text() else { return try node.bilingual() }
    guard word == "always" else {
      throw node.failure("suspected is 'always', or says why as {zh: …, en: …}")
    }
    return Bilingual(
      zh: "由主管部门认定,此处只列为疑似", en: "for the authority to decide; only a suspicion here")
  }
}
