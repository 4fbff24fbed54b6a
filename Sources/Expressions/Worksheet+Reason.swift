import Values

extension Worksheet {
  /// Why a condition is UNKNOWN in a row that was evaluated: the operands that are NULL on the
  /// branches that are UNKNOWN, as bits over `CompiledExpression.operands`; 0 where it is known.
  ///
  /// A call that is NULL blames the operands of its arguments that are NULL, else itself. An
  /// operation without a finite result, such as a division by zero, blames all of its operands.
  public func reason(_ bound: BoundExpression, row: Int) -> UInt64 {
    precondition(row >= 0 && row < rows, "the chunk has no such row")
    switch bound.expression.program.root {
    case .truth(let root): return judge(root, bound, row).reason
    case .scalar(let root): return missing(root, bound, row)
    }
  }

  /// Visits the selected rows in ascending order with the reason of each.
  public func forEachReason(
    _ bound: BoundExpression, where selection: Bits, _ body: (_ row: Int, _ reason: UInt64) -> Void
  ) {
    selection.forEachOne { row in body(row, reason(bound, row: row)) }
  }

  /// Nil truth: UNKNOWN, for the operands in `reason`.
  func judge(
    _ step: Int, _ bound: BoundExpression, _ row: Int
  ) -> (truth: Bool?, reason: UInt64) {
    let program = bound.expression.program
    switch program.truths[step] {
    case .constant(let value): return (value, 0)
    case .operand(let operand):
      if let value = columns[bound.slots[operand]].bool(at: row) { return (value, 0) }
      return (nil, blame(operand, bound, row))
    case .not(let operand):
      let (value, reason) = judge(operand, bound, row)
      return (value.map { !$0 }, reason)
    case .all(let range): return joined(range, false, bound, row)
    case .any(let range): return joined(range, true, bound, row)
    case .same(let a, let b, let negated):
      let (x, y) = (judge(a, bound, row), judge(b, bound, row))
      guard let left = x.truth, let right = y.truth else { return (nil, x.reason | y.reason) }
      return ((left == right) != negated, 0)
    case .truthIsNull(let inner):
      let answer = judge(inner, bound, row)
      guard answer.truth == nil else { return (false, 0) }
      return unclear(truth: inner, bound, row >> 6) & (1 << UInt64(row & 63)) != 0
        ? (nil, answer.reason) : (true, 0)
    case .scalarIsNull(let scalar):
      guard !isKnown(scalar, bound, row) else { return (false, 0) }
      return unclear(scalar: scalar, bound, row >> 6) & (1 << UInt64(row & 63)) != 0
        ? (nil, missing(scalar, bound, row)) : (true, 0)
    case .numbers(let comparison, let a, let b):
      guard let x = number(a, bound, row), let y = number(b, bound, row) else {
        return (nil, missing(a, bound, row) | missing(b, bound, row))
      }
      return (comparison.holds(x, y), 0)
    case .dates(let comparison, let a, let b):
      guard let x = date(a, bound, row), let y = date(b, bound, row) else {
        return (nil, missing(a, bound, row) | missing(b, bound, row))
      }
      return (comparison.holds(x, y), 0)
    case .texts(let comparison, let a, let b):
      guard let x = text(a, bound, row), let y = text(b, bound, row) else {
        return (nil, missing(a, bound, row) | missing(b, bound, row))
      }
      return (Worksheet.holds(comparison, x, y), 0)
    case .numberIn(let scalar, let range):
      guard let x = number(scalar, bound, row) else { return (nil, missing(scalar, bound, row)) }
      for index in range where program.numbers[index] == x { return (true, 0) }
      return (false, 0)
    case .textIn(let scalar, let range):
      guard let x = text(scalar, bound, row) else { return (nil, missing(scalar, bound, row)) }
      for index in range where Column.sameBytes(program.literals[index].text, x) {
        return (true, 0)
      }
      return (false, 0)
    case .like(let scalar, let pattern):
      guard let x = text(scalar, bound, row) else { return (nil, missing(scalar, bound, row)) }
      return (program.patterns[pattern].matches(x), 0)
    case .times(_, let a, let b), .temporal(_, let a, let b), .arrays(_, let a, let b):
      if let value = test(program.truths[step], bound, row) { return (value, 0) }
      let nulls = missing(a, bound, row) | missing(b, bound, row)
      // An array that a row holds may have an element that is NULL.
      return (nil, nulls != 0 ? nulls : leaves(a, bound) | leaves(b, bound))
    }
  }

