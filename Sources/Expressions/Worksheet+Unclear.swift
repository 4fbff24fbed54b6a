/// NULL that is no answer: what is made of something that was said and cannot be told is not known
/// to be NULL either.
extension Worksheet {
  /// The rows of a word in which something that a condition asks was said and cannot be told.
  func unclear(truth step: Int, _ bound: BoundExpression, _ word: Int) -> UInt64 {
    let program = bound.expression.program
    switch program.truths[step] {
    case .constant: return 0
    case .operand(let operand): return unclear(operand: operand, bound, word)
    case .not(let inner), .truthIsNull(let inner): return unclear(truth: inner, bound, word)
    case .all(let range), .any(let range):
      return range.reduce(0) { $0 | unclear(truth: program.children[$1], bound, word) }
    case .same(let a, let b, _):
      return unclear(truth: a, bound, word) | unclear(truth: b, bound, word)
    case .numbers(_, let a, let b), .dates(_, let a, let b), .texts(_, let a, let b),
      .times(_, let a, let b), .temporal(_, let a, let b), .arrays(_, let a, let b):
      return unclear(scalar: a, bound, word) | unclear(scalar: b, bound, word)
    case .numberIn(let scalar, _), .textIn(let scalar, _), .like(let scalar, _),
      .scalarIsNull(let scalar):
      return unclear(scalar: scalar, bound, word)
    }
  }

  func unclear(scalar step: Int, _ bound: BoundExpression, _ word: Int) -> UInt64 {
    let program = bound.expression.program
    switch program.scalars[step] {
    case .number, .date, .text, .time, .geometry: return 0
    case .operand(let operand): return unclear(operand: operand, bound, word)
    case .arithmetic(_, let a, let b, _), .interval(let a, let b):
      return unclear(scalar: a, bound, word) | unclear(scalar: b, bound, word)
    case .negation(let inner, _), .folded(let inner, _, _):
      return unclear(scalar: inner, bound, word)
    case .array(let range):
      return range.reduce(0) { $0 | unclear(scalar: program.children[$1], bound, word) }
    case .truth(let inner): return unclear(truth: inner, bound, word)
    }
  }

  private func unclear(operand: Int, _ bound: BoundExpression, _ word: Int) -> UInt64 {
    let slot = bound.slots[operand]
    return columns[slot].unclear[word] & ~columns[slot].valid[word]
  }

  /// What a call makes of an argument that cannot be told is as little known, where it answers NULL.
  /// Of texts it decides itself: what classifies them says NULL of those that it does not know.
  mutating func passOnUnclear(_ operand: Int, _ bound: BoundExpression) {
    let slot = bound.slots[operand]
    for step in bound.expression.program.arguments[operand] where !isText(step, bound) {
      for word in 0..<wordCount {
        let null = pending[slot].words[word] & ~columns[slot].valid[word]
        guard null != 0 else { continue }
        let unclear = unclear(scalar: step, bound, word)
        columns[slot].unclear[word] |= null & unclear
      }
    }
  }

  private func isText(_ scalar: Int, _ bound: BoundExpression) -> Bool {
    switch bound.expression.program.scalars[scalar] {
    case .text, .folded: true
    case .operand(let operand): bound.expression.operands[operand].type.isText
    default: false
    }
  }
}
