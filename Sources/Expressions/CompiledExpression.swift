public import Values

/// A CQL2 expression that fits its schema and functions, ready to be evaluated.
public struct CompiledExpression: Sendable {
  public let text: String
  /// One line, only the parentheses that are needed.
  public let canonicalText: String
  /// The type, and with it the dimension, of its value.
  public let type: ValueType
  /// The fields and calls whose values it may need, each once: an operand of a call's argument
  /// stands before the call. At most 64.
  public let operands: [Operand]
  var program: Program

  /// The most operands that one expression may have: reasons are 64-bit masks.
  public static let maximumOperands = 64

  /// `expecting` nil accepts any type. A text where a code list is expected must be of the list.
  /// All faults of type are told at once.
  public init(
    text: String, schema: Schema, catalog: any FunctionCatalog, expecting: ValueType?
  ) throws(ExpressionFailure) {
    try self.init(
      try ParsedExpression(text), schema: schema, catalog: catalog, expecting: expecting)
  }

  /// The same for an expression that was read before, from either encoding.
  public init(
    _ parsed: ParsedExpression, schema: Schema, catalog: any FunctionCatalog,
    expecting: ValueType?
  ) throws(ExpressionFailure) {
    let text = parsed.text
    var compiler = Compiler(text: text, schema: schema, catalog: catalog)
    let type = compiler.compile(parsed.root, expecting: expecting)
    guard compiler.faults.isEmpty, let type else { throw ExpressionFailure(compiler.faults) }
    self.text = text
    canonicalText = parsed.description
    self.type = type
    operands = compiler.operands
    program = compiler.program
  }

  /// The operands that a mask of reasons names.
  public func operands(in reason: UInt64) -> [Operand] {
    operands.indices.filter { reason & (1 << UInt64($0)) != 0 }.map { operands[$0] }
  }
}
