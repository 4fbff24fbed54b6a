import Findings
import Land
import Measures
import Plan
import Values

/// The values that a finding rests on.
extension FindingMaker {
  func evidence(
    _ entry: RuleBook.Entry, _ row: Int, _ judge: inout Judge
  ) -> [Evidence] {
    var list: [Evidence] = []
    list.reserveCapacity(entry.evidenceSlots.count)
    // They are known only once they were asked for.
    for fact in entry.computedFacts { _ = judge.value(fact, row) }
    for slot in entry.evidenceSlots {
      guard var evidence = blanks[slot], let value = judge.value(ofOperand: slot, row) else {
        continue
      }
      evidence.value = value
      if let field = book.field(ofSlot: slot) {
        evidence.raw = judge.rows.chunk.parcels[row].unreadable[field]
        if let raw = evidence.raw,
          wordsOfDays.isRead(raw, of: field, in: judge.rows.chunk.parcels[row])
        {
          evidence.raw = nil
          evidence.words = Bilingual(zh: raw, en: raw)
        }
        if case .date(let day) = value, judge.rows.isDayless(field, row) {
          evidence.words = Bilingual(zh: day.monthDescription, en: day.monthDescription)
        }
      } else if value.isNull, evidence.operand.hasPrefix("idle_fee"), judge.rows.hasPrice(row) {
        evidence.words =
          judge.rows.lacksSupplyMode(row) ? Evidence.withheldWithoutMode : Evidence.withheld
      } else if value.isNull {
        evidence.words = judge.rows.words(withoutZone: slot, row)
      } else if case .text(let word) = value {
        evidence.words =
          book.words[slot]?.label(of: word) ?? ValueWords.of(word)
          ?? judge.rows.words(ofGround: word)
      }
      list.append(evidence)
    }
    return list
  }
}
