import Values

/// Makes the syntax of an expression from its JSON encoding (OGC 21-065r2 §8.3, cql2.json).
struct JSONParser {
  let text: String

  func failure(
    _ node: JSONNode, _ message: String, suggestion: String? = nil
  ) -> ExpressionFailure {
    ExpressionFailure(.init(node.range, in: text, message, suggestion: suggestion))
  }

  func node(
    _ kind: SyntaxNode.Kind, _ json: JSONNode, _ children: [SyntaxNode] = []
  ) throws(ExpressionFailure) -> SyntaxNode {
    let made = SyntaxNode(kind: kind, range: json.range, over: children)
    if let excess = made.excess { throw failure(json, excess) }
    return made
  }

  /// Any expression.
  func expression(_ json: JSONNode) throws(ExpressionFailure) -> SyntaxNode {
    switch json.kind {
    case .null:
      throw failure(json, "null is not a value of its own", suggestion: "write the op isNull")
    case .bool(let value): return try node(.bool(value), json)
    case .number(let value): return try node(.number(value), json)
    case .text(let value): return try node(.text(value), json)
    case .array(let items):
      let elements = try all(items)
      return try node(.array(elements), json, elements)
    case .object(let members): return try object(json, members)
    }
  }

  func all(_ items: [JSONNode]) throws(ExpressionFailure) -> [SyntaxNode] {
    var nodes: [SyntaxNode] = []
    nodes.reserveCapacity(items.count)
    for item in items { nodes.append(try expression(item)) }
    return nodes
  }

  /// Members beside those that say what an object is are not looked at, as the schema has it.
  private func object(
    _ json: JSONNode, _ members: [JSONNode.Member]
  ) throws(ExpressionFailure) -> SyntaxNode {
    if let op = json.member("op") { return try operation(json, op) }
    if let property = json.member("property") {
      return try node(.property(try name(property)), json)
    }
    if let date = json.member("date") { return try instant(date, json, "date") }
    if let timestamp = json.member("timestamp") {
      return try instant(timestamp, json, "timestamp")
    }
    if let interval = json.member("interval") { return try self.interval(interval, json) }
    if json.member("type") != nil || json.member("bbox") != nil {
      return try node(.geometry(try geometry(json)), json)
    }
    let known = ["op", "property", "date", "timestamp", "interval", "type", "bbox"]
    let hint = members.first.flatMap { NearMiss.didYouMean($0.name, among: known) }
    throw failure(
      json, "an object is told by one of the members \(known.joined(separator: ", "))",
      suggestion: hint)
  }

  private func name(_ json: JSONNode) throws(ExpressionFailure) -> String {
    guard case .text(let name) = json.kind else {
      throw failure(json, "the name of a property is a text, this is \(json.description)")
    }
    guard !name.isEmpty, !name.unicodeScalars.contains(where: { $0 == "\n" }) else {
      throw failure(json, "the name of a property is not empty and has one line")
    }
    return name
  }

  private func instant(
    _ value: JSONNode, _ json: JSONNode, _ member: String
  ) throws(ExpressionFailure) -> SyntaxNode {
    guard case .text(let text) = value.kind else {
      throw failure(value, "a \(member) is a text, this is \(value.description)")
    }
    if member == "date" {
      guard let day = CalendarDate(fullDate: text) else {
        throw failure(
          value, "'\(text)' is not a day of the calendar", suggestion: "write \"2025-12-31\"")
      }
      return try node(.date(day), json)
    }
    guard let instant = Instant(text) else {
      throw failure(
        value, "'\(text)' is not a time", suggestion: "write \"2025-12-31T08:00:00Z\"")
    }
    return try node(.timestamp(instant), json)
  }

  private func interval(
    _ value: JSONNode, _ json: JSONNode
  ) throws(ExpressionFailure) -> SyntaxNode {
    guard case .array(let ends) = value.kind, ends.count == 2 else {
      throw failure(value, "an interval has a beginning and an end")
    }
    let first = try bound(ends[0])
    let last = try bound(ends[1])
    return try node(.interval(first, last), json, [first, last])
  }

  private func bound(_ json: JSONNode) throws(ExpressionFailure) -> SyntaxNode {
    guard case .text(let text) = json.kind else {
      let end = try expression(json)
      switch end.kind {
      case .property, .call: return end
      default:
        throw failure(json, "the ends of an interval are days, times, properties and functions")
      }
    }
    if text == ".." { return try node(.unbounded, json) }
    if let day = CalendarDate(fullDate: text) { return try node(.date(day), json) }
    if let instant = Instant(text) { return try node(.timestamp(instant), json) }
    throw failure(
      json, "'\(text)' is neither a day nor a time",
      suggestion: "write \"2025-12-31\", \"2025-12-31T08:00:00Z\" or \"..\"")
  }
}
