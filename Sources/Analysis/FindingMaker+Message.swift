import Expressions
import Findings
import Measures
import Plan
import Values

/// What a finding says in one sentence.
extension FindingMaker {
  func message(
    _ entry: RuleBook.Entry, _ row: Int, _ judge: inout Judge
  ) -> Bilingual {
    // Looked at in place: a copy of an expression is a copy of nine references.
    let (zh, en) = (entry.messageZh, entry.messageEn)
    return Bilingual(
      zh: entry.rule.messageZh.text(.zh) { spoken(zh.span[$0], .zh, row, &judge) },
      en: entry.rule.messageEn.text(.en) { spoken(en.span[$0], .en, row, &judge) })
  }

  /// The value of an expression; the fixed words of measures as people say them, while texts of
  /// files stay as they are, and months without a day months.
  private func spoken(
    _ bound: BoundExpression, _ language: Language, _ row: Int, _ judge: inout Judge
  ) -> Value {
    let value = judge.value(bound, row)
    if case .date(let day) = value, bound.slots.count == 1,
      let field = book.field(ofSlot: bound.slots[0]), judge.rows.isDayless(field, row)
    {
      return .text(day.monthDescription)
    }
    guard case .text(let word) = value else { return value }
    for slot in bound.slots {
      if let listed = book.words[slot]?.label(of: word) { return .text(listed[language]) }
    }
    guard bound.isFixedWord, let words = ValueWords.of(word) else { return value }
    return .text(words[language])
  }
}

extension BoundExpression {
  /// True for a call that answers with a word of the program, not of a file.
  fileprivate var isFixedWord: Bool {
    expression.operands.contains { $0.call.map { Self.fixedWords.contains($0.name) } ?? false }
  }

  private static let fixedWords: Set = [
    "code_edition", "land_use_group", "start_basis", "start_state", "cause_state",
    "stage_certainty",
  ]
}
