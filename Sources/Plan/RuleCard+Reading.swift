import Findings

extension RuleCard {
  static func read(_ node: PlanNode, _ entry: PlanMapping) throws(PlanFailure) -> RuleCard {
    let codeNode = try entry.required("code")
    let code = try codeNode.text()
    guard code.utf8.count == 6, code.prefix(3).allSatisfy({ $0.isASCII && $0.isUppercase }),
      code.suffix(3).allSatisfy({ $0.isASCII && $0.isNumber })
    else {
      throw codeNode.failure("a code is three capital letters and three digits, not '\(code)'")
    }
    let classNode = try entry.required("class")
    guard let ruleClass = RuleCard.Class(rawValue: try classNode.text()) else {
      let known = RuleCard.Class.allCases.map(\.rawValue).joined(separator: ", ")
      throw classNode.failure("unknown class '\(try classNode.text())'; known: \(known)")
    }
    let severityNode = try entry.required("severity")
    let word = try severityNode.text()
    guard let severity = Severity.allCases.first(where: { $0.word == word }) else {
      throw severityNode.failure("severity is error, warning or advisory, not '\(word)'")
    }
    if ruleClass == .advisory, severity != .advisory {
      throw severityNode.failure(
        "a rule of class advisory has severity advisory: the plan's words bind nobody")
    }
    var plan: PlanCitation?
    if let planNode = entry["plan"] {
      let citation = try planNode.mapping(keys: ["clause", "quote"])
      plan = PlanCitation(clause: try citation.text("clause"), quote: try citation.text("quote"))
    }
    var provisions: [String] = []
    for item in try entry["provisions"]?.items() ?? [] { provisions.append(try item.text()) }
    var law: [LawCitation] = []
    for item in try entry["law"]?.items() ?? [] {
      let citation = try item.mapping(keys: ["name", "article"])
      law.append(
        LawCitation(name: try citation.text("name"), article: try citation.text("article")))
    }
    return RuleCard(
      code: code, slug: try entry.text("slug"), title: try entry.required("title").bilingual(),
      ruleClass: ruleClass, severity: severity, plan: plan, provisions: provisions, law: law,
      interpretation: try entry["interpretation"]?.bilingual(),
      nextStep: try entry["next-step"]?.bilingual(), excuse: try entry["excuse"]?.bilingual())
  }
}
