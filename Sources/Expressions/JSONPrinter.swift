/// Writes an expression in its JSON encoding: one line, members in the order of the standard.
public enum JSONPrinter {
  static func text(of node: SyntaxNode) -> String {
    var out = ""
    write(node, &out)
    return out
  }

  private static func write(_ node: SyntaxNode, _ out: inout String) {
    switch node.kind {
    case .bool(let value): out += value ? "true" : "false"
    case .number(let value): out += Printer.number(value)
    case .text(let value): quote(value, &out)
    case .date(let day): out += "{\"date\":\"\(day)\"}"
    case .timestamp(let instant): out += "{\"timestamp\":\"\(instant)\"}"
    case .interval(let start, let end):
      out += "{\"interval\":["
      bound(start, &out)
      out += ","
      bound(end, &out)
      out += "]}"
    case .unbounded: out += "\"..\""
    case .geometry(let literal): out += json(of: literal)
    case .array(let items): list(items, &out)
    case .property(let name):
      out += "{\"property\":"
      quote(name, &out)
      out += "}"
    case .call(let name, let arguments):
      operation(StandardFunctions.jsonNames[name.uppercased()] ?? name, arguments, &out)
    case .negation(let operand):
      // There is no sign in JSON; the standard's own example writes the product.
      out += "{\"op\":\"*\",\"args\":[-1,"
      write(operand, &out)
      out += "]}"
    case .arithmetic(let operation, let left, let right):
      self.operation(operation.rawValue, [left, right], &out)
    case .caseInsensitive(let operand): operation("casei", [operand], &out)
    case .accentInsensitive(let operand): operation("accenti", [operand], &out)
    case .comparison(let comparison, let left, let right):
      operation(comparison.rawValue, [left, right], &out)
    case .between(let operand, let low, let high, let isNegated):
      negated(isNegated, &out) { operation("between", [operand, low, high], &$0) }
    case .membership(let operand, let items, let isNegated):
      negated(isNegated, &out) {
        $0 += "{\"op\":\"in\",\"args\":["
        write(operand, &$0)
        $0 += ","
        list(items, &$0)
        $0 += "]}"
      }
    case .like(let operand, let pattern, let isNegated):
      negated(isNegated, &out) { operation("like", [operand, pattern], &$0) }
    case .isNull(let operand, let isNegated):
      negated(isNegated, &out) { operation("isNull", [operand], &$0) }
    case .not(let operand): operation("not", [operand], &out)
    case .all(let terms): operation("and", terms, &out)
    case .any(let terms): operation("or", terms, &out)
    }
  }

  private static func operation(_ name: String, _ args: [SyntaxNode], _ out: inout String) {
    out += "{\"op\":"
    quote(name, &out)
    out += ",\"args\":"
    list(args, &out)
    out += "}"
  }

  private static func negated(
    _ isNegated: Bool, _ out: inout String, _ body: (inout String) -> Void
  ) {
    if isNegated { out += "{\"op\":\"not\",\"args\":[" }
    body(&out)
    if isNegated { out += "]}" }
  }

  private static func list(_ nodes: [SyntaxNode], _ out: inout String) {
    out += "["
    for (index, node) in nodes.enumerated() {
      if index > 0 { out += "," }
      write(node, &out)
    }
    out += "]"
  }

  private static func bound(_ node: SyntaxNode, _ out: inout String) {
    switch node.kind {
    case .date(let day): out += "\"\(day)\""
    case .timestamp(let instant): out += "\"\(instant)\""
    default: write(node, &out)
    }
  }

  /// A text between quotes, with what JSON wants escaped and no more.
  public static func quote(_ text: String, _ out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    out += "\""
  }

  private static func json(of literal: GeometryLiteral) -> String {
    switch literal.kind {
    case .box: return "{\"bbox\":\(json(of: literal.body))}"
    case .collection:
      return "{\"type\":\"GeometryCollection\",\"geometries\":\(json(of: literal.body))}"
    default:
      return "{\"type\":\"\(literal.kind.jsonName)\",\"coordinates\":\(json(of: literal.body))}"
    }
  }

  private static func json(of part: GeometryLiteral.Part) -> String {
    switch part {
    case .position(let values):
      "[" + values.map { Printer.number($0) }.joined(separator: ",") + "]"
    case .list(let parts): "[" + parts.map { json(of: $0) }.joined(separator: ",") + "]"
    case .member(let member): json(of: member)
    }
  }
}

extension GeometryLiteral.Kind {
  /// As GeoJSON writes it.
  var jsonName: String {
    switch self {
    case .point: "Point"
    case .lineString: "LineString"
    case .polygon: "Polygon"
    case .multiPoint: "MultiPoint"
    case .multiLineString: "MultiLineString"
    case .multiPolygon: "MultiPolygon"
    case .collection: "GeometryCollection"
    case .box: "bbox"
    }
  }
}
