extension BoundExpression {
  /// The terms of a disjunction, each of which makes the condition TRUE by itself; the condition
  /// alone where it is none.
  public var alternatives: [BoundExpression] {
    let program = expression.program
    guard case .truth(let root) = program.root, case .any(let range) = program.truths[root]
    else { return [self] }
    return range.flatMap { with(root: .truth(program.children[$0])).alternatives }
  }

  /// Whether what it comes to may hang on one of the given operands: a term of a longer condition
  /// has the slots of all of it.
  public func asks(_ isGiven: (_ slot: Int) -> Bool) -> Bool {
    switch expression.program.root {
    case .truth(let root): asks(truth: root, isGiven)
    case .scalar(let root): asks(scalar: root, isGiven)
    }
  }
}
