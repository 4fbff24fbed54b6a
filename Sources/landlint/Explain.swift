import ArgumentParser
import Findings
import Measures
import Plan
import Reporters

/// `landlint explain CODE`
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what a rule checks, why, how it is measured and what it needs.",
    discussion: """
      With the id of a provision, such as B2: the plan's words, which rules answer them, what they \
      need, and what this plan can answer.
      """)

  @Argument(help: "Code or slug of a rule, such as BLU101; or id of a provision, such as B2.")
  var code: String

  @Option(help: "Plan package; the shipped plan where left out.", completion: .directory)
  var plan: String?

  @Option(help: "text or json, which has both languages.")
  var format: Rules.Format = .text

  @Option(help: "Language of the text: zh or en.")
  var lang: Language?

  @Option(
    help: "File of settings; landlint.yaml in the working folder or above where left out.",
    completion: .file())
  var settings: String?

  @Flag(help: "Read no file of settings.")
  var noSettings = false

  mutating func run() async throws {
    let own = try OwnPlan(plan, lang, settings: settings, none: noSettings)
    let (plan, language) = (own.plan, own.language)
    let package = try RuleLookup.package(plan, language)
    if let check = RuleLookup.check(code) {
      let sections = CheckArticle(card: check).sections
      let examples = try await CheckShelf.examples(beside: package, of: check.code)[check.code]
      return try tell(check, sections, isOfPlan: false, examples, language)
    }
    if let indicator = package.indicators.first(where: {
      $0.declaration.card.code == code.uppercased() || $0.declaration.card.slug == code
    }) {
      let article = IndicatorArticle(indicator, of: package)
      return try tell(article.card, article.sections, isOfPlan: true, nil, language)
    }
    if package.provisions.contains(where: { $0.id.text == code.uppercased() }) {
      return try tellProvision(of: package, language)
    }
    let article = RuleArticle(try RuleLookup.rule(code, in: package), of: package)
    try tell(article.card, article.sections, isOfPlan: true, nil, language)
  }

  private func tell(
    _ card: RuleCard, _ sections: [RuleArticle.Section], isOfPlan: Bool, _ examples: CheckExamples?,
    _ language: Language
  ) throws {
    switch format {
    case .json:
      let document = ExplanationDocument(
        card, sections, isOfPlan: isOfPlan, examples: examples?.records ?? [])
      try Terminal.put(try document.json + "\n")
    case .text:
      let lines = RulePage(card, sections, language).lines + (examples?.lines(language) ?? [])
      for line in lines { try Terminal.say(line) }
    }
  }

  /// The provision, and the titles of the rules that answer it.
  private func tellProvision(of package: PlanPackage, _ language: Language) throws {
    let rows = ProvisionCoverage.table(of: package).filter {
      $0.provision.id.text == code.uppercased()
    }
    let table = ProvisionTable(title: package.declarations.title, rows: rows)
    if format == .json { return try Terminal.put(try table.json + "\n") }
    let titles = package.cards.filter { card in rows.contains { $0.codes.contains(card.code) } }
    let lines =
      rows.flatMap { table.lines(of: $0, language) }
      + titles.map { "     \($0.code) \($0.title[language])" }
    for line in lines { try Terminal.say(line) }
  }
}
