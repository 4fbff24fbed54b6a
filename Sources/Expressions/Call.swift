public import Values

/// A function call as the row source sees it. Equal calls have equal values in every row, so one
/// column serves all expressions that make them.
public struct Call: Hashable, Sendable {
  public enum Argument: Hashable, Sendable {
    /// In the base unit of its dimension.
    case constant(Value, ValueType)
    /// The index in the schema.
    case field(index: Int, ValueType)
    /// In longitude and latitude, as it is written.
    case geometry(GeometryLiteral)
    /// The canonical text of a computed argument; field names in it are the schema's.
    case expression(String, ValueType)

    public var type: ValueType {
      switch self {
      case .constant(_, let type), .field(_, let type), .expression(_, let type): type
      case .geometry: .geometry
      }
    }

    /// Nil where the argument changes from row to row.
    public var constant: Value? {
      if case .constant(let value, _) = self { value } else { nil }
    }
  }

  /// In lower case.
  public var name: String
  public var arguments: [Argument]
  public var type: ValueType

  public init(name: String, arguments: [Argument], type: ValueType) {
    self.name = name
    self.arguments = arguments
    self.type = type
  }

  /// True where an argument is an expression of its own.
  public var isComputed: Bool {
    arguments.contains { argument in
      if case .expression = argument { true } else { false }
    }
  }

  /// The literal text at `index`; nil where there is none.
  public func text(at index: Int) -> String? {
    arguments.indices.contains(index) ? arguments[index].constant?.text : nil
  }

  /// The literal number at `index`, in base units; nil where there is none.
  public func number(at index: Int) -> Double? {
    arguments.indices.contains(index) ? arguments[index].constant?.number : nil
  }
}
