/// Holds every operand of an expression against what the grammar of the standard (OGC 21-065r2,
/// Annex B) has at its place, without fields, functions or their types.
struct GrammarCheck {
  /// Kinds of operands that can be told from the text alone.
  private struct Kinds: OptionSet {
    let rawValue: Int
    static let text = Kinds(rawValue: 1)
    static let number = Kinds(rawValue: 2)
    static let truth = Kinds(rawValue: 4)
    static let predicate = Kinds(rawValue: 8)
    static let instant = Kinds(rawValue: 16)
    static let interval = Kinds(rawValue: 32)
    static let geometry = Kinds(rawValue: 64)
    static let array = Kinds(rawValue: 128)
    /// Names and calls may stand for anything.
    static let open = Kinds(rawValue: 256)

    /// `scalarExpression`.
    static let scalar: Kinds = [.text, .number, .truth, .instant, .open]
    /// `booleanExpression`, and beyond it a name alone.
    static let condition: Kinds = [.truth, .predicate, .open]
    /// What may stand in an array, after IS NULL and as an argument.
    static let any: Kinds = [
      .text, .number, .truth, .predicate, .instant, .interval, .geometry, .array, .open,
    ]

    var words: String {
      switch self {
      case .text: "a text"
      case .number: "a number"
      case .truth: "TRUE or FALSE"
      case .predicate: "a condition"
      case .instant: "a date or timestamp"
      case .interval: "an interval"
      case .geometry: "a geometry"
      case .array: "an array"
      default: "this"
      }
    }
  }

  private let text: String
  private var faults: [ExpressionFailure.Fault] = []

  /// Every operand that cannot stand where it does, in the order of their places.
  static func faults(
    of parsed: ParsedExpression, asCondition: Bool
  ) -> [ExpressionFailure.Fault] {
    var check = GrammarCheck(text: parsed.text)
    if asCondition {
      check.take(parsed.root, .condition, "the whole of an expression is a condition")
    } else {
      check.visit(parsed.root)
    }
    return check.faults.sorted { ($0.offset, $0.message) < ($1.offset, $1.message) }
  }

  private init(text: String) {
    self.text = text
  }

  private static func kind(of node: SyntaxNode) -> Kinds {
    switch node.kind {
    case .text, .caseInsensitive, .accentInsensitive: return .text
    case .number, .arithmetic, .negation: return .number
    case .bool: return .truth
    case .date, .timestamp: return .instant
    case .interval: return .interval
    case .geometry: return .geometry
    case .array: return .array
    case .property, .unbounded: return .open
    case .call(let name, _): return isPredicate(name) ? .predicate : .open
    case .comparison, .between, .membership, .like, .isNull, .not, .all, .any: return .predicate
    }
  }

  private static func isPredicate(_ name: String) -> Bool {
    let lower = name.lowercased()
    return SpatialRelation(rawValue: lower) != nil || TemporalRelation(anyCase: lower) != nil
      || ArrayRelation(anyCase: lower) != nil
  }

  private mutating func take(
    _ node: SyntaxNode, _ allowed: Kinds, _ place: String, hint: String? = nil
  ) {
    let kind = Self.kind(of: node)
    if !allowed.contains(kind) {
      faults.append(
        ExpressionFailure.Fault(
          node.range, in: text, "\(place), this is \(kind.words)", suggestion: hint))
    }
    visit(node)
  }

  private mutating func visit(_ node: SyntaxNode) {
    switch node.kind {
    case .bool, .number, .text, .date, .timestamp, .unbounded, .geometry, .property: break
    case .interval(let start, let end):
      for bound in [start, end] { take(bound, [.instant, .open], "an instant was expected") }
    case .array(let elements): for element in elements { take(element, .any, "") }
    case .call(let name, let arguments):
      for argument in arguments { visit(argument: argument, of: name) }
    case .negation(let operand): take(operand, [.number, .open], "a number was expected")
    case .arithmetic(let sign, let left, let right):
      for side in [left, right] {
        take(side, [.number, .open], "a number was expected beside '\(sign.rawValue)'")
      }
    case .caseInsensitive(let inner): take(inner, [.text, .open], "CASEI takes a text")
    case .accentInsensitive(let inner): take(inner, [.text, .open], "ACCENTI takes a text")
    case .comparison(let sign, let left, let right):
      for side in [left, right] {
        take(side, .scalar, "'\(sign.rawValue)' compares scalar values")
      }
    case .between(let operand, let low, let high, _):
      for part in [operand, low, high] {
        let isInstant = Self.kind(of: part) == .instant
        take(
          part, [.number, .open], "BETWEEN takes numbers",
          hint: isInstant ? "the standard compares dates by >= and <=" : nil)
      }
    case .membership(let operand, let items, _):
      for part in [operand] + items { take(part, .scalar, "IN compares scalar values") }
    case .like(let operand, let pattern, _):
      take(operand, [.text, .open], "LIKE takes a text")
      visit(pattern)
    case .isNull(let operand, _):
      take(operand, Kinds.any.subtracting(.array), "IS NULL takes no array")
    case .not(let operand): take(operand, .condition, "a condition was expected after NOT")
    case .all(let terms):
      for term in terms { take(term, .condition, "a condition was expected beside AND") }
    case .any(let terms):
      for term in terms { take(term, .condition, "a condition was expected beside OR") }
    }
  }

  private mutating func visit(argument: SyntaxNode, of name: String) {
    let lower = name.lowercased()
    if SpatialRelation(rawValue: lower) != nil {
      take(argument, [.geometry, .open], "\(name.uppercased()) takes geometries")
    } else if TemporalRelation(anyCase: lower) != nil {
      take(
        argument, [.instant, .interval, .open], "\(name.uppercased()) takes instants or intervals")
    } else if ArrayRelation(anyCase: lower) != nil {
      take(argument, [.array, .open], "\(name.uppercased()) takes arrays")
    } else {
      take(argument, .any, "")
    }
  }
}

extension ParsedExpression {
  /// Proves that every operand is of a kind that the standard's grammar has at its place. Rules
  /// take more (`start BETWEEN DATE(…) AND DATE(…)`); what is exchanged with other programs should
  /// not.
  ///
  /// - Parameter asCondition: whether the whole has to be a condition too, the standard's
  ///   `booleanExpression`; a name or a call of a function may be one.
  public func proveGrammar(asCondition: Bool = false) throws(ExpressionFailure) {
    let faults = GrammarCheck.faults(of: self, asCondition: asCondition)
    if !faults.isEmpty { throw ExpressionFailure(faults) }
  }
}
