/// All operands of the expressions of a plan, each once; the position of one is its slot.
public struct OperandTable: Sendable {
  public private(set) var operands: [Operand] = []
  private var slots: [Operand: Int] = [:]

  public init() {}

  public mutating func bind(_ expression: CompiledExpression) -> BoundExpression {
    BoundExpression(expression: expression, slots: expression.operands.map { slot(of: $0) })
  }

  private mutating func slot(of operand: Operand) -> Int {
    if let known = slots[operand] { return known }
    slots[operand] = operands.count
    operands.append(operand)
    return operands.count - 1
  }
}

/// An expression whose operands have slots in an `OperandTable`.
public struct BoundExpression: Sendable {
  public let expression: CompiledExpression
  /// Operand of the expression → slot in the table.
  public let slots: [Int]
}
