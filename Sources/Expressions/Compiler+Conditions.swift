import Values

extension Compiler {
  mutating func condition(_ node: SyntaxNode) -> Typed {
    switch node.kind {
    case .not(let operand):
      guard let step = truth(operand) else { return faulty(node.range) }
      return add(.not(step), node.range)
    case .all(let terms): return connective(terms, node.range) { .all($0) }
    case .any(let terms): return connective(terms, node.range) { .any($0) }
    case .comparison(let comparison, let left, let right):
      return compare(comparison, value(left), value(right), node.range)
    case .between(let operand, let low, let high, let negated):
      return between(value(operand), value(low), value(high), negated, node.range)
    case .membership(let operand, let items, let negated):
      return membership(value(operand), items, negated, node.range)
    case .like(let operand, let pattern, let negated):
      return like(operand, pattern, negated, node.range)
    case .isNull(let operand, let negated): return isNull(value(operand), negated, node.range)
    default:
      fault(node.range, "this cannot stand here")
      return faulty(node.range)
    }
  }

  mutating func truth(_ node: SyntaxNode) -> Int? {
    let typed = value(node)
    guard let type = typed.type else { return nil }
    guard case .truth(let step) = typed.step else {
      fault(typed.range, "a condition was expected, this is \(type.phrase)")
      return nil
    }
    return step
  }

  private mutating func connective(
    _ terms: [SyntaxNode], _ range: Range<Int>, _ step: (Range<Int>) -> Program.TruthStep
  ) -> Typed {
    var steps: [Int] = []
    for term in terms { if let index = truth(term) { steps.append(index) } }
    return steps.count == terms.count ? group(steps, range, step) : faulty(range)
  }

  private mutating func group(
    _ steps: [Int], _ range: Range<Int>, _ step: (Range<Int>) -> Program.TruthStep
  ) -> Typed {
    let first = program.children.count
    program.children += steps
    return add(step(first..<program.children.count), range)
  }

  mutating func negated(_ typed: Typed, _ isNegated: Bool) -> Typed {
    guard isNegated, case .truth(let step) = typed.step else { return typed }
    return add(.not(step), typed.range)
  }

  mutating func compare(
    _ comparison: Comparison, _ left: Typed, _ right: Typed, _ range: Range<Int>
  ) -> Typed {
    guard let a = left.type, let b = right.type else { return faulty(range) }
    let isOrdering = comparison != .equal && comparison != .notEqual
    switch (a, b) {
    case (.number(let x), .number(let y)) where x == y: break
    case (.text, .text):
      guard isOrdering || (isAnswer(right, of: left) && isAnswer(left, of: right)) else {
        return faulty(range)
      }
    case (.date, .date), (.timestamp, .timestamp), (.timestamp, .date), (.date, .timestamp):
      break
    case (.bool, .bool), (.code, .text), (.text, .code), (.code, .code):
      if isOrdering {
        fault(
          left.range, "\(a == .bool ? "conditions have" : "codes have") no order",
          suggestion: "use =, <>, IN or LIKE")
        return faulty(range)
      }
      guard codesMeet(left, right) else { return faulty(range) }
    default:
      let literal = left.constant != nil && right.constant == nil ? left : right
      let other = literal.range == left.range ? b : a
      fault(
        literal.range, "\(a.phrase) cannot be compared with \(b.phrase)",
        suggestion: Compiler.predicates[a] ?? Compiler.predicates[b] ?? other.literalHint)
      return faulty(range)
    }
    if let x = left.constant, let y = right.constant {
      return add(.constant(holds(comparison, x, y)), range)
    }
    switch (left.step, right.step) {
    case (.truth(let x), .truth(let y)):
      return add(.same(x, y, negated: comparison == .notEqual), range)
    case (.scalar(let x), .scalar(let y)):
      // A literal stands on the right, where the loops expect it.
      let swaps = left.constant != nil
      let (p, q) = swaps ? (y, x) : (x, y)
      let order = swaps ? comparison.mirrored : comparison
      switch a {
      case .number: return add(.numbers(order, p, q), range)
      case .date where b == .date: return add(.dates(order, p, q), range)
      case .date, .timestamp: return add(.times(order, p, q), range)
      case .text, .code: return add(.texts(order, p, q), range)
      case .bool, .interval, .array, .geometry: break
      }
    default: break
    }
    fault(range, "\(a.phrase) is not compared by signs")
    return faulty(range)
  }

