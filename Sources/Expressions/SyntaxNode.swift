public import Values

/// A node of a CQL2 expression as it was written, with its place in the text.
///
/// Equality looks at the meaning, not at the place.
public struct SyntaxNode: Equatable, Sendable {
  public indirect enum Kind: Equatable, Sendable {
    case bool(Bool)
    case number(Double)
    case text(String)
    case date(CalendarDate)
    case timestamp(Instant)
    /// Two instants, properties or calls; `unbounded` for `'..'`.
    case interval(SyntaxNode, SyntaxNode)
    case unbounded
    case geometry(GeometryLiteral)
    case array([SyntaxNode])
    case property(String)
    case call(String, [SyntaxNode])
    case negation(SyntaxNode)
    case arithmetic(ArithmeticOperator, SyntaxNode, SyntaxNode)
    case caseInsensitive(SyntaxNode)
    case accentInsensitive(SyntaxNode)
    case comparison(Comparison, SyntaxNode, SyntaxNode)
    case between(SyntaxNode, low: SyntaxNode, high: SyntaxNode, negated: Bool)
    case membership(SyntaxNode, of: [SyntaxNode], negated: Bool)
    case like(SyntaxNode, pattern: SyntaxNode, negated: Bool)
    case isNull(SyntaxNode, negated: Bool)
    case not(SyntaxNode)
    case all([SyntaxNode])
    case any([SyntaxNode])
  }

  public var kind: Kind
  /// UTF-8 offsets in the text.
  public var range: Range<Int>
  /// Levels of nodes from here down.
  let depth: Int

  /// What keeps this from standing after LIKE, where a text in quotes has its place, with CASEI
  /// and ACCENTI around it; nil where nothing does.
  var unfitPattern: SyntaxNode? {
    switch kind {
    case .text: nil
    case .caseInsensitive(let inner), .accentInsensitive(let inner): inner.unfitPattern
    default: self
    }
  }

  public static func == (a: SyntaxNode, b: SyntaxNode) -> Bool { a.kind == b.kind }
}

public enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="

  /// The same comparison with its sides exchanged.
  var mirrored: Comparison {
    switch self {
    case .less: .greater
    case .greater: .less
    case .lessOrEqual: .greaterOrEqual
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual: self
    }
  }

  func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .greater: a > b
    case .lessOrEqual: a <= b
    case .greaterOrEqual: a >= b
    }
  }
}

public enum ArithmeticOperator: String, Hashable, Sendable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case modulo = "%"
  case wholeDivided = "div"
  case power = "^"
}
