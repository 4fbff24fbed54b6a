/// A CQL2 expression in text form (OGC 21-065r2, requirement class CQL2 Text), read but not yet
/// checked against fields and functions.
///
/// Beyond the grammar: a property or a quoted name may stand alone as a condition, a sign may
/// precede parentheses, and `""` stands for a quote in a quoted name.
public struct ParsedExpression: Equatable, Sendable {
  public let text: String
  public let root: SyntaxNode

  public init(_ text: String) throws(ExpressionFailure) {
    var parser = Parser(tokens: try Lexer.tokens(of: text), text: text)
    self.text = text
    root = try parser.whole()
  }

  /// Equal meaning; layout and superfluous parentheses do not count.
  public static func == (a: ParsedExpression, b: ParsedExpression) -> Bool { a.root == b.root }
}

extension ParsedExpression: CustomStringConvertible {
  /// The canonical text: one line, keywords in capitals, only the parentheses that are needed.
  public var description: String { Printer.text(of: root) }
}
