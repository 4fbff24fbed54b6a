import Findings
import Values

extension RuleCard {
  static func read(_ node: PlanNode, _ entry: PlanMapping) -> RuleCard {
    let code = entry.read("code") { node throws(PlanFailure) in
      let code = try node.text()
      guard code.utf8.count == 6, code.prefix(3).allSatisfy({ $0.isASCII && $0.isUppercase }),
        code.suffix(3).allSatisfy({ $0.isASCII && $0.isNumber })
      else {
        throw node.failure("a code is three capital letters and three digits, not '\(code)'")
      }
      return code
    }
    let slug = entry.read("slug") { node throws(PlanFailure) in
      let slug = try node.text()
      guard !slug.isEmpty,
        slug.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) || (97...122).contains($0) })
      else {
        throw node.failure("a slug is small letters, digits and hyphens, not '\(slug)'")
      }
      return slug
    }
    let ruleClass = entry.read("class") { node throws(PlanFailure) in
      RuleCard.Class(rawValue: try node.word("class", among: Class.allCases.map(\.rawValue)))
    }
    let severity = entry.read("severity") { node throws(PlanFailure) in
      let word = try node.word("severity", among: Severity.allCases.reversed().map(\.word))
      let severity = Severity.allCases.first { $0.word == word }
      if ruleClass == .advisory, severity != .advisory {
        throw node.failure(
          "a rule of class advisory has severity advisory: the plan's words bind nobody")
      }
      return severity
    }
    let plan = entry.find("plan") { node throws(PlanFailure) in
      let citation = try node.mapping(keys: ["clause", "quote"])
      let quotes = citation.read("quote") { node throws(PlanFailure) in try node.quotes() }
      // What stands between two quotes is left out.
      return PlanCitation(
        clause: citation.words("clause"),
        quote: (quotes ?? []).map(\.text).joined(separator: " … "))
    }
    let provisions = entry.find("provisions") { node throws(PlanFailure) in
      try node.items().map { item throws(PlanFailure) in try item.text() }
    }
    let law = entry.find("law") { node throws(PlanFailure) in
      try node.items().map { item throws(PlanFailure) in
        let citation = try item.mapping(keys: ["name", "article"])
        return LawCitation(name: citation.words("name"), article: citation.words("article"))
      }
    }
    func words(_ key: String) -> Bilingual? {
      entry.find(key) { node throws(PlanFailure) in try node.bilingual() }
    }
    var card = RuleCard(
      code: code ?? "", slug: slug ?? "", title: entry.bilingual("title"),
      ruleClass: (ruleClass ?? nil) ?? .decidable, severity: (severity ?? nil) ?? .error,
      plan: plan, provisions: provisions ?? [], law: law ?? [],
      interpretation: words("interpretation"), nextStep: words("next-step"),
      excuse: words("excuse"))
    card.digest = node.digest()
    return card
  }
}

extension PlanNode {
  /// What a citation quotes, each with its place: words of the plan, or a list of such.
  func quotes() throws(PlanFailure) -> [RuleDeclaration.Source] {
    let items = isScalar ? [self] : try items()
    guard !items.isEmpty, !items.contains(where: { $0.string?.isEmpty ?? false }) else {
      throw failure("a citation quotes the plan's words")
    }
    if isScalar { return [try source()] }
    return try items.map { item throws(PlanFailure) in
      _ = try item.text()
      return try item.source()
    }
  }
}
