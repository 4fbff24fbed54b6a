import Values

/// Reads the conditions of the grammar by recursive descent; values are in `Parser+Values`.
struct Parser {
  /// Levels of nesting that are read; beyond, a text is refused rather than the stack exhausted.
  static let maximumDepth = 100
  static let tooDeep = "nested more than \(maximumDepth) levels deep"
  /// Operations of sums and products one upon another: reading them needs no stack, working them out
  /// does.
  static let maximumOperations = 500

  let tokens: [Token]
  let text: String
  var index = 0
  var level = 0
  /// The outermost parentheses closed last, to tell `(1)` from `1` where an array may stand.
  var lastGroup: Range<Int> = 0..<0
  /// Within the arguments of an array function.
  var isInArray = false

  init(tokens: [Token], text: String) {
    self.tokens = tokens
    self.text = text
  }

  var token: Token { tokens[index] }

  var nextKind: Token.Kind { tokens[min(index + 1, tokens.count - 1)].kind }

  var previousEnd: Int { index == 0 ? 0 : tokens[index - 1].range.upperBound }

  mutating func advance() { if index < tokens.count - 1 { index += 1 } }

  mutating func take(_ sign: String) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    advance()
    return true
  }

  mutating func take(_ word: Token.Keyword) -> Bool {
    guard token.kind == .keyword(word) else { return false }
    advance()
    return true
  }

  mutating func expect(_ sign: String, _ purpose: String) throws(ExpressionFailure) {
    guard take(sign) else {
      throw failure(token.range, "expected '\(sign)' \(purpose), found \(token.description)")
    }
  }

  func failure(
    _ range: Range<Int>, _ message: String, suggestion: String? = nil
  ) -> ExpressionFailure {
    ExpressionFailure(.init(range, in: text, message, suggestion: suggestion))
  }

  func node(
    _ kind: SyntaxNode.Kind, _ range: Range<Int>, over children: SyntaxNode...
  ) throws(ExpressionFailure) -> SyntaxNode {
    try node(kind, range, overAll: children)
  }

  func node(
    _ kind: SyntaxNode.Kind, _ range: Range<Int>, overAll children: [SyntaxNode]
  ) throws(ExpressionFailure) -> SyntaxNode {
    let made = SyntaxNode(kind: kind, range: range, over: children)
    if let excess = made.excess { throw refusal(range, excess) }
    return made
  }

  private func refusal(_ range: Range<Int>, _ words: String) -> ExpressionFailure {
    failure(range.lowerBound..<min(range.upperBound, range.lowerBound + 1), words)
  }

  mutating func enter() throws(ExpressionFailure) {
    level += 1
    if level > Parser.maximumDepth { throw refusal(token.range, Parser.tooDeep) }
  }

  mutating func whole() throws(ExpressionFailure) -> SyntaxNode {
    if token.kind == .end { throw failure(token.range, "an expression was expected") }
    let root = try disjunction()
    guard token.kind == .end else {
      let hint: String? =
        if case .identifier(let word) = token.kind {
          NearMiss.didYouMean(word, among: Token.Keyword.allCases.map(\.rawValue))
        } else { nil }
      throw failure(
        token.range, "expected an operator or the end, found \(token.description)",
        suggestion: hint)
    }
    return root
  }

  mutating func disjunction() throws(ExpressionFailure) -> SyntaxNode {
    try enter()
    defer { level -= 1 }
    let first = try conjunction()
    guard token.kind == .keyword(.or) else { return first }
    var terms = [first]
    while take(.or) { terms.append(try conjunction()) }
    return try node(.any(terms), first.range.lowerBound..<previousEnd, overAll: terms)
  }

  private mutating func conjunction() throws(ExpressionFailure) -> SyntaxNode {
    let first = try factor()
    guard token.kind == .keyword(.and) else { return first }
    var terms = [first]
    while take(.and) { terms.append(try factor()) }
    return try node(.all(terms), first.range.lowerBound..<previousEnd, overAll: terms)
  }

  private mutating func factor() throws(ExpressionFailure) -> SyntaxNode {
    let start = token.range.lowerBound
    guard take(.not) else { return try predicate() }
    try enter()
    defer { level -= 1 }
    let operand = try factor()
    return try node(.not(operand), start..<previousEnd, over: operand)
  }

  private mutating func predicate() throws(ExpressionFailure) -> SyntaxNode {
    let left = try sum()
    let start = left.range.lowerBound
    var result = left
    if case .sign(let sign) = token.kind, let comparison = Comparison(rawValue: sign) {
      advance()
      let right = try sum()
      result = try node(
        .comparison(comparison, left, right), start..<previousEnd, over: left, right)
    } else if take(.is) {
      let negated = take(.not)
      guard take(.null) else {
        throw failure(token.range, "expected NULL after IS, found \(token.description)")
      }
      result = try node(.isNull(left, negated: negated), start..<previousEnd, over: left)
    } else {
      let negated = take(.not)
      if take(.like) {
        let pattern = try sum()
        if let unfit = pattern.unfitPattern {
          throw failure(
            unfit.range, "the pattern of LIKE must be a text in quotes",
            suggestion: "CASEI and ACCENTI may stand around it")
        }
        result = try node(
          .like(left, pattern: pattern, negated: negated), start..<previousEnd,
          over: left, pattern)
      } else if take(.between) {
        result = try range(of: left, negated: negated)
      } else if take(.in) {
        result = try membership(of: left, negated: negated)
      } else if negated {
        throw failure(
          token.range, "expected LIKE, BETWEEN or IN after NOT, found \(token.description)")
      } else {
        return left
      }
    }
    switch token.kind {
    case .sign(let sign) where Comparison(rawValue: sign) != nil: break
    case .keyword(.is), .keyword(.like), .keyword(.between), .keyword(.in): break
    default: return result
    }
    throw failure(
      token.range, "comparisons do not chain",
      suggestion: "join them by AND, or put the first into parentheses")
  }

  private mutating func range(
    of left: SyntaxNode, negated: Bool
  ) throws(ExpressionFailure) -> SyntaxNode {
    let low = try sum()
    guard take(.and) else {
      throw failure(token.range, "expected AND between the bounds, found \(token.description)")
    }
    let high = try sum()
    return try node(
      .between(left, low: low, high: high, negated: negated),
      left.range.lowerBound..<previousEnd, over: left, low, high)
  }

  private mutating func membership(
    of left: SyntaxNode, negated: Bool
  ) throws(ExpressionFailure) -> SyntaxNode {
    try expect("(", "after IN")
    if token.kind == .sign(")") { throw failure(token.range, "the list after IN is empty") }
    var items = [try sum()]
    while take(",") { items.append(try sum()) }
    try expect(")", "after the list")
    return try node(
      .membership(left, of: items, negated: negated), left.range.lowerBound..<previousEnd,
      overAll: [left] + items)
  }
}
