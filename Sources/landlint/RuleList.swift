import Findings
import Foundation

/// What `rules` prints: the plan's rules, then the checks that need no plan.
struct RuleList {
  let title: Bilingual
  let rules: [RuleCard]
  let checks: [RuleCard]

  func lines(_ language: Language) -> [String] {
    [title[language]] + rules.map { line($0, language) }
      + ["", language == .zh ? "数据与图形检查(不依规划)" : "Checks of data and shapes (of any plan)"]
      + checks.map { line($0, language) }
  }

  private func line(_ card: RuleCard, _ language: Language) -> String {
    let clause = card.plan.map { "  \($0.clause)" } ?? ""
    return "\(card.code)  \(card.severity.word.padded(to: 8))  "
      + "\(card.ruleClass.rawValue.padded(to: 15))  \(card.title[language])\(clause)"
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

  private struct Words: Encodable {
    var zh: String
    var en: String

    init(_ words: Bilingual) {
      zh = words.zh
      en = words.en
    }
  }

  private struct Citation: Encodable {
    var name: String
    var article: String
  }

  private struct Entry: Encodable {
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

/// What `explain` prints of a check that needs no plan.
struct CheckPage {
  let card: RuleCard
  let language: Language

  var lines: [String] {
    let isChinese = language == .zh
    var lines = ["\(card.code) \(card.slug)", card.title[language], ""]
    lines.append(
      (isChinese ? "分级: " : "severity: ") + "\(card.severity.word), \(card.ruleClass.rawValue)")
    for law in card.law {
      lines.append(
        (isChinese ? "标准: " : "standard: ")
          + (law.article.isEmpty ? law.name : "\(law.name) \(law.article)"))
    }
    lines.append(
      isChinese
        ? "不依规划:对每个输入文件和图形都检查(--no-plan 时也是)。"
        : "Needs no plan: every input file and shape is checked, with --no-plan too.")
    return lines
  }
}
