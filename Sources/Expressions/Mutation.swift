/// One small change of an expression, to see whether the cases of a rule notice it.
public struct Mutation: Hashable, Sendable {
  /// What was turned around: `> to >=`, `without NOT`.
  public let change: String
  /// The expression as it was around the change, canonical.
  public let place: String
  /// The whole changed expression.
  public let text: String

  /// True where the change only lets the limit itself in or out.
  public var isOfALimit: Bool { Self.limits.contains(change) }

  private static let limits: Set = [
    "> to >=", ">= to >", "< to <=", "<= to <", "lower bound excluded", "upper bound excluded",
  ]
}

extension ParsedExpression {
  /// Every expression that differs from this one by one comparison, connective, NOT, item, bound,
  /// factor or number; in the order of the text, none twice.
  public var mutations: [Mutation] {
    var seen: Set<String> = [description]
    return root.variants(isCondition: true).compactMap { variant in
      let text = Printer.text(of: variant.root)
      guard seen.insert(text).inserted else { return nil }
      return Mutation(change: variant.change, place: variant.place, text: text)
    }
  }
}

extension SyntaxNode {
  fileprivate struct Variant {
    var change: String
    var place: String
    var root: SyntaxNode
  }

  /// - Parameter isCondition: true where this node is itself TRUE, FALSE or NULL.
  fileprivate func variants(isCondition: Bool) -> [Variant] {
    let own = changes(isCondition: isCondition).map { change, kind in
      Variant(change: change, place: Printer.text(of: self), root: with(kind))
    }
    return own
      + parts.flatMap { part in
        part.node.variants(isCondition: part.isCondition).map { variant in
          Variant(
            change: variant.change, place: variant.place, root: with(part.rebuild(variant.root)))
        }
      }
  }

  /// What may stand in place of this node.
  private func changes(isCondition: Bool) -> [(String, Kind)] {
    switch kind {
    case .comparison(let sign, let left, let right):
      return sign.others.map { other in
        ("\(sign.rawValue) to \(other.rawValue)", .comparison(other, left, right))
      }
    case .between(let operand, let low, let high, let negated):
      return boundChanges(operand, low, high, negated)
    case .membership(let operand, let items, let negated):
      let change = negated ? "NOT IN to IN" : "IN to NOT IN"
      return [(change, .membership(operand, of: items, negated: !negated))]
        + (items.count < 2
          ? [] : without(items) { .membership(operand, of: $0, negated: negated) })
    case .like(let operand, let pattern, let negated):
      return [
        (
          negated ? "NOT LIKE to LIKE" : "LIKE to NOT LIKE",
          .like(operand, pattern: pattern, negated: !negated)
        )
      ]
    case .isNull(let operand, let negated):
      return [
        (
          negated ? "IS NOT NULL to IS NULL" : "IS NULL to IS NOT NULL",
          .isNull(operand, negated: !negated)
        )
      ]
    case .not(let operand): return [("without NOT", operand.kind)]
    case .all(let terms):
      return [("AND to OR", .any(terms))] + without(terms) { $0.count == 1 ? $0[0].kind : .all($0) }
    case .any(let terms):
      return [("OR to AND", .all(terms))] + without(terms) { $0.count == 1 ? $0[0].kind : .any($0) }
    case .bool(let value): return [("\(value) to \(!value)".uppercased(), .bool(!value))]
    case .number(let value): return [("\(Printer.number(value)) plus 1", .number(value + 1))]
    case .arithmetic(let sign, let left, let right):
      switch sign {
      case .plus: return [("+ to -", .arithmetic(.minus, left, right))]
      case .minus: return [("- to +", .arithmetic(.plus, left, right))]
      case .times:
        return [
          ("without \(Printer.text(of: left))", right.kind),
          ("without \(Printer.text(of: right))", left.kind),
        ]
      case .divided: return [("without / \(Printer.text(of: right))", left.kind)]
      default: return []
      }
    case .property, .call: return isCondition ? [("with NOT", .not(self))] : []
    default: return []
    }
  }

  private func without(
    _ terms: [SyntaxNode], _ make: ([SyntaxNode]) -> Kind
  ) -> [(String, Kind)] {
    terms.indices.map { index in
      var rest = terms
      let left = rest.remove(at: index)
      return ("without \(Printer.text(of: left))", make(rest))
    }
  }

  private func boundChanges(
    _ operand: SyntaxNode, _ low: SyntaxNode, _ high: SyntaxNode, _ negated: Bool
  ) -> [(String, Kind)] {
    func open(_ lower: Comparison, _ upper: Comparison) -> Kind {
      .all([with(.comparison(lower, operand, low)), with(.comparison(upper, operand, high))])
    }
    let turned = Kind.between(operand, low: low, high: high, negated: !negated)
    if negated { return [("without NOT", turned)] }
    return [
      ("BETWEEN to NOT BETWEEN", turned),
      ("lower bound excluded", open(.greater, .lessOrEqual)),
      ("upper bound excluded", open(.greaterOrEqual, .less)),
    ]
  }

  private struct Part {
    var node: SyntaxNode
    var isCondition = false
    var rebuild: (SyntaxNode) -> Kind
  }

  /// The nodes below that can be changed; the pattern of a LIKE and literal arguments cannot.
  private var parts: [Part] {
    func list(
      _ nodes: [SyntaxNode], isCondition: Bool = false, _ make: @escaping ([SyntaxNode]) -> Kind
    ) -> [Part] {
      nodes.indices.map { index in
        Part(node: nodes[index], isCondition: isCondition) { changed in
          var copy = nodes
          copy[index] = changed
          return make(copy)
        }
      }
    }
    switch kind {
    case .comparison(let sign, let left, let right):
      return list([left, right]) { .comparison(sign, $0[0], $0[1]) }
    case .between(let operand, let low, let high, let negated):
      return list([operand, low, high]) {
        .between($0[0], low: $0[1], high: $0[2], negated: negated)
      }
    case .membership(let operand, let items, let negated):
      return list([operand]) { .membership($0[0], of: items, negated: negated) }
    case .isNull(let operand, let negated):
      return list([operand]) { .isNull($0[0], negated: negated) }
    case .not(let operand): return list([operand], isCondition: true) { .not($0[0]) }
    case .all(let terms): return list(terms, isCondition: true) { .all($0) }
    case .any(let terms): return list(terms, isCondition: true) { .any($0) }
    case .call(let name, let arguments): return list(arguments) { .call(name, $0) }
    case .negation(let operand): return list([operand]) { .negation($0[0]) }
    case .arithmetic(let sign, let left, let right):
      return list([left, right]) { .arithmetic(sign, $0[0], $0[1]) }
    default: return []
    }
  }
}

extension Comparison {
  /// Signs that a slip of the pen puts in its place.
  fileprivate var others: [Comparison] {
    switch self {
    case .equal: [.notEqual]
    case .notEqual: [.equal]
    case .less: [.lessOrEqual, .greater]
    case .lessOrEqual: [.less, .greaterOrEqual]
    case .greater: [.greaterOrEqual, .less]
    case .greaterOrEqual: [.greater, .lessOrEqual]
    }
  }
}
