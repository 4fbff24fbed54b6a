import Values

/// Checks the types of an expression and lays out its steps. Goes on after a fault, so that a
/// rule's author sees all of them at once.
struct Compiler {
  /// What a node came to; a node with a fault has no type, and nobody complains about it again.
  struct Typed {
    enum Step {
      case truth(Int)
      case scalar(Int)
      case none
    }

    var type: ValueType?
    var step: Step
    /// Set for literals.
    var constant: Value?
    var range: Range<Int>
    /// The texts that it can be; nil where there may be any.
    var answers: Answers?

    var isFaulty: Bool { type == nil }
  }

  static let maximumFaults = 100

  let text: String
  let schema: Schema
  let catalog: any FunctionCatalog
  var faults: [ExpressionFailure.Fault] = []
  var operands: [Operand] = []
  var program = Program()
  /// The elements of arrays that are written out, by scalar step.
  var arrayElements: [Int: [Typed]] = [:]

  init(text: String, schema: Schema, catalog: any FunctionCatalog) {
    self.text = text
    self.schema = schema
    self.catalog = catalog
    program.zone = schema.zoneMinutes
  }

  mutating func compile(_ root: SyntaxNode, expecting: ValueType?) -> ValueType? {
    let typed = value(root)
    guard let type = typed.type else { return nil }
    switch typed.step {
    case .truth(let step): program.root = .truth(step)
    case .scalar(let step): program.root = .scalar(step)
    case .none: return nil
    }
    guard let expecting else { return type }
    guard fits(typed, expecting, type) else { return nil }
    return type
  }

  private mutating func fits(_ typed: Typed, _ expected: ValueType, _ type: ValueType) -> Bool {
    if type == expected || (expected == .text && type.isText) { return true }
    if case .code(let list) = expected, type == .text, typed.constant != nil {
      return check(code: typed, list: list)
    }
    fault(
      typed.range, "\(expected.phrase) was expected, this is \(type.phrase)",
      suggestion: expected.literalHint)
    return false
  }

  mutating func fault(_ range: Range<Int>, _ message: String, suggestion: String? = nil) {
    // Each costs a walk to its line; nobody reads more than these.
    guard faults.count < Compiler.maximumFaults else { return }
    faults.append(.init(range, in: text, message, suggestion: suggestion))
  }

  func faulty(_ range: Range<Int>) -> Typed {
    Typed(type: nil, step: .none, constant: nil, range: range)
  }

  mutating func add(_ step: Program.TruthStep, _ range: Range<Int>) -> Typed {
    program.truths.append(step)
    let constant: Value? = if case .constant(let value) = step { .bool(value) } else { nil }
    return Typed(
      type: .bool, step: .truth(program.truths.count - 1), constant: constant, range: range)
  }

  mutating func add(
    _ step: Program.ScalarStep, _ type: ValueType, _ range: Range<Int>, constant: Value? = nil
  ) -> Typed {
    program.scalars.append(step)
    return Typed(
      type: type, step: .scalar(program.scalars.count - 1), constant: constant, range: range)
  }

  mutating func number(_ value: Double, _ dimension: Dimension, _ range: Range<Int>) -> Typed {
    add(.number(value), .number(dimension), range, constant: .number(value))
  }

  mutating func literal(_ value: String) -> Int {
    program.literals.append(.init(value))
    return program.literals.count - 1
  }

  /// The index of an operand, which is new or known.
  mutating func index(of operand: Operand, _ range: Range<Int>) -> Int {
    if let known = operands.firstIndex(of: operand) { return known }
    if operands.count == CompiledExpression.maximumOperands {
      fault(
        range, "more than \(CompiledExpression.maximumOperands) different fields and calls",
        suggestion: "split the rule")
    }
    operands.append(operand)
    program.arguments.append([])
    return operands.count - 1
  }

  mutating func operand(_ operand: Operand, _ range: Range<Int>) -> Typed {
    let index = index(of: operand, range)
    if operand.type == .bool { return add(.operand(index), range) }
    return add(.operand(index), operand.type, range)
  }

  mutating func value(_ node: SyntaxNode) -> Typed {
    let range = node.range
    switch node.kind {
    case .bool(let value): return add(.constant(value), range)
    case .number(let value): return number(value, .none, range)
    case .text(let value):
      return add(.text(literal(value)), .text, range, constant: .text(value))
    case .date(let day):
      return add(.date(day.daysSinceEpoch), .date, range, constant: .date(day))
    case .timestamp(let instant): return add(.time(TimePoint(instant)), .timestamp, range)
    case .interval(let start, let end): return interval(start, end, range)
    case .unbounded: return misplaced(range, "'..' is an end of INTERVAL and nothing else")
    case .geometry(let literal): return add(.geometry(literal), .geometry, range)
    case .array(let items): return array(items, range)
    case .caseInsensitive(let operand): return folded(operand, .cases, range)
    case .accentInsensitive(let operand): return folded(operand, .accents, range)
    case .property(let name): return property(name, range)
    case .call(let name, let arguments): return call(name, arguments, node)
    case .negation(let operand): return negation(operand, range)
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, value(left), value(right), range)
    default: return condition(node)
    }
  }

  private mutating func misplaced(_ range: Range<Int>, _ message: String) -> Typed {
    fault(range, message)
    return faulty(range)
  }

  private mutating func property(_ name: String, _ range: Range<Int>) -> Typed {
    guard let index = schema.index(of: name) else {
      if let call = schema.computed[name] {
        return operand(Operand(.call(call), type: call.type), range)
      }
      var hint = NearMiss.didYouMean(
        name, among: schema.fields.map(\.name) + schema.computed.keys.sorted())
      if let sign = name.unicodeScalars.lazy.compactMap(ScalarClasses.halfWidth).first(
        where: { !$0.isLetter && !$0.isNumber })
      {
        hint = "the name contains a full-width sign where '\(sign)' may be meant"
      }
      fault(range, "no field '\(name)'", suggestion: hint)
      return faulty(range)
    }
    let type = schema.fields[index].type
    return operand(Operand(.field(index: index, name: name), type: type), range)
  }

  /// Whether the text literal is a code of the list; says so where it is not.
  mutating func check(code typed: Typed, list: String) -> Bool {
    guard let code = typed.constant?.text else { return true }
    switch schema.contains(code, list: list) {
    case true?: return true
    case nil: fault(typed.range, "there is no code list '\(list)'")
    case false?:
      fault(
        typed.range, "'\(code)' is not in the code list '\(list)'",
        suggestion: NearMiss.didYouMean(code, among: schema.codeLists[list] ?? []))
    }
    return false
  }
}