  /// What compares the types that signs do not.
  private static let predicates: [ValueType: String] = [
    .interval: "compare intervals by T_EQUALS, T_DURING …",
    .array: "compare arrays by A_EQUALS, A_CONTAINS …",
    .geometry: "compare geometries by S_EQUALS, S_INTERSECTS …",
  ]

  private mutating func codesMeet(_ left: Typed, _ right: Typed) -> Bool {
    switch (left.type, right.type) {
    case (.code(let list), .text): return check(code: right, list: list)
    case (.text, .code(let list)): return check(code: left, list: list)
    case (.code(let a), .code(let b)) where a != b:
      fault(right.range, "codes of '\(a)' and '\(b)' cannot be compared")
      return false
    default: return true
    }
  }

  private func holds(_ comparison: Comparison, _ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): comparison.holds(x, y)
    case (.date(let x), .date(let y)): comparison.holds(x, y)
    case (.text(let x), .text(let y)): Worksheet.holds(comparison, x, y)
    case (.bool(let x), .bool(let y)): (x == y) == (comparison == .equal)
    default: false
    }
  }

  private mutating func between(
    _ operand: Typed, _ low: Typed, _ high: Typed, _ isNegated: Bool, _ range: Range<Int>
  ) -> Typed {
    var isSound = true
    for part in [operand, low, high] {
      guard let type = part.type else {
        isSound = false
        continue
      }
      if type.dimension == nil && type != .date && type != .timestamp {
        fault(part.range, "BETWEEN takes numbers or dates, this is \(type.phrase)")
        isSound = false
      }
    }
    guard isSound else { return faulty(range) }
    let lower = compare(.greaterOrEqual, operand, low, range)
    let upper = compare(.lessOrEqual, operand, high, range)
    guard case .truth(let a) = lower.step, case .truth(let b) = upper.step else {
      return faulty(range)
    }
    return negated(group([a, b], range) { .all($0) }, isNegated)
  }

  /// Literals are looked up together; the other items are compared one by one.
  private mutating func membership(
    _ operand: Typed, _ items: [SyntaxNode], _ isNegated: Bool, _ range: Range<Int>
  ) -> Typed {
    var steps: [Int] = []
    var numbers: [Double] = []
    var texts: [String] = []
    var isSound = !operand.isFaulty
    for node in items {
      let item = value(node)
      let compared = compare(.equal, operand, item, item.range)
      guard case .truth(let step) = compared.step else {
        isSound = false
        continue
      }
      switch (operand.constant, item.constant) {
      case (nil, .number(let value)?): numbers.append(value)
      case (nil, .text(let value)?): texts.append(value)
      default: steps.append(step)
      }
    }
    guard isSound else { return faulty(range) }
    if case .scalar(let scalar) = operand.step {
      if !numbers.isEmpty {
        let first = program.numbers.count
        program.numbers += numbers
        program.truths.append(.numberIn(scalar, first..<program.numbers.count))
        steps.insert(program.truths.count - 1, at: 0)
      }
      if !texts.isEmpty {
        let first = program.literals.count
        program.literals += texts.map { Program.Literal($0) }
        program.truths.append(.textIn(scalar, first..<program.literals.count))
        steps.insert(program.truths.count - 1, at: 0)
      }
    }
    return negated(group(steps, range) { .any($0) }, isNegated)
  }

  private mutating func isNull(
    _ typed: Typed, _ isNegated: Bool, _ range: Range<Int>
  ) -> Typed {
    if typed.constant != nil { return add(.constant(isNegated), range) }
    switch typed.step {
    case .truth(let step): return negated(add(.truthIsNull(step), range), isNegated)
    case .scalar(let step): return negated(add(.scalarIsNull(step), range), isNegated)
    case .none: return faulty(range)
    }
  }
}
