/// What people read about a rule, in reports and in the manual; nothing that is evaluated.
public struct RuleCard: Sendable {
  /// How far the plan's words carry (D1, D2, D3 of the domain description).
  public enum Class: String, Sendable, CaseIterable {
    case decidable
    case needsThreshold = "needs-threshold"
    case advisory
  }

  public struct PlanCitation: Hashable, Sendable {
    /// `第七章第二节`.
    public var clause: String
    /// An exact substring of the plan's text.
    public var quote: String

    public init(clause: String, quote: String) {
      self.clause = clause
      self.quote = quote
    }
  }

  public struct LawCitation: Hashable, Sendable {
    /// `《城市蓝线管理办法》`.
    public var name: String
    /// `第十条`.
    public var article: String

    public init(name: String, article: String) {
      self.name = name
      self.article = article
    }

    /// As it is printed: names in Latin letters are parted from the article.
    public var words: String {
      let isLatin = name.unicodeScalars.last?.isASCII ?? false
      return name + (isLatin && !article.isEmpty ? " " : "") + article
    }

    /// The same for readers of a language.
    public func words(_ language: Language) -> String {
      let said = article(language)
      return said == article ? words : "\(name) \(said)"
    }

    /// Articles stay as they are published; the mark of what was not looked up is a word of the
    /// package's.
    public func article(_ language: Language) -> String {
      Self.marked(article, language)
    }

    /// A citation with the mark in the words of a language.
    public static func marked(_ text: String, _ language: Language) -> String {
      language == .zh ? text : text.replacing(unverified.zh, with: unverified.en)
    }

    private static let unverified = Bilingual(zh: "[未核]", en: "[not verified]")
  }

  /// Family letters and three digits: `BLU101`.
  public var code: String
  /// Names the defect: `construction-in-permanent-blue-line`.
  public var slug: String
  public var title: Bilingual
  public var ruleClass: Class
  public var severity: Severity
  public var plan: PlanCitation?
  /// IDs of the plan's provisions that the rule answers: `B2`.
  public var provisions: [String]
  public var law: [LawCitation]
  /// Reading of the words that is the package's own, not the plan's.
  public var interpretation: Bilingual?
  /// What the authority does next, where the law says so.
  public var nextStep: Bilingual?
  /// What excuses a met condition, where it is not a permit: 政府原因经审核属实.
  public var excuse: Bilingual?
  /// True for a rule on the plan's own layers: judged once a run, and not for any plot.
  public var isOfLayers = false
  /// Of all that its file says of it, remarks and layout apart: two editions of a rule differ in it.
  /// Empty for a check of the program's own.
  public var digest = ""

  public init(
    code: String, slug: String, title: Bilingual, ruleClass: Class, severity: Severity,
    plan: PlanCitation? = nil, provisions: [String] = [], law: [LawCitation] = [],
    interpretation: Bilingual? = nil,
    nextStep: Bilingual? = nil, excuse: Bilingual? = nil
  ) {
    self.code = code
    self.slug = slug
    self.title = title
    self.ruleClass = ruleClass
    self.severity = severity
    self.plan = plan
    self.provisions = provisions
    self.law = law
    self.interpretation = interpretation
    self.nextStep = nextStep
    self.excuse = excuse
  }

  /// The verdict in this rule's words: what excuses is not always a permit.
  public func name(of verdict: Verdict) -> Bilingual {
    guard verdict == .excused, let excuse else { return verdict.name }
    return Bilingual(zh: "符合(\(excuse.zh))", en: "conforms (\(excuse.en))")
  }

  /// `BLU` of `BLU101`.
  public var family: String { String(code.prefix { !$0.isNumber }) }

  /// True for a check on plots among each other, of which one plot alone shows nothing.
  public var isOfNeighbours: Bool { family == "TOP" }

  /// True for a check on files as a whole that cannot always be made: all plots elsewhere, shifts
  /// of web maps. What it could not look at is counted in files.
  public var isOfFiles: Bool { ["INP202", "INP206"].contains(code) }

  /// True where the submitter's material is judged, not the land.
  public var isOfMaterial: Bool { ["INP", "GEO", "TOP"].contains(family) }

  /// Whether codes, families or `all` name the rule.
  public func isNamed(by names: [String]) -> Bool {
    names.contains { $0 == "all" || code.hasPrefix($0) }
  }
}
