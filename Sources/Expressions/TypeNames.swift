import Values

extension ValueType {
  /// With its article, for messages.
  var phrase: String {
    switch self {
    case .bool: "a condition"
    case .number(.none): "a bare number"
    case .number(.length): "a length"
    case .number(.area): "an area"
    case .number(.money): "an amount of money"
    case .number(.days): "a number of days"
    case .number(.months): "a number of months"
    case .text: "a text"
    case .code(let list): "a code of '\(list)'"
    case .date: "a date"
    case .timestamp: "a time"
    case .interval: "an interval"
    case .array: "an array"
    case .geometry: "a geometry"
    }
  }

  /// How a literal of the type is written, where that is worth saying.
  var literalHint: String? {
    switch self {
    case .number(.length): "write lengths as m(5) or km(1)"
    case .number(.area): "write areas as m2(10), mu(1), ha(1) or km2(1)"
    case .number(.money): "write money as yuan(1)"
    case .number(.days): "write days as days(10)"
    case .number(.months): "write months as months(3)"
    case .date: "write DATE('2025-12-31')"
    case .timestamp: "write TIMESTAMP('2025-12-31T08:00:00Z')"
    case .interval: "write INTERVAL('2025-01-01', '..')"
    case .array: "write arrays in parentheses: ('a', 'b')"
    case .geometry: "write POLYGON((…)), POINT(…), BBOX(…) or the property geometry"
    default: nil
    }
  }

  var isText: Bool {
    switch self {
    case .text, .code: true
    default: false
    }
  }

  var dimension: Dimension? {
    if case .number(let dimension) = self { dimension } else { nil }
  }
}

/// Literals with a unit: `m2(10)` is ten square metres.
enum UnitLiteral {
  static let units: [String: Unit] = [
    "m": .metre, "km": .kilometre, "m2": .squareMetre, "ha": .hectare, "mu": .mu,
    "km2": .squareKilometre, "ft": .foot, "mi": .mile, "ft2": .squareFoot, "acre": .acre,
    "percent": .percent, "yuan": .yuan, "days": .day,
    "months": .month,
  ]
}

extension ArithmeticOperator {
  /// The dimension of the result; nil where the operation has no meaning.
  func dimension(_ a: Dimension, _ b: Dimension) -> Dimension? {
    switch self {
    case .plus, .minus: return a == b ? a : nil
    case .times:
      if a == .none { return b }
      if b == .none { return a }
      return a == .length && b == .length ? .area : nil
    case .divided:
      if b == .none { return a }
      if a == b { return Dimension.none }
      return a == .area && b == .length ? .length : nil
    case .modulo, .wholeDivided, .power:
      return a == .none && b == .none ? Dimension.none : nil
    }
  }
}
