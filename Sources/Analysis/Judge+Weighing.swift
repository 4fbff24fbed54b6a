import Expressions
import Findings
import Measures
import Plan
import Values

/// What a rule whose condition is met comes to.
extension Judge {
  /// The lines of the table for rows whose condition is met.
  mutating func weigh(
    _ index: Int, _ entry: RuleBook.Entry, met: Bits, into judgement: inout Judgement
  ) {
    let card = entry.rule.declaration.card
    if let condition = entry.unless {
      sheets[lookBack(entry)].evaluate(condition, where: met, from: &rows, into: &unless)
    } else {
      unless.isTrue.reset(count: rows.chunk.count)
      unless.isUnknown.reset(count: rows.chunk.count)
    }
    var rest = met
    rest.subtract(unless.isTrue)
    met.forEachOne { row in judgement.give(.excused, to: index, row) }
    guard !rest.isEmpty else { return }
    let plain: Verdict? =
      if card.ruleClass == .advisory {
        .advisory
      } else if card.isOfMaterial {
        card.severity == .advisory ? .advisory : .incomplete
      } else {
        nil
      }
    if let plain {
      rest.forEachOne { row in judgement.give(plain, to: index, row) }
      return
    }
    let sure = sureRows(entry, among: rest)
    for row in 0..<rows.chunk.count where rest[row] {
      guard sure[row] else {
        judgement.give(.borderline, to: index, row)
        continue
      }
      let doubt = doubt(entry, row)
      if case .approvedInMonth(let layer, let month)? = doubt {
        judgement.leave(index, row, for: .drawnInMonth(layer: layer, month: month))
      } else if unless.isUnknown[row] || entry.rule.declaration.suspicion != nil
        || rows.chunk.standings[row] == .repaired || doubt != nil
      {
        judgement.give(.suspected, to: index, row)
      } else {
        judgement.give(.violates, to: index, row)
      }
    }
  }

  /// Rows whose condition is met again with every overlap eroded, the day ten days earlier and
  /// distances on either side of their limit. Lower bounds of the eroded areas decide most of them;
  /// only the others are eroded in fact. A condition that may hold on both sides of a gap, but not
  /// in it, is always asked exactly.
  private mutating func sureRows(_ entry: RuleBook.Entry, among rest: Bits) -> Bits {
    guard entry.isEroded || entry.needsDay || entry.needsDistance else { return rest }
    var sure = Bits(count: rest.count)
    if entry.boundsDecide || !entry.isEroded { sure = rows(.bounded, meeting: entry, among: rest) }
    var open = rest
    open.subtract(sure)
    if !open.isEmpty, entry.isEroded {
      sure.formUnion(rows(.eroded, meeting: entry, among: open))
    }
    if !sure.isEmpty, entry.needsDistance {
      sure = rows(.farther, meeting: entry, among: sure)
    }
    rows.mode = .plain
    return sure
  }

  /// Rows that a rule says something against in another mode of measuring too.
  private mutating func rows(
    _ mode: ParcelRows.Mode, meeting entry: RuleBook.Entry, among some: Bits
  ) -> Bits {
    let sheet = lookBack(entry) + mode.rawValue
    rows.mode = mode
    begin(sheet)
    var met = some
    if entry.weighsApplies {
      sheets[sheet].evaluate(entry.applies, where: met, from: &rows, into: &strict)
      met = strict.isTrue
    }
    sheets[sheet].evaluate(entry.violates, where: met, from: &rows, into: &strict)
    return strict.isTrue
  }
}
