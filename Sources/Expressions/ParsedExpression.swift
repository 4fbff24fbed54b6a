/// A CQL2 expression (OGC 21-065r2), read from its text or its JSON encoding but not yet checked
/// against fields and functions.
///
/// Beyond the grammar of text: a property or a quoted name may stand alone as a condition, a sign
/// may precede parentheses, `""` stands for a quote in a quoted name, and `EMPTY` for a geometry
/// without points. Beyond the schema of JSON: any expression may be the whole.
public struct ParsedExpression: Equatable, Sendable {
  /// As it was read.
  public let text: String
  public let root: SyntaxNode

  public init(_ text: String) throws(ExpressionFailure) {
    var parser = Parser(tokens: try Lexer.tokens(of: text), text: text)
    self.text = text
    root = try parser.whole()
  }

  /// The encoding of cql2.json. Offsets, lines and columns of faults are those of the JSON.
  public init(json: String) throws(ExpressionFailure) {
    text = json
    root = try JSONParser(text: json).expression(try JSONReader.node(of: json))
  }

  /// Equal meaning; layout and superfluous parentheses do not count.
  public static func == (a: ParsedExpression, b: ParsedExpression) -> Bool { a.root == b.root }

  /// The JSON encoding, in one line. It has no `NOT LIKE`, `NOT IN`, `NOT BETWEEN`, `IS NOT NULL`
  /// and no sign: they become a `not` around the predicate and a product with −1.
  public var json: String { JSONPrinter.text(of: root) }
}

extension ParsedExpression: CustomStringConvertible {
  /// The canonical text: one line, keywords in capitals, only the parentheses that are needed.
  public var description: String { Printer.text(of: root) }
}