  /// Stops at the first term that decides, as the planes do: what lies behind was never filled.
  private func joined(
    _ range: Range<Int>, _ decisive: Bool, _ bound: BoundExpression, _ row: Int
  ) -> (truth: Bool?, reason: UInt64) {
    var isUnknown = false
    var reason: UInt64 = 0
    for child in range {
      let term = judge(bound.expression.program.children[child], bound, row)
      if term.truth == decisive { return (decisive, 0) }
      if term.truth == nil {
        isUnknown = true
        reason |= term.reason
      }
    }
    return isUnknown ? (nil, reason) : (!decisive, 0)
  }

  private func isKnown(_ scalar: Int, _ bound: BoundExpression, _ row: Int) -> Bool {
    switch bound.expression.program.scalars[scalar] {
    case .number, .date, .text, .time, .geometry, .array: true
    case .interval: rowValue(scalar, bound, row) != .null
    case .folded(let operand, _, _): isKnown(operand, bound, row)
    case .operand(let operand): columns[bound.slots[operand]].isValid(at: row)
    case .arithmetic, .negation: number(scalar, bound, row) != nil
    case .truth(let step): judge(step, bound, row).truth != nil
    }
  }

  func number(_ scalar: Int, _ bound: BoundExpression, _ row: Int) -> Double? {
    switch bound.expression.program.scalars[scalar] {
    case .number(let value): return value
    case .operand(let operand): return columns[bound.slots[operand]].number(at: row)
    case .negation(let operand, _): return number(operand, bound, row).map { -$0 }
    case .arithmetic(let operation, let a, let b, _):
      guard let x = number(a, bound, row), let y = number(b, bound, row) else { return nil }
      return operation.apply(x, y)
    case .date, .text, .truth, .time, .interval, .folded, .array, .geometry: return nil
    }
  }

  private func date(_ scalar: Int, _ bound: BoundExpression, _ row: Int) -> Int32? {
    switch bound.expression.program.scalars[scalar] {
    case .date(let day): day
    case .operand(let operand): columns[bound.slots[operand]].date(at: row)?.daysSinceEpoch
    default: nil
    }
  }

  func text(_ scalar: Int, _ bound: BoundExpression, _ row: Int) -> String? {
    switch bound.expression.program.scalars[scalar] {
    case .text(let index): bound.expression.program.literals[index].text
    case .operand(let operand): columns[bound.slots[operand]].text(at: row)
    case .folded(let operand, let folding, _): text(operand, bound, row).map(folding.apply)
    default: nil
    }
  }

  /// The operands to blame for a scalar that is NULL; none where it is not.
  private func missing(_ scalar: Int, _ bound: BoundExpression, _ row: Int) -> UInt64 {
    // An array is known even where its elements are not.
    if case .array(let range) = bound.expression.program.scalars[scalar] {
      return range.reduce(0) {
        $0 | missing(bound.expression.program.children[$1], bound, row)
      }
    }
    if isKnown(scalar, bound, row) { return 0 }
    switch bound.expression.program.scalars[scalar] {
    case .number, .date, .text, .time, .array, .geometry: return 0
    case .folded(let operand, _, _): return missing(operand, bound, row)
    case .interval(let a, let b):
      let nulls = missing(a, bound, row) | missing(b, bound, row)
      return nulls != 0 ? nulls : leaves(scalar, bound)
    case .operand(let operand): return blame(operand, bound, row)
    case .negation(let operand, _): return missing(operand, bound, row)
    case .truth(let step): return judge(step, bound, row).reason
    case .arithmetic(_, let a, let b, _):
      let nulls = missing(a, bound, row) | missing(b, bound, row)
      return nulls != 0 ? nulls : leaves(scalar, bound)
    }
  }

  private func blame(_ operand: Int, _ bound: BoundExpression, _ row: Int) -> UInt64 {
    var reason: UInt64 = 0
    for argument in bound.expression.program.arguments[operand] {
      reason |= missing(argument, bound, row)
    }
    return reason != 0 ? reason : 1 << UInt64(operand)
  }

  private func leaves(_ scalar: Int, _ bound: BoundExpression) -> UInt64 {
    switch bound.expression.program.scalars[scalar] {
    case .number, .date, .text, .truth, .time, .geometry: 0
    case .array(let range):
      range.reduce(0) { $0 | leaves(bound.expression.program.children[$1], bound) }
    case .folded(let operand, _, _): leaves(operand, bound)
    case .interval(let a, let b): leaves(a, bound) | leaves(b, bound)
    case .operand(let operand): 1 << UInt64(operand)
    case .negation(let operand, _): leaves(operand, bound)
    case .arithmetic(_, let a, let b, _): leaves(a, bound) | leaves(b, bound)
    }
  }
}
