extension BoundExpression {
  /// What a condition compares the given operand with: between two neighbours of them its answer is
  /// one. Nil where the condition asks for the operand otherwise, so that its answer may turn
  /// anywhere.
  public func limits(of isGiven: (_ slot: Int) -> Bool) -> [BoundExpression]? {
    guard case .truth(let root) = expression.program.root else { return nil }
    var found: [BoundExpression] = []
    return collect(truth: root, isGiven, into: &found) ? found : nil
  }

  private func collect(
    truth step: Int, _ isGiven: (Int) -> Bool, into found: inout [BoundExpression]
  ) -> Bool {
    let program = expression.program
    switch program.truths[step] {
    case .not(let inner), .truthIsNull(let inner):
      return collect(truth: inner, isGiven, into: &found)
    case .all(let range), .any(let range):
      for place in range {
        guard collect(truth: program.children[place], isGiven, into: &found) else { return false }
      }
      return true
    case .same(let a, let b, _):
      return collect(truth: a, isGiven, into: &found) && collect(truth: b, isGiven, into: &found)
    case .numbers(_, let a, let b):
      let sides = (asks(scalar: a, isGiven), asks(scalar: b, isGiven))
      guard sides.0 || sides.1 else { return true }
      guard sides.0 != sides.1, isGivenOperand(sides.0 ? a : b, isGiven) else { return false }
      found.append(with(root: .scalar(sides.0 ? b : a)))
      return true
    case .numberIn(let scalar, let range):
      guard asks(scalar: scalar, isGiven) else { return true }
      guard isGivenOperand(scalar, isGiven) else { return false }
      found += range.map { place in
        var limit = self.expression
        limit.program.scalars.append(.number(program.numbers[place]))
        limit.program.root = .scalar(limit.program.scalars.count - 1)
        return BoundExpression(expression: limit, slots: slots)
      }
      return true
    case .scalarIsNull(let scalar):
      return !asks(scalar: scalar, isGiven) || isGivenOperand(scalar, isGiven)
    default: return !asks(truth: step, isGiven)
    }
  }

  private func isGivenOperand(_ scalar: Int, _ isGiven: (Int) -> Bool) -> Bool {
    guard case .operand(let operand) = expression.program.scalars[scalar] else { return false }
    return isGiven(slots[operand])
      && !expression.program.arguments[operand].contains { asks(scalar: $0, isGiven) }
  }

  func with(root: Program.Root) -> BoundExpression {
    var part = expression
    part.program.root = root
    return BoundExpression(expression: part, slots: slots)
  }
}
