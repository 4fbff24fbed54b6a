import Findings
import Values

/// One indicator as a nested object.
extension JSONWriter {
  /// `type` is written first where one stream carries several kinds of lines.
  mutating func indicator(_ indicator: Indicator, _ cards: [RuleCard], type: String? = nil) {
    let card = cards[indicator.card]
    beginObject()
    if let type {
      key("type")
      string(type)
    }
    key("rule")
    string(card.code)
    describe(card)
    key("verdict")
    string(indicator.verdict.word)
    key("verdict_zh")
    string(indicator.verdict.name.zh)
    key("basis")
    string(indicator.basis?.word)
    key("over")
    bilingual(indicator.over)
    key("unit")
    string(indicator.unit.rawValue)
    key("value")
    number(indicator.value)
    key("lowest")
    number(indicator.lowest)
    key("highest")
    number(indicator.highest)
    key("numerator")
    amount(indicator.numerator)
    key("denominator")
    amount(indicator.denominator)
    key("without_evidence")
    amount(indicator.missingAmount)
    key("whole")
    amount(indicator.whole)
    key("members")
    integer(indicator.members)
    key("members_with_evidence")
    integer(indicator.covered)
    key("members_unknown")
    integer(indicator.unknown)
    key("covered_percent")
    number(indicator.coveredShare.map { $0 * 100 })
    key("tolerated_percent")
    number(indicator.toleratedShare * 100)
    key("threshold")
    bilingual(
      Bilingual(
        zh: IndicatorWords(indicator: indicator, language: .zh).limitInFull,
        en: IndicatorWords(indicator: indicator, language: .en).limitInFull))
    key("thresholds")
    beginArray()
    for threshold in indicator.thresholds { self.threshold(threshold) }
    endArray()
    missing(indicator.missing)
    key("message")
    bilingual(indicator.message)
    key("reasons")
    beginArray()
    for reason in indicator.reasons { bilingual(reason) }
    endArray()
    key("provisions")
    beginArray()
    for provision in card.provisions { string(provision) }
    endArray()
    endObject()
  }

  private mutating func amount(_ amount: Indicator.Amount?) {
    guard let amount else { return null() }
    beginObject()
    key("value")
    fixed(units: amount.units, digits: 4)
    key("unit")
    string(EvidenceText.unit(amount.dimension))
    endObject()
  }

  private mutating func threshold(_ threshold: Indicator.Threshold) {
    beginObject()
    key("name")
    string(threshold.name)
    key("label")
    bilingual(threshold.label)
    key("limit")
    bool(threshold.isLimit)
    limit(threshold.value, threshold.unit, kind: threshold.kind, cite: threshold.cite)
    endObject()
  }
}
