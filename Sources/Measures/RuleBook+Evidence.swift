import Expressions

extension RuleBook {
  /// Whether an operand can stand as evidence: not a shape, not how a cell is written, not the year
  /// of a day that is shown, and not a call of which an argument is an expression, whose own operands
  /// are shown, but where a rule names the call as a fact, and whether something stands near: the
  /// limit and the nearest alone do not say that the rule asked.
  public func isShown(_ slot: Int) -> Bool {
    guard let call = table.operands[slot].call else { return true }
    // What it puts in the place of a blank is within a fact: what stands there is shown itself.
    if call.isComputed, case .orElse? = measures[slot] { return false }
    if entries.contains(where: { $0.computedFacts.contains { $0.slots.contains(slot) } }) {
      return true
    }
    guard let measure = measures[slot] else { return false }
    switch measure {
    case .geometry, .column, .hasDay, .firstDay, .yearOf: return false
    case .spatial: return true
    case _ where measure.isNearness: return true
    default:
      return !call.arguments.contains { argument in
        switch argument {
        case .constant, .field: false
        case .geometry, .expression: true
        }
      }
    }
  }
}

extension RuleBook {
  /// The field of an operand that is one; nil for a call.
  public func field(ofSlot slot: Int) -> Int? {
    if case .field(let index, _) = table.operands[slot].source { index } else { nil }
  }

  /// Whether the operand of a slot looks at the plot's shape.
  public func needsGeometry(_ slot: Int) -> Bool { measures[slot]?.needsGeometry ?? false }
}
