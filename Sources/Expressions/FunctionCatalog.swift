public import Values

/// The functions that expressions may call: the measures of the program, bound to a plan.
public protocol FunctionCatalog: Sendable {
  /// All names, in lower case, for suggestions.
  var functionNames: [String] { get }

  /// `name` comes in lower case: calls are matched without regard to ASCII case.
  func signature(named name: String) -> FunctionSignature?

  /// Checks the literals of a call whose arguments fit its signature, and gives its type.
  ///
  /// `call.type` is the signature's result, or `.bool` where the signature leaves it open.
  func resultType(of call: Call) throws(CallFailure) -> ValueType

  /// The texts that a call of a function can answer; nil where there may be any.
  func answers(of call: Call) -> [String]?

  /// Whether a geometry that stands in an expression can be used.
  func check(_ literal: GeometryLiteral) throws(CallFailure)
}

extension FunctionCatalog {
  public func answers(of call: Call) -> [String]? { nil }

  public func check(_ literal: GeometryLiteral) throws(CallFailure) {}
}

/// Why a call cannot be made; the compiler adds the place.
public struct CallFailure: Error, Hashable, Sendable {
  /// From 0; nil where the call as a whole is meant.
  public var argument: Int?
  public var message: String
  public var suggestion: String?

  public init(argument: Int? = nil, _ message: String, suggestion: String? = nil) {
    self.argument = argument
    self.message = message
    self.suggestion = suggestion
  }
}

/// A catalogue without functions, for expressions over fields alone.
public struct NoFunctions: FunctionCatalog {
  public init() {}
  public var functionNames: [String] { [] }
  public func signature(named name: String) -> FunctionSignature? { nil }
  public func resultType(of call: Call) throws(CallFailure) -> ValueType { call.type }
}
