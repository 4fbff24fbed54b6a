import Findings
import Values

extension SARIFReporter {
  func tool(_ run: Run, _ out: inout JSONWriter) {
    out.key("tool")
    out.beginObject()
    out.key("driver")
    out.beginObject()
    out.key("name")
    out.string("landlint")
    out.key("semanticVersion")
    out.string(run.provenance.version)
    out.key("rules")
    out.beginArray()
    for card in run.cards {
      out.lineBreak()
      rule(card, &out)
    }
    out.endArray()
    out.key("properties")
    out.beginObject()
    out.key("geos")
    out.string(run.provenance.geosVersion)
    out.key("proj")
    out.string(run.provenance.projVersion)
    out.key("plan")
    out.string(run.provenance.planTitle[language])
    out.key("plan_version")
    out.string(run.provenance.planVersion)
    out.endObject()
    out.endObject()
    out.endObject()
  }

  private func rule(_ card: RuleCard, _ out: inout JSONWriter) {
    out.beginObject()
    out.key("id")
    out.string(card.code)
    out.key("name")
    out.string(pascal(card.slug))
    out.key("shortDescription")
    message(card.title[language], &out)
    out.key("fullDescription")
    message(description(card), &out)
    out.key("help")
    out.beginObject()
    out.key("text")
    out.string(help(card).joined(separator: "\n"))
    out.key("markdown")
    out.string(
      help(card).map { "- " + Markdown.escaped($0) }.joined(separator: "\n"))
    out.endObject()
    out.key("defaultConfiguration")
    out.beginObject()
    out.key("level")
    out.string("\(FindingLevel(card.severity))")
    out.endObject()
    out.key("properties")
    out.beginObject()
    out.key("tags")
    out.beginArray()
    out.string(card.family)
    out.string(card.ruleClass.rawValue)
    out.endArray()
    out.endObject()
    out.endObject()
  }

  /// SARIF's names of rules are in Pascal case; slugs are not.
  private func pascal(_ slug: String) -> String {
    slug.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private func description(_ card: RuleCard) -> String {
    guard let reading = card.interpretation else { return card.title[language] }
    return say(
      "\(card.title.zh)。方案包解释:\(reading.zh)",
      "\(card.title.en). Reading of the plan package: \(reading.en)")
  }

  /// What defends a finding of this rule, a line each.
  private func help(_ card: RuleCard) -> [String] {
    var lines: [String] = []
    if let plan = card.plan {
      lines.append(say("规划\(plan.clause)「\(plan.quote)」", "Plan, \(plan.clause)「\(plan.quote)」"))
    }
    if !card.law.isEmpty {
      let law = card.law.map { $0.words(language) }.joined(separator: say("、", ", "))
      lines.append(say("依据 ", "Law: ") + law)
    }
    if let reading = card.interpretation {
      lines.append(say("方案包解释:", "Reading of the plan package: ") + reading[language])
    }
    if let excuse = card.excuse { lines.append(say("除外:", "Excused by: ") + excuse[language]) }
    if let next = card.nextStep { lines.append(say("下一步 ", "Next: ") + next[language]) }
    lines.append(say("全文:landlint explain \(card.code)", "In full: landlint explain \(card.code)"))
    return lines
  }
}
