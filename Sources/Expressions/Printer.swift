/// Writes an expression in its canonical text: reading it again gives an equal expression.
enum Printer {
  /// What binds more tightly stands lower; a child in parentheses binds as `primary`.
  private enum Level: Int {
    case or, and, not, predicate, sum, product, power, signed, primary
  }

  static func text(of node: SyntaxNode) -> String { write(node, above: .or) }

  static func number(_ value: Double) -> String {
    // Whole numbers without ".0"; -0.0 keeps its sign through the general form.
    if value == value.rounded(), abs(value) < 1e15, !(value == 0 && value.sign == .minus) {
      return String(Int64(value))
    }
    return "\(value)"
  }

  static func quoted(_ text: String) -> String {
    var out = "'"
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      // After a backslash a doubled quote would be read as an escape and an end.
      if scalar == "'" { out += previous == "\\" ? "\\" : "'" }
      out.unicodeScalars.append(scalar)
      previous = scalar
    }
    return out + "'"
  }

  static func name(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let isPlain =
      (scalars.first.map(ScalarClasses.startsName) ?? false)
      && scalars.allSatisfy(ScalarClasses.continuesName)
      && Token.Keyword(rawValue: name.uppercased()) == nil
    if isPlain { return name }
    var out = "\""
    for scalar in scalars {
      if scalar == "\"" { out += "\"" }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  private static func level(_ node: SyntaxNode) -> Level {
    switch node.kind {
    case .any: .or
    case .all: .and
    case .not: .not
    case .comparison, .between, .membership, .like, .isNull: .predicate
    case .arithmetic(let operation, _, _):
      switch operation {
      case .plus, .minus: .sum
      case .times, .divided, .modulo, .wholeDivided: .product
      case .power: .power
      }
    case .negation: .signed
    default: .primary
    }
  }

  private static func write(_ node: SyntaxNode, above minimum: Level) -> String {
    let body = bare(node)
    return level(node).rawValue < minimum.rawValue ? "(\(body))" : body
  }

  private static func join(_ nodes: [SyntaxNode], _ separator: String, _ level: Level) -> String {
    nodes.map { write($0, above: level) }.joined(separator: separator)
  }

  private static func bare(_ node: SyntaxNode) -> String {
    switch node.kind {
    case .bool(let value): return value ? "TRUE" : "FALSE"
    case .number(let value): return number(value)
    case .text(let value): return quoted(value)
    case .date(let day): return "DATE('\(day)')"
    case .timestamp(let instant): return "TIMESTAMP('\(instant)')"
    case .interval(let start, let end): return "INTERVAL(\(bound(start)), \(bound(end)))"
    case .unbounded: return "'..'"
    case .geometry(let literal): return literal.description
    case .array(let items):
      return "(" + join(items, ", ", .or) + ")"
    case .property(let value): return name(value)
    case .call(let function, let arguments):
      return "\(function)(\(join(arguments, ", ", .or)))"
    case .negation(let operand):
      // "-5" would be read as a literal, "--" as two signs.
      if case .number = operand.kind { return "-(\(bare(operand)))" }
      return "-" + write(operand, above: .primary)
    case .arithmetic(let operation, let left, let right):
      let own = level(node)
      let tighter = Level(rawValue: own.rawValue + 1) ?? .primary
      let a = write(left, above: operation == .power ? tighter : own)
      return "\(a) \(operation.rawValue) \(write(right, above: tighter))"
    case .caseInsensitive(let operand): return "CASEI(\(write(operand, above: .or)))"
    case .accentInsensitive(let operand): return "ACCENTI(\(write(operand, above: .or)))"
    case .comparison(let comparison, let left, let right):
      return "\(write(left, above: .sum)) \(comparison.rawValue) \(write(right, above: .sum))"
    case .between(let operand, let low, let high, let negated):
      return write(operand, above: .sum) + (negated ? " NOT" : "") + " BETWEEN "
        + write(low, above: .sum) + " AND " + write(high, above: .sum)
    case .membership(let operand, let items, let negated):
      return write(operand, above: .sum) + (negated ? " NOT" : "") + " IN ("
        + join(items, ", ", .sum) + ")"
    case .like(let operand, let pattern, let negated):
      return write(operand, above: .sum) + (negated ? " NOT" : "") + " LIKE "
        + write(pattern, above: .sum)
    case .isNull(let operand, let negated):
      return write(operand, above: .sum) + " IS" + (negated ? " NOT" : "") + " NULL"
    case .not(let operand): return "NOT " + write(operand, above: .not)
    case .all(let terms): return join(terms, " AND ", .not)
    case .any(let terms): return join(terms, " OR ", .and)
    }
  }

  private static func bound(_ node: SyntaxNode) -> String {
    switch node.kind {
    case .date(let day): "'\(day)'"
    case .timestamp(let instant): "'\(instant)'"
    default: bare(node)
    }
  }
}
