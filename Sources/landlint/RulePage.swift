import Findings
import Plan
import Reporters

/// What `explain` prints of a rule, an indicator or a check.
struct RulePage {
  let card: RuleCard
  let sections: [RuleArticle.Section]
  let language: Language

  init(_ card: RuleCard, _ sections: [RuleArticle.Section], _ language: Language) {
    self.card = card
    self.sections = sections
    self.language = language
  }

  var lines: [String] {
    var lines = ["\(card.code) \(card.slug)", TerminalText.withoutControls(card.title[language])]
    for section in sections {
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

  /// Head and sections as a page of the manual, in Chinese, then in English.
  static func manual(_ card: RuleCard, _ sections: [RuleArticle.Section]) -> String {
    var text = "# \(card.code) \(card.title.zh) · \(card.title.en)\n\n`\(card.slug)`\n"
    for language in [Language.zh, .en] {
      text += language == .zh ? "\n## 中文\n" : "\n## English\n"
      for section in sections {
        text += "\n### \(section.heading[language])\n\n"
        for item in section.items {
          switch item {
          case .words(let words): text += "- \(words[language])\n"
          case .code(let words, let code):
            let lines = indented(code)
            text +=
              lines.count == 1
              ? "- \(words[language]): `\(lines[0])`\n"
              : "- \(words[language]):\n\n"
                + lines.map { "      \($0)\n" }.joined() + "\n"
          }
        }
      }
    }
    return text
  }

  private static func indented(_ code: String) -> [Substring] {
    code.split(separator: "\n")
  }
}
