import Findings
import Values
import Yams

/// A node of a plan file that knows where it stands.
///
/// Every scalar is taken as the text that the author wrote: YAML's own resolver would read the
/// code `0701` as the number 449 and `on` as true.
struct PlanNode {
  let node: Node
  let origin: PlanSource

  var path: String { origin.path }

  func failure(_ message: String) -> PlanFailure {
    PlanFailure(path: path, line: node.mark?.line, column: node.mark?.column, message: message)
  }

  /// Notes a fault; the reading goes on.
  func note(_ message: String) { origin.note(failure(message)) }

  /// What a part of the file says; nil where it could not be read, which is noted.
  @discardableResult
  func attempt<T>(_ body: () throws(PlanFailure) -> T) -> T? {
    do throws(PlanFailure) {
      return try body()
    } catch {
      origin.note(error)
      return nil
    }
  }

  /// The one of `words` that stands here; a near miss is named.
  func word(_ what: String, among words: [String]) throws(PlanFailure) -> String {
    let text = try text()
    guard !words.contains(text) else { return text }
    let hint =
      NearMiss.didYouMean(text, among: words) ?? "known: \(words.joined(separator: ", "))"
    throw failure("unknown \(what) '\(text)'; \(hint)")
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
    return sequence.map { PlanNode(node: $0, origin: origin) }
  }

  /// A mapping whose keys are all among `keys`; every unknown one is noted.
  func mapping(keys: [String]) throws(PlanFailure) -> PlanMapping {
    let mapping = try anyMapping()
    for entry in mapping.entries where !keys.contains(entry.key) {
      let near = NearMiss.best(for: entry.key, among: keys)
      let hint =
        near.map { "; did you mean '\($0)'?" } ?? "; known keys: \(keys.joined(separator: ", "))"
      entry.keyNode.note("unknown key '\(entry.key)'\(hint)")
    }
    return mapping
  }

  /// A mapping with keys of the author's choice, in the order of the file.
  func anyMapping() throws(PlanFailure) -> PlanMapping {
    guard case .mapping(let mapping) = node else {
      throw failure("expected a mapping, found a \(kindName)")
    }
    var entries: [PlanMapping.Entry] = []
    var names: Set<String> = []
    for (key, value) in mapping {
      let keyNode = PlanNode(node: key, origin: origin)
      let name = try keyNode.text()
      if !names.insert(name).inserted {
        throw keyNode.failure("the key '\(name)' stands twice")
      }
      entries.append(
        PlanMapping.Entry(key: name, keyNode: keyNode, value: PlanNode(node: value, origin: origin))
      )
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
      // The mark of a block scalar is its indicator; its text begins on the next line.
      let indent = origin.indent(after: line)
      return RuleDeclaration.Source(
        text: scalar.string, path: path, line: line + 1, column: indent + 1, indent: indent)
    case .singleQuoted, .doubleQuoted:
      return RuleDeclaration.Source(
        text: scalar.string, path: path, line: line, column: column + 1, indent: 0)
    default:
      return RuleDeclaration.Source(
        text: scalar.string, path: path, line: line, column: column, indent: 0)
    }
  }

  var isMapping: Bool {
    if case .mapping = node { true } else { false }
  }

  /// The value of a key where this is a mapping that has it.
  func member(_ key: String) -> PlanNode? {
    guard case .mapping(let mapping) = node, let value = mapping[key] else { return nil }
    return PlanNode(node: value, origin: origin)
  }

  /// The items of a list; none of anything else.
  static func elements(_ list: PlanNode) -> [PlanNode] {
    guard case .sequence(let sequence) = list.node else { return [] }
    return sequence.map { PlanNode(node: $0, origin: list.origin) }
  }

  var optionalExpression: RuleDeclaration.Source? { try? source() }

  var isScalar: Bool { string != nil }

  /// Whether YAML calls this null: nothing, `~` or `null` without quotes.
  var isNothing: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// The text of a scalar; nil for anything else.
  var string: String? {
    if case .scalar(let scalar) = node { scalar.string } else { nil }
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

extension PlanNode {
  /// In place of an expression that could not be read.
  func nothing(_ text: String) -> RuleDeclaration.Source {
    RuleDeclaration.Source(
      text: text, path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1,
      indent: 0)
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

  /// What a required key says; nil where it is missing or cannot be read, which is noted.
  func read<T>(_ key: String, _ body: (PlanNode) throws(PlanFailure) -> T) -> T? {
    owner.attempt { () throws(PlanFailure) in try body(try required(key)) }
  }

  /// What an optional key says; nil where it is left out, or cannot be read, which is noted.
  func find<T>(_ key: String, _ body: (PlanNode) throws(PlanFailure) -> T) -> T? {
    self[key].flatMap { node in node.attempt { () throws(PlanFailure) in try body(node) } }
  }

  /// A required text; empty where it could not be read, which is noted.
  func words(_ key: String) -> String {
    read(key) { node throws(PlanFailure) in try node.text() } ?? ""
  }

  /// A required text in both languages; empty where it could not be read, which is noted.
  func bilingual(_ key: String) -> Bilingual {
    read(key) { node throws(PlanFailure) in try node.bilingual() } ?? Bilingual(zh: "", en: "")
  }

  func text(_ key: String) throws(PlanFailure) -> String { try required(key).text() }

  func optionalText(_ key: String) throws(PlanFailure) -> String? {
    guard let node = self[key] else { return nil }
    return try node.text()
  }

  /// The entries of an optional mapping; none where it could not be read, which is noted.
  static func members(_ node: PlanNode?) -> [Entry] {
    guard let node else { return [] }
    return node.attempt { () throws(PlanFailure) in try node.anyMapping().entries } ?? []
  }
}
