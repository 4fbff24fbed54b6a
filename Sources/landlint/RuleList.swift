import Findings
import Foundation
import Reporters

/// What `rules` prints: the plan's rules, then the checks that need no plan.
struct RuleList {
  let title: Bilingual
  let rules: [RuleCard]
  let checks: [RuleCard]

  func lines(_ language: Language) -> [String] {
    [TerminalText.withoutControls(title[language])] + rules.map { line($0, language) }
      + ["", language == .zh ? "数据与图形检查(不依规划)" : "Checks of data and shapes (of any plan)"]
      + checks.map { line($0, language) }
  }

  private func line(_ card: RuleCard, _ language: Language) -> String {
    let clause = card.plan.map { "  \($0.clause)" } ?? ""
    return TerminalText.withoutControls(
      "\(card.code)  \(card.severity.word.padded(to: 8))  "
        + "\(card.ruleClass.rawValue.padded(to: 15))  \(card.title[language])\(clause)")
  }

  /// One document with sorted names.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let document = Document(
        schema: "landlint-rules/1", plan: Words(title),
        rules: rules.map { Entry($0, isOfPlan: true) } + checks.map { Entry($0, isOfPlan: false) })
      return String(decoding: try encoder.encode(document), as: UTF8.self)
    }
  }

  private struct Document: Encodable {
    var schema: String
    var plan: Words
    var rules: [Entry]
  }

  struct Citation: Encodable {
    var name: String
    var article: String
  }

  struct Entry: Encodable {
    var code: String
    var slug: String
    var title: Words
    var ruleClass: String
    var severity: String
    /// False for the checks of files and shapes.
    var isOfPlan: Bool
    var clause: String?
    var quote: String?
    var law: [Citation]

    enum CodingKeys: String, CodingKey {
      case code, slug, title, severity, clause, quote, law
      case ruleClass = "class"
      case isOfPlan = "of_plan"
    }

    init(_ card: RuleCard, isOfPlan: Bool) {
      code = card.code
      slug = card.slug
      title = Words(card.title)
      ruleClass = card.ruleClass.rawValue
      severity = card.severity.word
      self.isOfPlan = isOfPlan
      clause = card.plan?.clause
      quote = card.plan?.quote
      law = card.law.map { Citation(name: $0.name, article: $0.article) }
    }
  }
}
