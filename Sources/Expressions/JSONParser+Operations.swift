import Values

extension JSONParser {
  func operation(_ json: JSONNode, _ op: JSONNode) throws(ExpressionFailure) -> SyntaxNode {
    guard case .text(let name) = op.kind else {
      throw failure(op, "op is a text, this is \(op.description)")
    }
    guard let list = json.member("args") else { throw failure(json, "'\(name)' has no args") }
    guard case .array(let items) = list.kind else {
      throw failure(list, "args is an array, this is \(list.description)")
    }
    if name == "in" { return try membership(json, list, items) }
    let args = try all(items)
    if let comparison = Comparison(rawValue: name) {
      try expect(2, args, name, list)
      return try node(.comparison(comparison, args[0], args[1]), json, args)
    }
    if let operation = ArithmeticOperator(rawValue: name) {
      try expect(2, args, name, list)
      return try node(.arithmetic(operation, args[0], args[1]), json, args)
    }
    switch name {
    case "and", "or":
      guard args.count >= 2 else { throw failure(list, "'\(name)' takes two conditions or more") }
      return try node(name == "and" ? .all(args) : .any(args), json, args)
    case "not":
      try expect(1, args, name, list)
      return try node(.not(args[0]), json, args)
    case "isNull":
      try expect(1, args, name, list)
      return try node(.isNull(args[0], negated: false), json, args)
    case "like":
      try expect(2, args, name, list)
      if let unfit = args[1].unfitPattern {
        throw ExpressionFailure(
          .init(
            unfit.range, in: text, "the pattern of 'like' must be a text",
            suggestion: "casei and accenti may stand around it"))
      }
      return try node(.like(args[0], pattern: args[1], negated: false), json, args)
    case "between":
      try expect(3, args, name, list)
      return try node(
        .between(args[0], low: args[1], high: args[2], negated: false), json, args)
    case "casei":
      try expect(1, args, name, list)
      return try node(.caseInsensitive(args[0]), json, args)
    case "accenti":
      try expect(1, args, name, list)
      return try node(.accentInsensitive(args[0]), json, args)
    default: return try call(name, args, json, op)
    }
  }

  private func expect(
    _ count: Int, _ args: [SyntaxNode], _ name: String, _ list: JSONNode
  ) throws(ExpressionFailure) {
    guard args.count == count else {
      throw failure(
        list, "'\(name)' takes \(count) argument\(count == 1 ? "" : "s"), these are \(args.count)")
    }
  }

  private func membership(
    _ json: JSONNode, _ list: JSONNode, _ items: [JSONNode]
  ) throws(ExpressionFailure) -> SyntaxNode {
    guard items.count == 2, case .array(let elements) = items[1].kind else {
      throw failure(list, "'in' takes a value and an array")
    }
    // The text encoding has no empty list.
    if elements.isEmpty { throw failure(items[1], "the list of 'in' is empty") }
    let value = try expression(items[0])
    let members = try all(elements)
    return try node(.membership(value, of: members, negated: false), json, [value] + members)
  }

  private func call(
    _ name: String, _ args: [SyntaxNode], _ json: JSONNode, _ op: JSONNode
  ) throws(ExpressionFailure) -> SyntaxNode {
    let upper = name.utf8.allSatisfy { $0 < 0x80 } ? name.uppercased() : name
    if let known = StandardFunctions.jsonNames[upper] {
      guard known == name else {
        throw failure(op, "no op '\(name)'", suggestion: "did you mean '\(known)'?")
      }
      guard args.count == 2 else {
        throw failure(json, StandardFunctions.wrongCount(name))
      }
      return try node(.call(upper, args), json, args)
    }
    let operators = ["and", "or", "not", "like", "between", "in", "isNull", "casei", "accenti"]
    if StandardFunctions.constructors.contains(upper) || operators.contains(name.lowercased()) {
      throw failure(
        op, "no op '\(name)'", suggestion: NearMiss.didYouMean(name, among: operators))
    }
    let scalars = name.unicodeScalars
    guard let first = scalars.first, ScalarClasses.startsName(first),
      scalars.allSatisfy(ScalarClasses.continuesName)
    else {
      throw failure(
        op, "no op '\(name)'",
        suggestion: NearMiss.didYouMean(name, among: operators + StandardFunctions.names))
    }
    return try node(.call(name, args), json, args)
  }
}
