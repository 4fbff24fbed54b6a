import Findings
import Plan

/// What `explain` prints of a rule.
struct RulePage {
  let rule: Rule
  let package: PlanPackage
  let language: Language

  var lines: [String] {
    let card = rule.declaration.card
    var lines = ["\(card.code) \(card.slug)", card.title[language]]
    for section in RuleArticle(rule, of: package).sections {
      lines += ["", section.heading[language]]
      for item in section.items {
        switch item {
        case .words(let words): lines.append("  " + words[language].filter { $0 != "`" })
        case .code(let words, let code):
          lines += ["  \(words[language]):"] + Self.indented(code).map { "    " + $0 }
        }
      }
    }
    return lines
  }

  private static func indented(_ code: String) -> [Substring] {
    code.split(separator: "\n")
  }
}
