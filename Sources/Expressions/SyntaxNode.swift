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
  /// Levels of nesting from here down. The terms of one sum are beside each other, and so are the
  /// factors of one product, though each operation stands on the one before.
  private let depth: Int
  /// How many operations of sums and products stand one upon another from here down.
  private let operations: Int

  init(kind: Kind, range: Range<Int>, over children: [SyntaxNode]) {
    self.kind = kind
    self.range = range
    var depth = 0
    var operations = 0
    for (place, child) in children.enumerated() {
      let isBeside = place == 0 && kind.chain != nil && kind.chain == child.kind.chain
      depth = max(depth, isBeside ? child.depth - 1 : child.depth)
      operations = max(operations, child.operations)
    }
    self.depth = depth + 1
    self.operations = kind.chain == nil ? operations : operations + 1
  }

  private init(kind: Kind, like other: SyntaxNode) {
    self.kind = kind
    range = other.range
    depth = other.depth
    operations = other.operations
  }

  /// The same place with something else of the same size in it.
  func with(_ kind: Kind) -> SyntaxNode { SyntaxNode(kind: kind, like: self) }

  /// Why this is refused rather than the stack exhausted; nil for nearly everything.
  var excess: String? {
    if depth > Parser.maximumDepth { return Parser.tooDeep }
    guard operations > Parser.maximumOperations else { return nil }
    return "more than \(Parser.maximumOperations) operations of sums and products one upon another"
  }

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

extension SyntaxNode.Kind {
  fileprivate enum Chain { case sum, product }

  /// Whether this is an operation of a sum or of a product; nil for what is neither.
  fileprivate var chain: Chain? {
    guard case .arithmetic(let operation, _, _) = self else { return nil }
    switch operation {
    case .plus, .minus: return .sum
    case .times, .divided, .modulo, .wholeDivided: return .product
    case .power: return nil
    }
  }
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
