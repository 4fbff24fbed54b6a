import Values

extension Parser {
  mutating func sum() throws(ExpressionFailure) -> SyntaxNode {
    var left = try product()
    while case .sign(let sign) = token.kind, sign == "+" || sign == "-" {
      advance()
      let right = try product()
      left = try node(
        .arithmetic(sign == "+" ? .plus : .minus, left, right),
        left.range.lowerBound..<previousEnd, over: left, right)
    }
    return left
  }

  private mutating func product() throws(ExpressionFailure) -> SyntaxNode {
    var left = try power()
    while let operation = productOperator {
      advance()
      let right = try power()
      left = try node(
        .arithmetic(operation, left, right), left.range.lowerBound..<previousEnd,
        over: left, right)
    }
    return left
  }

  private var productOperator: ArithmeticOperator? {
    switch token.kind {
    case .sign("*"): .times
    case .sign("/"): .divided
    case .sign("%"): .modulo
    case .keyword(.div): .wholeDivided
    default: nil
    }
  }

  /// The grammar has one `^` at most, and a sign binds more tightly: -2 ^ 2 is 4.
  private mutating func power() throws(ExpressionFailure) -> SyntaxNode {
    let base = try signed()
    guard take("^") else { return base }
    let exponent = try signed()
    if token.kind == .sign("^") {
      throw failure(token.range, "powers do not chain", suggestion: "use parentheses")
    }
    return try node(
      .arithmetic(.power, base, exponent), base.range.lowerBound..<previousEnd,
      over: base, exponent)
  }

  private mutating func signed() throws(ExpressionFailure) -> SyntaxNode {
    let start = token.range.lowerBound
    if token.kind == .sign("+"), case .number = nextKind { advance() }
    guard take("-") else { return try primary() }
    if case .number(let value) = token.kind {
      advance()
      return try node(.number(-value), start..<previousEnd)
    }
    try enter()
    defer { level -= 1 }
    let operand = try signed()
    return try node(.negation(operand), start..<previousEnd, over: operand)
  }

  private mutating func primary() throws(ExpressionFailure) -> SyntaxNode {
    let range = token.range
    switch token.kind {
    case .number(let value):
      advance()
      return try node(.number(value), range)
    case .text(let value):
      advance()
      return try node(.text(value), range)
    case .keyword(.true), .keyword(.false):
      let value = token.kind == .keyword(.true)
      advance()
      return try node(.bool(value), range)
    case .quoted(let name):
      advance()
      return try node(.property(name), range)
    case .identifier(let name):
      advance()
      if let kind = GeometryLiteral.Kind(word: asciiUppercased(name)), startsGeometry {
        return try geometryNode(kind, from: range.lowerBound)
      }
      guard take("(") else { return try node(.property(name), range) }
      return try call(name, range)
    case .sign("("):
      return try group()
    case .keyword(.null):
      throw failure(
        range, "NULL is not a value of its own", suggestion: "write IS NULL or IS NOT NULL")
    default:
      throw failure(range, "a value was expected, found \(token.description)")
    }
  }

  private var startsGeometry: Bool {
    if token.kind == .sign("(") { return true }
    guard case .identifier(let word) = token.kind else { return false }
    if asciiUppercased(word) == "EMPTY" { return true }
    guard word == "Z" || word == "z" else { return false }
    if case .identifier(let next) = nextKind { return asciiUppercased(next) == "EMPTY" }
    return nextKind == .sign("(")
  }

  /// Inside an array, parentheses around a value that needs none are an array of one element.
  private mutating func element() throws(ExpressionFailure) -> SyntaxNode {
    let start = token.range.lowerBound
    let value = try disjunction()
    guard isInArray, lastGroup == start..<previousEnd else { return value }
    switch value.kind {
    case .arithmetic, .negation, .comparison, .between, .membership, .like, .isNull, .not, .all,
      .any:
      return value
    default: return try node(.array([value]), lastGroup, over: value)
    }
  }

  /// Parentheses around one expression, or an array.
  private mutating func group() throws(ExpressionFailure) -> SyntaxNode {
    let start = token.range.lowerBound
    advance()
    if take(")") { return try node(.array([]), start..<previousEnd) }
    let first = try element()
    if token.kind == .sign(",") {
      var items = [first]
      while take(",") { items.append(try element()) }
      try expect(")", "after the array")
      return try node(.array(items), start..<previousEnd, overAll: items)
    }
    guard take(")") else {
      throw failure(
        token.range, "expected ')' for the '(' before, found \(token.description)")
    }
    lastGroup = start..<previousEnd
    return first
  }

