extension BoundExpression {
  /// Whether the condition, wherever it holds for two values of the given operands, holds for all
  /// values between them, whatever the others are: then a lower bound and the value itself decide
  /// for what lies between. FALSE where that cannot be seen from the form of the condition:
  /// `x < 1 OR x > 2` is not convex in x, `x > 1 AND x < 2` is.
  public func isConvex(in isGiven: (_ slot: Int) -> Bool) -> Bool {
    guard case .truth(let root) = expression.program.root else { return false }
    return isConvex(truth: root, isGiven)
  }

  private func isConvex(truth step: Int, _ isGiven: (Int) -> Bool) -> Bool {
    let program = expression.program
    switch program.truths[step] {
    case .all(let range):
      return range.allSatisfy { isConvex(truth: program.children[$0], isGiven) }
    case .numbers(let comparison, let a, let b):
      let sides = (asks(scalar: a, isGiven), asks(scalar: b, isGiven))
      if !sides.0 && !sides.1 { return true }
      guard comparison != .notEqual, sides.0 != sides.1 else { return false }
      if case .operand(let operand) = program.scalars[sides.0 ? a : b] {
        return isGiven(slots[operand])
      }
      return false
    case .operand(let operand):
      // The operand itself is either true at both ends and so between them, or not given.
      return !program.arguments[operand].contains { asks(scalar: $0, isGiven) }
    default:
      return !asks(truth: step, isGiven)
    }
  }

  func asks(truth step: Int, _ isGiven: (Int) -> Bool) -> Bool {
    let program = expression.program
    switch program.truths[step] {
    case .constant: return false
    case .operand(let operand): return asks(operand: operand, isGiven)
    case .not(let inner), .truthIsNull(let inner): return asks(truth: inner, isGiven)
    case .all(let range), .any(let range):
      return range.contains { asks(truth: program.children[$0], isGiven) }
    case .same(let a, let b, _): return asks(truth: a, isGiven) || asks(truth: b, isGiven)
    case .numbers(_, let a, let b), .dates(_, let a, let b), .texts(_, let a, let b),
      .times(_, let a, let b), .temporal(_, let a, let b), .arrays(_, let a, let b):
      return asks(scalar: a, isGiven) || asks(scalar: b, isGiven)
    case .numberIn(let scalar, _), .textIn(let scalar, _), .like(let scalar, _),
      .scalarIsNull(let scalar):
      return asks(scalar: scalar, isGiven)
    }
  }

  func asks(scalar step: Int, _ isGiven: (Int) -> Bool) -> Bool {
    let program = expression.program
    switch program.scalars[step] {
    case .number, .date, .text, .time, .geometry: return false
    case .operand(let operand): return asks(operand: operand, isGiven)
    case .arithmetic(_, let a, let b, _), .interval(let a, let b):
      return asks(scalar: a, isGiven) || asks(scalar: b, isGiven)
    case .negation(let inner, _), .folded(let inner, _, _): return asks(scalar: inner, isGiven)
    case .array(let range):
      return range.contains { asks(scalar: program.children[$0], isGiven) }
    case .truth(let inner): return asks(truth: inner, isGiven)
    }
  }

  private func asks(operand: Int, _ isGiven: (Int) -> Bool) -> Bool {
    isGiven(slots[operand])
      || expression.program.arguments[operand].contains { asks(scalar: $0, isGiven) }
  }
}
