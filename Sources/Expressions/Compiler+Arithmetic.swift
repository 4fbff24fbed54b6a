import Values

extension Compiler {
  mutating func negation(_ node: SyntaxNode, _ range: Range<Int>) -> Typed {
    let operand = value(node)
    guard let type = operand.type else { return faulty(range) }
    guard let dimension = type.dimension, case .scalar(let step) = operand.step else {
      fault(operand.range, "a number was expected, this is \(type.phrase)")
      return faulty(range)
    }
    if let constant = operand.constant?.number { return number(-constant, dimension, range) }
    program.registerCount += 1
    return add(.negation(step, register: program.registerCount - 1), type, range)
  }

  mutating func arithmetic(
    _ operation: ArithmeticOperator, _ left: Typed, _ right: Typed, _ range: Range<Int>
  ) -> Typed {
    var isSound = true
    for side in [left, right] {
      guard let type = side.type else {
        isSound = false
        continue
      }
      if type.dimension == nil {
        fault(
          side.range, "a number was expected beside '\(operation.rawValue)', this is \(type.phrase)"
        )
        isSound = false
      }
    }
    guard isSound, let a = left.type?.dimension, let b = right.type?.dimension,
      case .scalar(let leftStep) = left.step, case .scalar(let rightStep) = right.step
    else { return faulty(range) }
    guard let dimension = operation.dimension(a, b) else {
      let types = (ValueType.number(a), ValueType.number(b))
      let hint: String? =
        switch operation {
        case .plus, .minus: a == .none ? types.1.literalHint : types.0.literalHint
        default: nil
        }
      fault(
        right.range,
        "'\(operation.rawValue)' has no meaning between \(types.0.phrase) and \(types.1.phrase)",
        suggestion: hint)
      return faulty(range)
    }
    let divides = operation == .divided || operation == .modulo || operation == .wholeDivided
    if divides, right.constant?.number == 0 {
      fault(right.range, "division by zero")
      return faulty(range)
    }
    if let x = left.constant?.number, let y = right.constant?.number {
      guard let result = operation.apply(x, y) else {
        fault(range, "this has no finite value")
        return faulty(range)
      }
      return number(result, dimension, range)
    }
    program.registerCount += 1
    return add(
      .arithmetic(operation, leftStep, rightStep, register: program.registerCount - 1),
      .number(dimension), range)
  }
}
