extension Worksheet {
  /// Fills the columns that a scalar step needs in the selected rows, and computes it.
  mutating func prepare(
    _ scalar: Int, _ bound: BoundExpression, _ selection: Int, _ free: Int,
    _ source: inout some RowSource
  ) {
    switch bound.expression.program.scalars[scalar] {
    case .number, .date, .text, .time, .geometry: break
    case .truth(let condition):
      // For the columns that its rows are judged by.
      reserve(free + 2)
      truth(condition, bound, selection, free, free + 2, &source)
    case .interval(let start, let end):
      prepare(start, bound, selection, free, &source)
      prepare(end, bound, selection, free, &source)
    case .array(let range):
      for child in range {
        prepare(bound.expression.program.children[child], bound, selection, free, &source)
      }
    case .folded(let operand, let folding, let register):
      prepare(operand, bound, selection, free, &source)
      fold(operand, folding, register, bound, selection)
    case .operand(let operand): fill(operand, bound, selection, free, &source)
    case .negation(let operand, let register):
      prepare(operand, bound, selection, free, &source)
      reserve(register: register)
      let values = column(of: operand, bound)
      for row in 0..<wordCount * 64 { registers[register].numbers[row] = -values.numbers[row] }
      for word in 0..<wordCount { registers[register].valid[word] = values.valid[word] }
    case .arithmetic(let operation, let a, let b, let register):
      prepare(a, bound, selection, free, &source)
      prepare(b, bound, selection, free, &source)
      reserve(register: register)
      arithmetic(operation, a, b, register, bound, selection)
    }
  }

  private mutating func reserve(register: Int) {
    while registers.count <= register {
      registers.append(Column(storage: .numbers, capacity: capacity))
    }
  }

  private mutating func arithmetic(
    _ operation: ArithmeticOperator, _ a: Int, _ b: Int, _ register: Int,
    _ bound: BoundExpression, _ selection: Int
  ) {
    let program = bound.expression.program
    let left = column(of: a, bound)
    let right = column(of: b, bound)
    let (x, y) = (number(program.scalars[a]), number(program.scalars[b]))
    for word in 0..<wordCount {
      var bits = planes[selection * wordCount + word]
      if x == nil { bits &= left.valid[word] }
      if y == nil { bits &= right.valid[word] }
      var valid: UInt64 = 0
      while bits != 0 {
        let lane = bits.trailingZeroBitCount
        bits &= bits - 1
        let row = word << 6 | lane
        if let value = operation.apply(x ?? left.numbers[row], y ?? right.numbers[row]) {
          registers[register].numbers[row] = value
          valid |= 1 << UInt64(lane)
        }
      }
      registers[register].valid[word] = valid
    }
  }

  private func number(_ step: Program.ScalarStep) -> Double? {
    if case .number(let value) = step { value } else { nil }
  }

  /// The column of a step that is not a literal; an empty one for literals.
  func column(of scalar: Int, _ bound: BoundExpression) -> Column {
    switch bound.expression.program.scalars[scalar] {
    case .operand(let operand): columns[bound.slots[operand]]
    case .arithmetic(_, _, _, let register), .negation(_, let register): registers[register]
    case .folded(_, _, let register): textRegisters[register]
    case .number, .date, .text, .truth, .time, .interval, .array, .geometry: emptyColumn
    }
  }

  /// Whether a scalar that was prepared is NULL in all selected rows.
  func isNull(_ scalar: Int, _ bound: BoundExpression, _ selection: Int) -> Bool {
    switch bound.expression.program.scalars[scalar] {
    case .operand, .arithmetic, .negation:
      let valid = column(of: scalar, bound).valid
      return (0..<wordCount).allSatisfy { planes[selection * wordCount + $0] & valid[$0] == 0 }
    default: return false
    }
  }

  /// Finds out where a call has a value, without the value; false where the source cannot. What
  /// is found stands in for the reason why a comparison is UNKNOWN; rows count as not filled.
  mutating func tell(
    _ scalar: Int, _ bound: BoundExpression, _ selection: Int, _ source: inout some RowSource
  ) -> Bool {
    guard case .operand(let operand) = bound.expression.program.scalars[scalar] else {
      return false
    }
    let slot = bound.slots[operand]
    guard case .call(let call) = operands[slot].source else { return false }
    setPending(slot, selection)
    return source.tell(&columns[slot], call: call, slot: slot, rows: pending[slot])
  }

  /// Marks the selected rows of a slot that were not filled before; false where there are none.
  @discardableResult
  private mutating func setPending(_ slot: Int, _ selection: Int) -> Bool {
    noteAsked(slot)
    var some: UInt64 = 0
    for word in 0..<wordCount {
      let missing = planes[selection * wordCount + word] & ~filled[slot].words[word]
      pending[slot].words[word] = missing
      // What was only told of is forgotten.
      columns[slot].valid[word] &= ~missing
      some |= missing
    }
    return some != 0
  }

  /// Asks the source for the selected rows of an operand that were not asked for before.
  mutating func fill(
    _ operand: Int, _ bound: BoundExpression, _ selection: Int, _ free: Int,
    _ source: inout some RowSource
  ) {
    let slot = bound.slots[operand]
    guard setPending(slot, selection) else { return }
    switch operands[slot].source {
    case .field(let index, _):
      source.fill(&columns[slot], field: index, slot: slot, rows: pending[slot])
    case .call(let call):
      fill(call, operand, bound, free, &source)
    }
    for word in 0..<wordCount { filled[slot].words[word] |= pending[slot].words[word] }
  }

  private mutating func fill(
    _ call: Call, _ operand: Int, _ bound: BoundExpression, _ free: Int,
    _ source: inout some RowSource
  ) {
    if let predicate = SpatialPredicate(call) {
      fill(predicate, operand, bound, free, &source)
      return
    }
    let slot = bound.slots[operand]
    let first = arguments.count
    reserve(free + 3)
    for word in 0..<wordCount {
      planes[free * wordCount + word] = pending[slot].words[word]
    }
    for step in bound.expression.program.arguments[operand] {
      switch bound.expression.program.scalars[step] {
      case .truth(let condition):
        truth(condition, bound, free, free + 1, free + 3, &source)
        arguments.append(truths(inPlane: free + 1, selection: free))
      case .time, .interval, .array:
        prepare(step, bound, free, free + 1, &source)
        arguments.append(written(step, bound, selection: free))
      default:
        prepare(step, bound, free, free + 1, &source)
        arguments.append(column(of: step, bound))
      }
    }
    source.fill(
      &columns[slot], call: call, slot: slot,
      arguments: Arguments(columns: arguments, range: first..<arguments.count),
      rows: pending[slot])
    passOnUnclear(operand, bound)
    // Letting go of the columns, so that the next chunk writes them in place.
    arguments.removeLast(arguments.count - first)
  }

  private func truths(inPlane plane: Int, selection: Int) -> Column {
    var column = Column(storage: .truths, capacity: capacity)
    for word in 0..<wordCount {
      column.truths[word] = planes[plane * wordCount + word]
      column.valid[word] =
        planes[selection * wordCount + word] & ~planes[(plane + 1) * wordCount + word]
    }
    return column
  }
}
