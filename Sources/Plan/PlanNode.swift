import Values
import Yams

/// A node of a plan file that knows where it stands.
///
/// Every scalar is taken as the text that the author wrote: YAML's own resolver would read the
/// code `0701` as the number 449 and `on` as true.
struct PlanNode {
  let node: Node
  let path: String

  func failure(_ message: String) -> PlanFailure {
    PlanFailure(path: path, line: node.mark?.line, column: node.mark?.column, message: message)
  }

  /// The text of a scalar.
  func text() throws(PlanFailure) -> String {
    guard case .scalar(let scalar) = node else {
      throw failure("expected a text or number, found a \(kindName)")
    }
    return scalar.string
  }

  func number() throws(PlanFailure) -> Double {
    let text = try text()
    guard let number = Double(text), number.isFinite else {
      throw failure("expected a number, found '\(text)'")
    }
    return number
  }

  func date() throws(PlanFailure) -> CalendarDate {
    let text = try text()
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, text.utf8.count == 10,
      let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
    else { throw failure("expected a date such as 2020-09-28, found '\(text)'") }
    return date
  }

  func items() throws(PlanFailure) -> [PlanNode] {
    guard case .sequence(let sequence) = node else {
      throw failure("expected a list, found a \(kindName)")
    }
    return sequence.map { PlanNode(node: $0, path: path) }
  }

  /// A mapping whose keys are all among `keys`; an unknown or repeated key is an error.
  func mapping(keys: [String]) throws(PlanFailure) -> PlanMapping {
    let mapping = try anyMapping()
    for entry in mapping.entries where !keys.contains(entry.key) {
      let near = NearMiss.best(for: entry.key, among: keys)
      let hint =
        near.map { "; did you mean '\($0)'?" } ?? "; known keys: \(keys.joined(separator: ", "))"
      throw entry.keyNode.failure("unknown key '\(entry.key)'\(hint)")
    }
    return mapping
  }

  /// A mapping with keys of the author's choice, in the order of the file.
  func anyMapping() throws(PlanFailure) -> PlanMapping {
    guard case .mapping(let mapping) = node else {
      throw failure("expected a mapping, found a \(kindName)")
    }
    var entries: [PlanMapping.Entry] = []
    for (key, value) in mapping {
      let keyNode = PlanNode(node: key, path: path)
      let name = try keyNode.text()
      if entries.contains(where: { $0.key == name }) {
        throw keyNode.failure("the key '\(name)' stands twice")
      }
      entries.append(
        PlanMapping.Entry(key: name, keyNode: keyNode, value: PlanNode(node: value, path: path)))
    }
    return PlanMapping(owner: self, entries: entries)
  }

  /// The scalar as an expression with its place in the file.
  func source() throws(PlanFailure) -> RuleDeclaration.Source {
    guard case .scalar(let scalar) = node else {
      throw failure("expected an expression, found a \(kindName)")
    }
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    switch scalar.style {
    case .literal, .folded:
      // The mark of a block scalar is its indicator; its text begins on the next line. Rules are
      // written as list items, whose block text is indented by six columns.
      return RuleDeclaration.Source(
        text: scalar.string, path: path, line: line + 1, column: 7, indent: 6)
    case .singleQuoted, .doubleQuoted:
      return RuleDeclaration.Source(
        text: scalar.string, path: path, line: line, column: column + 1, indent: 0)
    default:
      return RuleDeclaration.Source(
        text: scalar.string, path: path, line: line, column: column, indent: 0)
    }
  }

  var isScalar: Bool {
    if case .scalar = node { true } else { false }
  }

  private var kindName: String {
    switch node {
    case .scalar: "text"
    case .mapping: "mapping"
    case .sequence: "list"
    case .alias: "alias"
    }
  }
}

/// The entries of a YAML mapping with their places.
struct PlanMapping {
  struct Entry {
    let key: String
    let keyNode: PlanNode
    let value: PlanNode
  }

  let owner: PlanNode
  let entries: [Entry]

  subscript(key: String) -> PlanNode? {
    entries.first { $0.key == key }?.value
  }

  func required(_ key: String) throws(PlanFailure) -> PlanNode {
    guard let value = self[key] else { throw owner.failure("the key '\(key)' is missing") }
    return value
  }

  func text(_ key: String) throws(PlanFailure) -> String { try required(key).text() }

  func optionalText(_ key: String) throws(PlanFailure) -> String? {
    guard let node = self[key] else { return nil }
    return try node.text()
  }

  func optionalDate(_ key: String) throws(PlanFailure) -> CalendarDate? {
    guard let node = self[key] else { return nil }
    return try node.date()
  }
}
