public import Values

/// What a function takes and gives.
public struct FunctionSignature: Hashable, Sendable {
  public struct Parameter: Hashable, Sendable {
    public enum Presence: Hashable, Sendable {
      case required
      /// May be left out; only optional or variadic parameters follow.
      case optional
      /// Any number of times, also none; the last parameter.
      case variadic
    }

    public var name: String
    /// A text is accepted where a code list is only if it is a literal of that list; a code is
    /// accepted where a text is.
    public var accepts: [ValueType]
    /// The argument must be written in the rule, so that it can be checked when the rule loads.
    public var isLiteral: Bool
    public var presence: Presence

    public init(
      _ name: String, accepts: [ValueType], isLiteral: Bool = false,
      presence: Presence = .required
    ) {
      self.name = name
      self.accepts = accepts
      self.isLiteral = isLiteral
      self.presence = presence
    }
  }

  public var name: String
  public var parameters: [Parameter]
  /// Nil where the literal arguments decide: see `FunctionCatalog.resultType(of:)`.
  public var result: ValueType?

  public init(_ name: String, _ parameters: [Parameter] = [], result: ValueType?) {
    self.name = name
    self.parameters = parameters
    self.result = result
  }

  /// How it is called, for messages: `overlap_area(layer, [level])`.
  public var usage: String {
    let list = parameters.map { parameter in
      switch parameter.presence {
      case .required: parameter.name
      case .optional: "[\(parameter.name)]"
      case .variadic: "\(parameter.name)…"
      }
    }
    return "\(name)(\(list.joined(separator: ", ")))"
  }
}
