import Values

extension Compiler {
  mutating func array(_ nodes: [SyntaxNode], _ range: Range<Int>) -> Typed {
    var steps: [Int] = []
    var elements: [Typed] = []
    for node in nodes {
      guard let (step, typed) = element(node) else { continue }
      steps.append(step)
      elements.append(typed)
    }
    guard steps.count == nodes.count else { return faulty(range) }
    let first = program.children.count
    program.children += steps
    arrayElements[program.scalars.count] = elements
    return add(.array(first..<program.children.count), .array, range)
  }

  private mutating func element(_ node: SyntaxNode) -> (step: Int, typed: Typed)? {
    if case .geometry(let literal) = node.kind {
      program.scalars.append(.geometry(literal))
      let step = program.scalars.count - 1
      return (step, Typed(type: .geometry, step: .scalar(step), constant: nil, range: node.range))
    }
    let typed = value(node)
    switch (typed.type, typed.step) {
    case (nil, _): return nil
    case (.geometry?, _):
      fault(typed.range, "only a geometry that is written out can be an element of an array")
      return nil
    case (_, .scalar(let step)): return (step, typed)
    case (_, .truth(let step)):
      program.scalars.append(.truth(step))
      return (program.scalars.count - 1, typed)
    default: return nil
    }
  }

  /// Both operands of a relation; nil, and a fault, where there are not two.
  mutating func pair(_ nodes: [SyntaxNode], _ range: Range<Int>, _ words: String) -> [Typed]? {
    let operands = nodes.map { value($0) }
    guard operands.count == 2 else {
      fault(range, words)
      return nil
    }
    return operands
  }

  mutating func arrays(
    _ relation: ArrayRelation, _ nodes: [SyntaxNode], _ range: Range<Int>
  ) -> Typed {
    let name = relation.rawValue.uppercased()
    guard let operands = pair(nodes, range, "\(name) takes two arrays") else {
      return faulty(range)
    }
    var isSound = true
    for operand in operands {
      guard let type = operand.type else {
        isSound = false
        continue
      }
      if type != .array {
        fault(
          operand.range, "\(name) takes arrays, this is \(type.phrase)",
          suggestion: ValueType.array.literalHint)
        isSound = false
      }
    }
    guard isSound, case .scalar(let a) = operands[0].step,
      case .scalar(let b) = operands[1].step, meet(a, b, operands[1].range)
    else { return faulty(range) }
    return add(.arrays(relation, a, b), range)
  }

  /// Two arrays that are written out must have a pair of elements that could be equal.
  private mutating func meet(_ left: Int, _ right: Int, _ range: Range<Int>) -> Bool {
    guard let before = arrayElements[left], let after = arrayElements[right], !before.isEmpty,
      !after.isEmpty
    else { return true }
    let (a, b) = (before.compactMap(\.type), after.compactMap(\.type))
    for x in a {
      for y in b where ArrayElementKind(x) == ArrayElementKind(y) {
        return areAnswers(before, of: after) && areAnswers(after, of: before)
      }
    }
    fault(range, "no element can be equal: these are \(phrase(b)), those before \(phrase(a))")
    return false
  }

  private func phrase(_ types: [ValueType]) -> String {
    var names: [String] = []
    for type in types where !names.contains(type.phrase) { names.append(type.phrase) }
    return names.joined(separator: ", ")
  }
}

/// What can be equal as elements: dates and times, texts and codes, numbers of one dimension.
private enum ArrayElementKind: Equatable {
  case number(Dimension)
  case text, time
  case other(ValueType)

  init(_ type: ValueType) {
    switch type {
    case .number(let dimension): self = .number(dimension)
    case .text, .code: self = .text
    case .date, .timestamp: self = .time
    default: self = .other(type)
    }
  }
}
