import Values

extension Compiler {
  mutating func call(_ name: String, _ nodes: [SyntaxNode], _ node: SyntaxNode) -> Typed {
    let range = node.range
    let lower = name.utf8.allSatisfy { $0 < 0x80 } ? name.lowercased() : name
    if let relation = SpatialRelation(rawValue: lower) { return spatial(relation, nodes, range) }
    if let relation = TemporalRelation(anyCase: lower) { return temporal(relation, nodes, range) }
    if let relation = ArrayRelation(anyCase: lower) { return arrays(relation, nodes, range) }
    guard let signature = catalog.signature(named: lower) else {
      if let unit = UnitLiteral.units[lower] { return unitLiteral(lower, unit, nodes, range) }
      let nameRange = range.lowerBound..<range.lowerBound + name.utf8.count
      for node in nodes { _ = value(node) }
      fault(
        nameRange, "no function '\(name)'",
        suggestion: NearMiss.didYouMean(
          lower,
          among: catalog.functionNames + UnitLiteral.units.keys.sorted()
            + StandardFunctions.names.map { $0.lowercased() }))
      return faulty(range)
    }
    let arguments = nodes.map { value($0) }
    guard fits(arguments, signature, range) else { return faulty(range) }
    var call = Call(name: lower, arguments: [], type: signature.result ?? .bool)
    for (argument, node) in zip(arguments, nodes) {
      call.arguments.append(described(argument, node))
    }
    do {
      call.type = try catalog.resultType(of: call)
    } catch {
      let place = error.argument.flatMap {
        arguments.indices.contains($0) ? arguments[$0].range : nil
      }
      fault(place ?? range, error.message, suggestion: error.suggestion)
      return faulty(range)
    }
    var result = operand(Operand(.call(call), type: call.type), range)
    if let texts = catalog.answers(of: call) ?? schema.answers[lower] {
      result.answers = Answers(ofFunction: lower, texts)
    }
    if let index = operands.firstIndex(of: Operand(.call(call), type: call.type)) {
      program.arguments[index] = arguments.compactMap { varyingStep($0) }
    }
    return result
  }

  func described(_ argument: Typed, _ node: SyntaxNode) -> Call.Argument {
    let type = argument.type ?? .bool
    if let constant = argument.constant { return .constant(constant, type) }
    if case .geometry(let literal) = node.kind { return .geometry(literal) }
    if case .property(let name) = node.kind, let index = schema.index(of: name) {
      return .field(index: index, type)
    }
    return .expression(Printer.text(of: node), type)
  }

  private mutating func varyingStep(_ argument: Typed) -> Int? {
    guard argument.constant == nil else { return nil }
    switch argument.step {
    case .scalar(let step):
      // A geometry that is written out stands in the call itself.
      if case .geometry = program.scalars[step] { return nil }
      return step
    case .truth(let step):
      program.scalars.append(.truth(step))
      return program.scalars.count - 1
    case .none: return nil
    }
  }

  private mutating func fits(
    _ arguments: [Typed], _ signature: FunctionSignature, _ range: Range<Int>
  ) -> Bool {
    let parameters = signature.parameters
    let required = parameters.filter { $0.presence == .required }.count
    let isVariadic = parameters.last?.presence == .variadic
    guard arguments.count >= required, isVariadic || arguments.count <= parameters.count else {
      fault(range, "wrong number of arguments", suggestion: "it is called \(signature.usage)")
      return false
    }
    var isSound = true
    for (index, argument) in arguments.enumerated() {
      let parameter = parameters[min(index, parameters.count - 1)]
      if !fits(argument, parameter) { isSound = false }
    }
    return isSound
  }

  private mutating func fits(
    _ argument: Typed, _ parameter: FunctionSignature.Parameter
  ) -> Bool {
    guard let type = argument.type else { return false }
    if parameter.isLiteral && argument.constant == nil {
      fault(argument.range, "'\(parameter.name)' must be written as a literal")
      return false
    }
    if parameter.accepts.contains(type) { return true }
    if type.isText && parameter.accepts.contains(.text) { return true }
    if type == .text, argument.constant != nil {
      for case .code(let list) in parameter.accepts { return check(code: argument, list: list) }
    }
    let wanted = parameter.accepts.map(\.phrase).joined(separator: " or ")
    let hint = parameter.accepts.count == 1 ? parameter.accepts[0].literalHint : nil
    fault(
      argument.range, "'\(parameter.name)' takes \(wanted), this is \(type.phrase)",
      suggestion: hint)
    return false
  }

  private mutating func unitLiteral(
    _ name: String, _ unit: Unit, _ nodes: [SyntaxNode], _ range: Range<Int>
  ) -> Typed {
    guard nodes.count == 1, case .number(let value) = nodes[0].kind else {
      fault(nodes.first?.range ?? range, "\(name)() takes one number, written as a literal")
      return faulty(range)
    }
    let scaled = unit.inBase(value)
    guard scaled.isFinite else {
      fault(nodes[0].range, "this number is too large")
      return faulty(range)
    }
    return number(scaled, unit.dimension, range)
  }
}
