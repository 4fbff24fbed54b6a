extension Worksheet {
  /// Visits the selected rows in ascending order with the value of a number in each, in the base
  /// unit; nil where it is NULL.
  public mutating func forEachNumber(
    _ bound: BoundExpression, where selection: Bits, from source: inout some RowSource,
    _ body: (_ row: Int, _ value: Double?) -> Void
  ) {
    precondition(selection.count == rows, "the selection is of another chunk")
    guard case .scalar(let root) = bound.expression.program.root else {
      preconditionFailure("a number was expected")
    }
    reserve(3)
    for word in 0..<wordCount { planes[word] = selection.words[word] }
    prepare(root, bound, 0, 3, &source)
    if case .number(let constant) = bound.expression.program.scalars[root] {
      selection.forEachOne { body($0, constant) }
      return
    }
    let values = column(of: root, bound)
    selection.forEachOne { body($0, values.number(at: $0)) }
  }
}
