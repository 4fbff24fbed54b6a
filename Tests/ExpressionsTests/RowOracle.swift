import Expressions
import Values

/// A second evaluator: straight over the syntax, one row at a time, with plain recursion.
enum RowOracle {
  static func value(_ node: SyntaxNode, _ row: [Value]) -> Value {
    switch node.kind {
    case .bool(let value): return .bool(value)
    case .number(let value): return .number(value)
    case .text(let value): return .text(value)
    case .property(let name): return schema.index(of: name).map { row[$0] } ?? .null
    case .negation(let operand): return value(operand, row).number.map { .number(-$0) } ?? .null
    case .arithmetic(let operation, let left, let right):
      guard let a = value(left, row).number, let b = value(right, row).number else { return .null }
      switch operation {
      case .plus: return .number(a + b)
      case .minus: return .number(a - b)
      case .times: return .number(a * b)
      case .divided: return b == 0 ? .null : .number(a / b)
      default: return .null
      }
    case .comparison(let comparison, let left, let right):
      return compare(comparison, value(left, row), value(right, row))
    case .between(let operand, let low, let high, let negated):
      let x = value(operand, row)
      let both = and(
        compare(.greaterOrEqual, x, value(low, row)), compare(.lessOrEqual, x, value(high, row)))
      return negated ? not(both) : both
    case .membership(let operand, let items, let negated):
      let x = value(operand, row)
      var found = Value.bool(false)
      for item in items { found = or(found, compare(.equal, x, value(item, row))) }
      return negated ? not(found) : found
    case .like(let operand, let pattern, let negated):
      guard let text = value(operand, row).text, let wanted = value(pattern, row).text
      else { return .null }
      return .bool(matches(Array(text), Array(wanted)) != negated)
    case .isNull(let operand, let negated): return .bool(value(operand, row).isNull != negated)
    case .not(let operand): return not(value(operand, row))
    case .all(let terms):
      return terms.reduce(.bool(true)) { and($0, value($1, row)) }
    case .any(let terms):
      return terms.reduce(.bool(false)) { or($0, value($1, row)) }
    default: return .null
    }
  }

  private static func not(_ a: Value) -> Value { a.bool.map { .bool(!$0) } ?? .null }

  private static func and(_ a: Value, _ b: Value) -> Value {
    if a == .bool(false) || b == .bool(false) { return .bool(false) }
    return a.isNull || b.isNull ? .null : .bool(true)
  }

  private static func or(_ a: Value, _ b: Value) -> Value { not(and(not(a), not(b))) }

  private static func compare(_ comparison: Comparison, _ a: Value, _ b: Value) -> Value {
    switch (a, b) {
    case (.number(let x), .number(let y)): .bool(holds(comparison, x, y))
    case (.text(let x), .text(let y)): .bool(holds(comparison, x, y))
    case (.bool(let x), .bool(let y)): .bool((x == y) == (comparison == .equal))
    default: .null
    }
  }

  private static func holds<T: Comparable>(_ comparison: Comparison, _ a: T, _ b: T) -> Bool {
    switch comparison {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .greater: a > b
    case .lessOrEqual: a <= b
    case .greaterOrEqual: a >= b
    }
  }

  private static func matches(_ text: [Character], _ pattern: [Character]) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = Array(pattern.dropFirst())
    if first == "%" { return (0...text.count).contains { matches(Array(text[$0...]), rest) } }
    guard let letter = text.first, first == "_" || first == letter else { return false }
    return matches(Array(text.dropFirst()), rest)
  }
}
