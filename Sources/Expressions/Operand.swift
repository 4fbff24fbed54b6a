public import Values

/// A leaf of an expression whose value changes from row to row: what a rule needs to know, and
/// what may be missing.
public struct Operand: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    /// The index in the schema.
    case field(index: Int, name: String)
    case call(Call)
  }

  public var source: Source
  public var type: ValueType

  public init(_ source: Source, type: ValueType) {
    self.source = source
    self.type = type
  }

  public var fieldName: String? {
    if case .field(_, let name) = source { name } else { nil }
  }

  public var call: Call? {
    if case .call(let call) = source { call } else { nil }
  }
}
