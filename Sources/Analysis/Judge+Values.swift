import Expressions
import Measures
import Values

/// What is asked of one row beside the verdicts: numbers of messages and evidence.
extension Judge {
  /// Value of one expression for one row, plain measures, by the layers last turned to.
  mutating func value(_ expression: BoundExpression, _ row: Int) -> Value {
    let sheet = firstSheet
    begin(sheet)
    return sheets[sheet].value(expression, row: row, from: &rows)
  }

  /// The value of one operand for one row, as evidence, by the layers last turned to: what the
  /// rules were answered, where they asked. Nil where an argument is itself an expression.
  mutating func value(ofOperand slot: Int, _ row: Int) -> Value? {
    let sheet = firstSheet
    if isBegun[sheet], book.field(ofSlot: slot) == nil,
      let known = sheets[sheet].known(slot, row: row)
    {
      return known
    }
    return rows.value(ofOperand: book.table.operands[slot], slot: slot, row: row)
  }

  /// Whether the permit condition of a met rule is unknown.
  mutating func isExcuseUnknown(_ entry: RuleBook.Entry, _ row: Int) -> Bool {
    guard let condition = entry.unless else { return false }
    return value(condition, row).isNull
  }
}
