import Expressions
import Findings
import Measures
import Plan

/// What a run looked at: only of that it can say that nothing is there any more.
extension Analyzer {
  /// The same of a code or a family.
  func isJudgedFamily(_ prefix: String, in run: Run, _ columns: UInt128) -> Bool {
    run.cards.contains { $0.code.hasPrefix(prefix) && isJudged($0.code, in: run, columns) }
  }

  /// Whether a run could have found again what was known of a rule: it was asked for, all of the
  /// input was read, and nothing kept it from judging every plot.
  ///
  /// - Parameter columns: fields of which some feature has a column, by bit.
  func isJudged(_ code: String, in run: Run, _ columns: UInt128) -> Bool {
    guard request.plot == nil, request.judged == nil, run.isComplete, request.wants(code) else {
      return false
    }
    guard let card = run.cards.firstIndex(where: { $0.code == code }) else { return false }
    let ofTables = [BuiltInCards.joinKeyUnmatched, BuiltInCards.joinKeyRepeated].map(\.code)
    if request.join == nil, ofTables.contains(code) { return false }
    let tally = run.tallies[card]
    let others = Verdict.allCases.filter { ![.notEvaluated, .notApplicable].contains($0) }
    if others.contains(where: { tally[$0] > 0 }) { return true }
    return tally[.notEvaluated] == 0 && (tally[.notApplicable] == 0 || !lacksColumn(card, columns))
  }

  /// Whether no file has a column for a field that a rule asks: where it applies to no plot, that
  /// may be why.
  private func lacksColumn(_ card: Int, _ columns: UInt128) -> Bool {
    guard let index = setting.cards.rules.firstIndex(of: card) else { return false }
    let entry = setting.book.entries[index]
    let met = columns | (setting.join?.columns ?? 0)
    return (entry.applies.slots + entry.violates.slots).contains { slot in
      setting.book.table.operands[slot].fieldName.flatMap(setting.declarations.fieldIndex)
        .map { met & (1 << UInt128($0)) == 0 } ?? false
    }
  }
}