  private mutating func call(
    _ name: String, _ nameRange: Range<Int>
  ) throws(ExpressionFailure) -> SyntaxNode {
    let start = nameRange.lowerBound
    let upper = asciiUppercased(name)
    let wasInArray = isInArray
    isInArray = StandardFunctions.arrayNames.contains(upper)
    defer { isInArray = wasInArray }
    var arguments: [SyntaxNode] = []
    if !take(")") {
      repeat { arguments.append(try argument(of: upper)) } while take(",")
      try expect(")", "after the arguments of \(name)")
    }
    let range = start..<previousEnd
    switch upper {
    case "DATE", "TIMESTAMP": return try instant(upper, arguments, range)
    case "INTERVAL": return try interval(arguments, range)
    case "CASEI", "ACCENTI":
      guard arguments.count == 1 else { throw failure(range, "\(upper) takes one text") }
      let kind: SyntaxNode.Kind =
        upper == "CASEI" ? .caseInsensitive(arguments[0]) : .accentInsensitive(arguments[0])
      return try node(kind, range, overAll: arguments)
    default:
      guard StandardFunctions.jsonNames[upper] != nil else {
        return try node(.call(name, arguments), range, overAll: arguments)
      }
      guard arguments.count == 2 else {
        throw failure(range, StandardFunctions.wrongCount(upper))
      }
      return try node(.call(upper, arguments), range, overAll: arguments)
    }
  }

  /// The array functions read `('a')` as an array of one element.
  private mutating func argument(of function: String) throws(ExpressionFailure) -> SyntaxNode {
    let start = token.range.lowerBound
    let value = try disjunction()
    guard StandardFunctions.arrayNames.contains(function), lastGroup == start..<previousEnd
    else { return value }
    return try node(.array([value]), lastGroup, over: value)
  }

  private func instant(
    _ word: String, _ arguments: [SyntaxNode], _ range: Range<Int>
  ) throws(ExpressionFailure) -> SyntaxNode {
    guard arguments.count == 1, case .text(let text) = arguments[0].kind else {
      throw failure(range, "\(word) takes one text in quotes")
    }
    if word == "DATE" {
      guard let day = CalendarDate(fullDate: text) else {
        throw failure(
          arguments[0].range, "'\(text)' is not a day of the calendar",
          suggestion: "write DATE('2025-12-31')")
      }
      return try node(.date(day), range)
    }
    guard let instant = Instant(text) else {
      throw failure(
        arguments[0].range, "'\(text)' is not a time",
        suggestion: "write TIMESTAMP('2025-12-31T08:00:00Z')")
    }
    return try node(.timestamp(instant), range)
  }

  private func interval(
    _ arguments: [SyntaxNode], _ range: Range<Int>
  ) throws(ExpressionFailure) -> SyntaxNode {
    guard arguments.count == 2 else {
      throw failure(range, "INTERVAL takes a beginning and an end")
    }
    var bounds: [SyntaxNode] = []
    for argument in arguments { bounds.append(try bound(argument)) }
    return try node(.interval(bounds[0], bounds[1]), range, overAll: bounds)
  }

  private func bound(_ argument: SyntaxNode) throws(ExpressionFailure) -> SyntaxNode {
    switch argument.kind {
    case .property, .call: return argument
    case .text(".."): return try node(.unbounded, argument.range)
    case .text(let text):
      if let day = CalendarDate(fullDate: text) {
        return try node(.date(day), argument.range)
      }
      if let instant = Instant(text) { return try node(.timestamp(instant), argument.range) }
      throw failure(
        argument.range, "'\(text)' is neither a day nor a time",
        suggestion: "write '2025-12-31', '2025-12-31T08:00:00Z' or '..'")
    default:
      throw failure(argument.range, "INTERVAL takes days and times in quotes, names and calls")
    }
  }

  func asciiUppercased(_ name: String) -> String {
    name.utf8.allSatisfy { $0 < 0x80 } ? name.uppercased() : name
  }
}
