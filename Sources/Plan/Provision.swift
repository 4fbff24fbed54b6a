public import Findings

/// A sentence of the plan that touches land, or seems to: what a program can do with it.
///
/// The rules that answer it name its id; the table of coverage takes their codes from there and
/// lists none twice.
public struct Provision: Sendable {
  /// How far the words carry (D1, D2, D3, D0 of the domain description).
  public enum Class: String, Sendable, CaseIterable {
    /// Predicate and limit are fixed by the plan or by law.
    case decidable
    /// A limit or a layer has to come from the user.
    case needsThreshold = "needs-threshold"
    /// The plan's words bind nobody: lists and statistics.
    case advisory
    case notALandCheck = "not-a-land-check"
  }

  /// A letter and a number: `B2`.
  public var id: RuleDeclaration.Source
  /// `第七章第二节`.
  public var clause: String
  /// Exact substrings of the plan's text, each with its place in the file.
  public var quotes: [RuleDeclaration.Source]
  public var provisionClass: Class
  /// What the sentence leaves open, or why no rule answers it.
  public var reason: Bilingual?
  /// What of the program answers it where that is no rule.
  public var product: Bilingual?

  /// What a provision may say.
  static let keys = ["id", "clause", "quotes", "class", "reason", "product"]

  /// Nil where it has no id or is no mapping; every fault is noted.
  static func read(_ node: PlanNode) -> Provision? {
    guard
      let entry = node.attempt({ () throws(PlanFailure) in try node.mapping(keys: keys) }),
      let id = entry.read("id", identifier)
    else { return nil }
    let quotes = entry.read("quotes") { node throws(PlanFailure) in
      let quotes = try node.items().compactMap(\.optionalExpression)
      guard !quotes.isEmpty else { throw node.failure("a provision quotes the plan's words") }
      return quotes
    }
    let provisionClass = entry.read("class") { node throws(PlanFailure) in
      Class(rawValue: try node.word("class", among: Class.allCases.map(\.rawValue)))
    }
    func words(_ key: String) -> Bilingual? {
      entry.find(key) { node throws(PlanFailure) in try node.bilingual() }
    }
    return Provision(
      id: id, clause: entry.words("clause"), quotes: quotes ?? [],
      provisionClass: (provisionClass ?? nil) ?? .notALandCheck, reason: words("reason"),
      product: words("product"))
  }

  private static func identifier(
    _ node: PlanNode
  ) throws(PlanFailure) -> RuleDeclaration.Source {
    let id = try node.source()
    guard let letter = id.text.first, letter.isASCII, letter.isUppercase,
      let number = Int(id.text.dropFirst()), number > 0
    else {
      throw node.failure(
        "an id is a capital letter and a number, such as B2, not '\(id.text)'")
    }
    return id
  }
}
