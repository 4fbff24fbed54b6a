import Values

extension Compiler {
  /// CASEI and ACCENTI; a literal is folded here, a column into a register.
  mutating func folded(
    _ node: SyntaxNode, _ folding: TextFolding, _ range: Range<Int>
  ) -> Typed {
    let operand = value(node)
    guard let type = operand.type else { return faulty(range) }
    guard type.isText, case .scalar(let step) = operand.step else {
      fault(operand.range, "\(folding.name) takes a text, this is \(type.phrase)")
      return faulty(range)
    }
    if let constant = operand.constant?.text {
      let text = folding.apply(constant)
      return add(.text(literal(text)), .text, range, constant: .text(text))
    }
    program.textRegisterCount += 1
    var typed = add(.folded(step, folding, register: program.textRegisterCount - 1), .text, range)
    typed.answers = answers(of: operand)?.folded(folding)
    return typed
  }

  mutating func like(
    _ operand: SyntaxNode, _ pattern: SyntaxNode, _ isNegated: Bool, _ range: Range<Int>
  ) -> Typed {
    let typed = value(operand)
    guard let text = patternText(pattern) else { return faulty(range) }
    guard let type = typed.type else { return faulty(range) }
    guard type.isText, case .scalar(let step) = typed.step else {
      fault(typed.range, "LIKE takes a text, this is \(type.phrase)")
      return faulty(range)
    }
    let compiled = LikePattern(text)
    if let constant = typed.constant?.text {
      return add(.constant(compiled.matches(constant) != isNegated), range)
    }
    guard isAnswer(like: compiled, text, pattern.range, of: typed) else { return faulty(range) }
    program.patterns.append(compiled)
    return negated(add(.like(step, pattern: program.patterns.count - 1), range), isNegated)
  }

  /// Folding leaves `%`, `_` and the backslash as they are.
  private mutating func patternText(_ node: SyntaxNode) -> String? {
    switch node.kind {
    case .text(let text): return text
    case .caseInsensitive(let inner): return patternText(inner).map(TextFolding.cases.apply)
    case .accentInsensitive(let inner): return patternText(inner).map(TextFolding.accents.apply)
    default:
      fault(
        node.range, "the pattern of LIKE must be a text in quotes",
        suggestion: "CASEI and ACCENTI may stand around it")
      return nil
    }
  }
}

extension TextFolding {
  var name: String { self == .cases ? "CASEI" : "ACCENTI" }
}
