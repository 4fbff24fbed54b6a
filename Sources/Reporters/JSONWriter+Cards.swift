import Findings
import Values

/// Members that several records have alike.
extension JSONWriter {
  /// What a rule is, after its code.
  mutating func describe(_ card: RuleCard) {
    key("slug")
    string(card.slug)
    key("title")
    bilingual(card.title)
    key("class")
    string(card.ruleClass.rawValue)
    key("severity")
    string(card.severity.word)
  }

  /// A limit's value, null where nobody gives it, and where it comes from.
  mutating func limit(_ value: Double?, _ unit: Unit, kind: String, cite: String) {
    key("value")
    number(value)
    key("unit")
    string(unit.rawValue)
    key("kind")
    string(kind)
    key("cite")
    string(cite)
  }
}
