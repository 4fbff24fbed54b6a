import Values

/// Times, intervals, arrays and folded texts: what is worked out row by row.
extension Worksheet {
  /// The answer of a step for one row whose columns are filled; nil for UNKNOWN.
  func test(_ step: Program.TruthStep, _ bound: BoundExpression, _ row: Int) -> Bool? {
    let zone = bound.expression.program.zone
    switch step {
    case .times(let comparison, let a, let b):
      guard case .time(let x) = rowValue(a, bound, row),
        case .time(let y) = rowValue(b, bound, row)
      else { return nil }
      return comparison.holds(x.compared(to: y, zone: zone), 0)
    case .temporal(let relation, let a, let b):
      guard let x = rowValue(a, bound, row).span, let y = rowValue(b, bound, row).span
      else { return nil }
      return relation.holds(x, y, zone: zone)
    case .arrays(let relation, let a, let b):
      guard case .array(let x) = rowValue(a, bound, row),
        case .array(let y) = rowValue(b, bound, row)
      else { return nil }
      return relation.holds(x, y, zone: zone)
    default: preconditionFailure("this step has a loop of its own")
    }
  }

  /// The value of a scalar in one row whose columns are filled.
  func rowValue(_ scalar: Int, _ bound: BoundExpression, _ row: Int) -> RowValue {
    let program = bound.expression.program
    switch program.scalars[scalar] {
    case .number(let value): return .number(value)
    case .date(let day): return .time(TimePoint(day: day))
    case .text(let index): return .text(program.literals[index].text)
    case .time(let point): return .time(point)
    case .geometry(let literal): return .geometry(literal)
    case .operand(let operand):
      return columns[bound.slots[operand]].rowValue(
        at: row, isInstant: bound.expression.operands[operand].type == .timestamp)
    case .arithmetic, .negation:
      return number(scalar, bound, row).map { .number($0) } ?? .null
    case .folded: return text(scalar, bound, row).map { .text($0) } ?? .null
    case .truth(let condition):
      return judge(condition, bound, row).truth.map { .bool($0) } ?? .null
    case .interval(let start, let end):
      guard let first = rowValue(start, bound, row).span?.start,
        let last = rowValue(end, bound, row).span?.end
      else { return .null }
      let span = TimeSpan(start: first, end: last)
      return span.isOrdered(zone: program.zone) ? .interval(span) : .null
    case .array(let range):
      return .array(range.map { rowValue(program.children[$0], bound, row) })
    }
  }

  /// Evaluates a step whose columns are filled.
  mutating func testRows(
    _ step: Int, _ bound: BoundExpression, _ selection: Int, _ out: Int
  ) {
    let test = bound.expression.program.truths[step]
    let (t, u, s) = (out * wordCount, (out + 1) * wordCount, selection * wordCount)
    for word in 0..<wordCount {
      var bits = planes[s + word]
      var (yes, unknown): (UInt64, UInt64) = (0, 0)
      while bits != 0 {
        let lane = bits.trailingZeroBitCount
        bits &= bits - 1
        switch self.test(test, bound, word << 6 | lane) {
        case true?: yes |= 1 << UInt64(lane)
        case nil: unknown |= 1 << UInt64(lane)
        case false?: break
        }
      }
      planes[t + word] = yes
      planes[u + word] = unknown
    }
  }

  /// Plane `out + 1`: the selected rows in which an interval is NULL.
  mutating func setUnknownRows(
    _ scalar: Int, _ bound: BoundExpression, _ selection: Int, _ out: Int
  ) {
    let (u, s) = ((out + 1) * wordCount, selection * wordCount)
    for word in 0..<wordCount {
      var bits = planes[s + word]
      var unknown: UInt64 = 0
      while bits != 0 {
        let lane = bits.trailingZeroBitCount
        bits &= bits - 1
        if rowValue(scalar, bound, word << 6 | lane) == .null { unknown |= 1 << UInt64(lane) }
      }
      planes[u + word] = unknown
    }
  }

  /// Folds the selected rows of a text into a register.
  mutating func fold(
    _ operand: Int, _ folding: TextFolding, _ register: Int, _ bound: BoundExpression,
    _ selection: Int
  ) {
    while textRegisters.count <= register {
      textRegisters.append(Column(storage: .texts, capacity: capacity))
    }
    let source = column(of: operand, bound)
    for word in 0..<wordCount {
      var bits = planes[selection * wordCount + word] & source.valid[word]
      textRegisters[register].valid[word] = 0
      while bits != 0 {
        let row = word << 6 | bits.trailingZeroBitCount
        bits &= bits - 1
        textRegisters[register].set(text: folding.apply(source.texts[row]), at: row)
      }
    }
  }

  /// A time, an interval or an array that is written out, as the argument of a call.
  func written(_ scalar: Int, _ bound: BoundExpression, selection: Int) -> Column {
    let isArray =
      if case .array = bound.expression.program.scalars[scalar] { true } else { false }
    var column = Column(storage: isArray ? .arrays : .times, capacity: capacity)
    for row in 0..<rows where planes[selection * wordCount + row >> 6] & 1 << UInt64(row & 63) != 0
    {
      switch rowValue(scalar, bound, row) {
      case .time(let point): column.set(TimeSpan(point), at: row)
      case .interval(let span): column.set(span, at: row)
      case .array(let elements): column.set(elements: elements, at: row)
      default: break
      }
    }
    return column
  }

  /// A spatial function is asked only where none of its geometries is NULL.
  mutating func fill(
    _ predicate: SpatialPredicate, _ operand: Int, _ bound: BoundExpression, _ free: Int,
    _ source: inout some RowSource
  ) {
    let slot = bound.slots[operand]
    let asked = pending[slot]
    var known = asked
    reserve(free + 1)
    for step in bound.expression.program.arguments[operand] {
      for word in 0..<wordCount { planes[free * wordCount + word] = asked.words[word] }
      prepare(step, bound, free, free + 1, &source)
      let argument = column(of: step, bound)
      for word in 0..<wordCount { known.words[word] &= argument.valid[word] }
    }
    if !known.isEmpty {
      source.fill(&columns[slot], spatial: predicate, slot: slot, rows: known)
    }
  }
}
