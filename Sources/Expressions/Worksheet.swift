public import Values

/// The answer of a condition for the rows of a chunk: TRUE, UNKNOWN, or else FALSE. Rows outside
/// the selection are in neither plane.
public struct Truth: Hashable, Sendable {
  public var isTrue: Bits
  public var isUnknown: Bits

  public init(rows: Int = 0) {
    isTrue = Bits(count: rows)
    isUnknown = Bits(count: rows)
  }
}

/// One worker's memory for evaluating the expressions of an `OperandTable` chunk by chunk.
///
/// Columns are filled once per chunk and row and shared by all expressions; after the first chunks
/// nothing is allocated any more.
public struct Worksheet {
  let operands: [Operand]
  var columns: [Column]
  var filled: [Bits]
  var pending: [Bits]
  /// Slots that were asked for in this chunk, each once: a rule of few plots asks for few.
  private var asked: [Int] = []
  private var isAsked: [Bool]
  /// Results of arithmetic.
  var registers: [Column] = []
  /// Results of CASEI and ACCENTI.
  var textRegisters: [Column] = []
  /// A stack of arguments of calls that are being filled.
  var arguments: [Column] = []
  let emptyColumn = Column(storage: .nothing, capacity: 0)
  /// A stack of bit planes, `wordCount` words each.
  var planes: [UInt64] = []
  public let capacity: Int
  public private(set) var rows = 0
  var wordCount = 0

  /// `capacity`: the most rows of a chunk.
  public init(_ table: OperandTable, capacity: Int) {
    precondition(capacity > 0, "a chunk has rows")
    self.capacity = capacity
    operands = table.operands
    columns = operands.map { Column(type: $0.type, capacity: capacity) }
    filled = operands.map { _ in Bits(count: 0) }
    pending = filled
    isAsked = operands.map { _ in false }
  }

  /// Turns to the next chunk and forgets what was filled.
  public mutating func begin(rows: Int) {
    precondition(rows <= capacity, "a chunk has at most as many rows as its worksheet")
    let isAsLong = rows == self.rows
    self.rows = rows
    wordCount = (rows + 63) / 64
    if isAsLong {
      for slot in asked { clear(slot) }
    } else {
      for slot in columns.indices { clear(slot) }
    }
    for slot in asked { isAsked[slot] = false }
    asked.removeAll(keepingCapacity: true)
  }

  private mutating func clear(_ slot: Int) {
    columns[slot].clear()
    filled[slot].reset(count: rows)
    pending[slot].reset(count: rows)
  }

  /// Notes a slot whose column is about to be written to.
  mutating func noteAsked(_ slot: Int) {
    guard !isAsked[slot] else { return }
    isAsked[slot] = true
    asked.append(slot)
  }

  /// Evaluates a condition in the selected rows.
  public mutating func evaluate(
    _ bound: BoundExpression, where selection: Bits, from source: inout some RowSource,
    into result: inout Truth
  ) {
    precondition(selection.count == rows, "the selection is of another chunk")
    guard case .truth(let root) = bound.expression.program.root else {
      preconditionFailure("a condition was expected")
    }
    reserve(3)
    for word in 0..<wordCount { planes[word] = selection.words[word] }
    truth(root, bound, 0, 1, 3, &source)
    result.isTrue.reset(count: rows)
    result.isUnknown.reset(count: rows)
    for word in 0..<wordCount {
      result.isTrue.words[word] = planes[wordCount + word]
      result.isUnknown.words[word] = planes[2 * wordCount + word]
    }
  }

  /// The value of an expression of any type in one row; numbers are in the base unit.
  public mutating func value(
    _ bound: BoundExpression, row: Int, from source: inout some RowSource
  ) -> Value {
    precondition(row >= 0 && row < rows, "the chunk has no such row")
    reserve(3)
    for word in 0..<wordCount { planes[word] = 0 }
    planes[row >> 6] = 1 << UInt64(row & 63)
    switch bound.expression.program.root {
    case .truth(let root):
      truth(root, bound, 0, 1, 3, &source)
      let bit: UInt64 = 1 << UInt64(row & 63)
      if planes[2 * wordCount + row >> 6] & bit != 0 { return .null }
      return .bool(planes[wordCount + row >> 6] & bit != 0)
    case .scalar(let root):
      prepare(root, bound, 0, 3, &source)
      return value(of: root, bound, row)
    }
  }

  /// The value of an operand in one row, where it was asked for in this chunk; nil where not.
  /// Changes nothing; `mutating`, as a copy of the worksheet would be asked else.
  public mutating func known(_ slot: Int, row: Int) -> Value? {
    filled[slot][row] ? columns[slot].value(at: row) : nil
  }

  private func value(of scalar: Int, _ bound: BoundExpression, _ row: Int) -> Value {
    let program = bound.expression.program
    switch program.scalars[scalar] {
    case .number(let value): return .number(value)
    case .date(let day): return .date(CalendarDate(daysSinceEpoch: day))
    case .text(let index): return .text(program.literals[index].text)
    case .operand(let index): return columns[bound.slots[index]].value(at: row)
    case .arithmetic(_, _, _, let register), .negation(_, let register):
      return registers[register].value(at: row)
    case .folded(_, _, let register): return textRegisters[register].value(at: row)
    case .time(let point): return point.value
    case .truth, .interval, .array, .geometry: return .null
    }
  }

  /// Makes room for planes up to but not including `end`.
  mutating func reserve(_ end: Int) {
    while planes.count < end * wordCount { planes.append(0) }
  }
}
