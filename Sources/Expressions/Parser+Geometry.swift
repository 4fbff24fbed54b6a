extension Parser {
  mutating func geometryNode(
    _ kind: GeometryLiteral.Kind, from start: Int
  ) throws(ExpressionFailure) -> SyntaxNode {
    let literal = try geometry(kind)
    return try node(.geometry(literal), start..<previousEnd)
  }

  /// The kind has been read; `Z` or a parenthesis follows.
  private mutating func geometry(
    _ kind: GeometryLiteral.Kind
  ) throws(ExpressionFailure) -> GeometryLiteral {
    try enter()
    defer { level -= 1 }
    // What the positions are says whether there are heights.
    if kind != .box, case .identifier(let word) = token.kind, word == "Z" || word == "z" {
      advance()
    }
    if kind != .box, takeEmpty() { return GeometryLiteral(kind: kind, body: .list([])) }
    let body: GeometryLiteral.Part
    switch kind {
    case .box: body = try box()
    case .point: body = try wrapped()
    case .multiPoint:
      body = try list(atLeast: 1) { (parser: inout Parser) throws(ExpressionFailure) in
        try parser.wrapped()
      }
    case .collection:
      body = try list(atLeast: 1) { (parser: inout Parser) throws(ExpressionFailure) in
        try parser.member()
      }
    case .lineString, .polygon, .multiLineString, .multiPolygon:
      let isRing = kind == .polygon || kind == .multiPolygon
      body = try positions(nesting: kind.nesting, atLeast: isRing ? 4 : 2)
    }
    return GeometryLiteral(kind: kind, body: body)
  }

  private mutating func list(
    atLeast minimum: Int,
    _ element: (inout Parser) throws(ExpressionFailure) -> GeometryLiteral.Part
  ) throws(ExpressionFailure) -> GeometryLiteral.Part {
    if takeEmpty() { return .list([]) }
    let start = token.range
    try expect("(", "in a geometry")
    var parts: [GeometryLiteral.Part] = []
    repeat { parts.append(try element(&self)) } while take(",")
    try expect(")", "in a geometry")
    guard parts.count >= minimum else {
      throw failure(start, "at least \(minimum) positions are needed here")
    }
    return .list(parts)
  }

  private mutating func positions(
    nesting: Int, atLeast minimum: Int
  ) throws(ExpressionFailure) -> GeometryLiteral.Part {
    if nesting == 1 {
      return try list(atLeast: minimum) { (parser: inout Parser) throws(ExpressionFailure) in
        try parser.position()
      }
    }
    return try list(atLeast: 1) { (parser: inout Parser) throws(ExpressionFailure) in
      try parser.positions(nesting: nesting - 1, atLeast: minimum)
    }
  }

  /// The well-known text of nothing (OGC 06-103r4 §7.2).
  private mutating func takeEmpty() -> Bool {
    guard case .identifier(let word) = token.kind, asciiUppercased(word) == "EMPTY" else {
      return false
    }
    advance()
    return true
  }

  private mutating func wrapped() throws(ExpressionFailure) -> GeometryLiteral.Part {
    try expect("(", "before a position")
    let part = try position()
    try expect(")", "after a position")
    return part
  }

  private mutating func member() throws(ExpressionFailure) -> GeometryLiteral.Part {
    guard case .identifier(let word) = token.kind,
      let kind = GeometryLiteral.Kind(word: asciiUppercased(word)),
      kind != .box, kind != .collection
    else { throw failure(token.range, "a geometry was expected, found \(token.description)") }
    advance()
    return .member(try geometry(kind))
  }

  private mutating func position() throws(ExpressionFailure) -> GeometryLiteral.Part {
    var values = [try coordinate(), try coordinate()]
    switch token.kind {
    case .number, .sign("-"), .sign("+"): values.append(try coordinate())
    default: break
    }
    return .position(values)
  }

  private mutating func box() throws(ExpressionFailure) -> GeometryLiteral.Part {
    let start = token.range
    try expect("(", "after BBOX")
    var values = [try coordinate()]
    while take(",") { values.append(try coordinate()) }
    try expect(")", "after the bounds")
    guard values.count == 4 || values.count == 6 else {
      throw failure(start, "BBOX takes four numbers, or six with heights")
    }
    return .position(values)
  }

  private mutating func coordinate() throws(ExpressionFailure) -> Double {
    let isNegative = token.kind == .sign("-")
    if isNegative || token.kind == .sign("+") { advance() }
    guard case .number(let value) = token.kind else {
      throw failure(token.range, "a coordinate was expected, found \(token.description)")
    }
    advance()
    return isNegative ? -value : value
  }
}
