import Expressions
import Measures
import Plan

/// The words for what one rule lacked last, and what has to be the same for them to hold again:
/// the operands, and what the row says of the fields behind them.
struct KnownWords {
  var applies: UInt64 = 0
  var violates: UInt64 = 0
  var fields: [Int] = []
  var states: UInt64 = 0
  /// -1 where none were found yet.
  var number = -1
}

extension Judge {
  /// The number of the words for what a rule lacks in a row, where it lacked the same before.
  mutating func knownWords(_ rule: Int, _ row: Int, applies: UInt64, violates: UInt64) -> Int? {
    guard knownWords[rule].number >= 0, knownWords[rule].applies == applies,
      knownWords[rule].violates == violates,
      knownWords[rule].states == rows.states(of: knownWords[rule].fields, row)
    else { return nil }
    return knownWords[rule].number
  }

  /// Keeps the number of words that were just found, unless each row has its own.
  mutating func keep(
    _ number: Int, _ rule: Int, _ row: Int, _ entry: RuleBook.Entry, applies: UInt64,
    violates: UInt64
  ) {
    var fields: [Int] = []
    for (mask, slots) in [(applies, entry.applies.slots), (violates, entry.violates.slots)] {
      for (bit, slot) in slots.enumerated() where mask & (1 << UInt64(bit)) != 0 {
        guard let own = rows.fieldsOfGaps(ofSlot: slot) else { return }
        fields += own
      }
    }
    guard fields.count <= ParcelRows.mostFieldStates else { return }
    knownWords[rule] = KnownWords(
      applies: applies, violates: violates, fields: fields, states: rows.states(of: fields, row),
      number: number)
  }
}
