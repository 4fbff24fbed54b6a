/// Cuts the text of an expression into words.
struct Lexer {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var offset = 0

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  static func tokens(of text: String) throws(ExpressionFailure) -> [Token] {
    var lexer = Lexer(text)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private var following: Unicode.Scalar? {
    index + 1 < scalars.count ? scalars[index + 1] : nil
  }

  private mutating func advance() {
    offset += UTF8.width(scalars[index])
    index += 1
  }

  private func failure(
    from start: Int, _ message: String, suggestion: String? = nil
  ) -> ExpressionFailure {
    let end = max(offset, start)
    return ExpressionFailure(.init(start..<end, in: text, message, suggestion: suggestion))
  }

  private mutating func next() throws(ExpressionFailure) -> Token {
    while let scalar = current, ScalarClasses.isSpace(scalar) { advance() }
    let start = offset
    guard let scalar = current else { return Token(kind: .end, range: start..<start) }
    if scalar == "'" { return try quotedText(from: start) }
    if scalar == "\"" { return try quotedName(from: start) }
    if ScalarClasses.isDigit(scalar) { return try number(from: start) }
    if scalar == ".", let digit = following, ScalarClasses.isDigit(digit) {
      return try number(from: start)
    }
    if ScalarClasses.startsName(scalar) { return name(from: start) }
    return try sign(from: start)
  }

  private mutating func sign(from start: Int) throws(ExpressionFailure) -> Token {
    guard let scalar = current else { return Token(kind: .end, range: start..<start) }
    advance()
    var sign = String(Character(scalar))
    if let second = current,
      (scalar == "<" && (second == ">" || second == "=")) || (scalar == ">" && second == "=")
    {
      sign.unicodeScalars.append(second)
      advance()
    }
    switch sign {
    case "(", ")", ",", "=", "<", ">", "<>", "<=", ">=", "+", "-", "*", "/", "%", "^":
      return Token(kind: .sign(sign), range: start..<offset)
    default: break
    }
    let meant: String? =
      switch scalar {
      case "!": "write <> for not equal"
      case "≠": "write <>"
      case "≤": "write <="
      case "≥": "write >="
      case "×": "write *"
      case "÷": "write /"
      case "&": "write AND"
      case "|": "write OR"
      default: ScalarClasses.halfWidth(of: scalar).map { "write \($0)" }
      }
    let shown =
      scalar.properties.isWhitespace || scalar.value < 0x20
      ? "character U+\(String(scalar.value, radix: 16, uppercase: true))" : "'\(sign)'"
    throw failure(from: start, "\(shown) has no meaning here", suggestion: meant)
  }

  private mutating func quotedText(from start: Int) throws(ExpressionFailure) -> Token {
    advance()
    var value = String.UnicodeScalarView()
    while let scalar = current {
      if (scalar == "'" || scalar == "\\") && following == "'" {
        value.append("'")
        advance()
        advance()
      } else if scalar == "'" {
        advance()
        return Token(kind: .text(String(value)), range: start..<offset)
      } else {
        value.append(scalar)
        advance()
      }
    }
    throw ExpressionFailure(
      .init(start..<start + 1, in: text, "this text has no closing quote '"))
  }

  private mutating func quotedName(from start: Int) throws(ExpressionFailure) -> Token {
    advance()
    var value = String.UnicodeScalarView()
    while let scalar = current, scalar != "\n" {
      advance()
      if scalar != "\"" {
        value.append(scalar)
      } else if current == "\"" {
        value.append(scalar)
        advance()
      } else if value.isEmpty {
        throw failure(from: start, "a property name cannot be empty")
      } else {
        return Token(kind: .quoted(String(value)), range: start..<offset)
      }
    }
    throw ExpressionFailure(
      .init(
        start..<start + 1, in: text, "this property name has no closing quote \"",
        suggestion: "texts stand in single quotes"))
  }

  private mutating func name(from start: Int) -> Token {
    var value = String.UnicodeScalarView()
    while let scalar = current, ScalarClasses.continuesName(scalar) {
      value.append(scalar)
      advance()
    }
    let name = String(value)
    if let word = Token.Keyword(rawValue: name.uppercased()), name.utf8.count <= 7 {
      return Token(kind: .keyword(word), range: start..<offset)
    }
    return Token(kind: .identifier(name), range: start..<offset)
  }

  private mutating func number(from start: Int) throws(ExpressionFailure) -> Token {
    var digits = ""
    func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(ScalarClasses.isDigit) ?? false }
    while let scalar = current, isDigit(scalar) || (scalar == "." && !digits.contains(".")) {
      digits.unicodeScalars.append(scalar)
      advance()
    }
    if digits.hasSuffix(".") { digits.append("0") }
    if digits.hasPrefix(".") { digits = "0" + digits }
    if current == "e" || current == "E" {
      digits.append("e")
      advance()
      if let scalar = current, scalar == "+" || scalar == "-" {
        digits.unicodeScalars.append(scalar)
        advance()
      }
      guard isDigit(current) else { throw failure(from: start, "the exponent has no digits") }
      while let scalar = current, isDigit(scalar) {
        digits.unicodeScalars.append(scalar)
        advance()
      }
    }
    if let scalar = current, ScalarClasses.continuesName(scalar) {
      while let scalar = current, ScalarClasses.continuesName(scalar) { advance() }
      throw failure(
        from: start, "a number ends in letters or a second point",
        suggestion: "write units as calls, e.g. m2(10); quote names that begin with a digit")
    }
    guard let value = Double(digits), value.isFinite else {
      throw failure(from: start, "this number is too large")
    }
    return Token(kind: .number(value), range: start..<offset)
  }
}
