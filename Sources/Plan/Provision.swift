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

  static func read(_ node: PlanNode) throws(PlanFailure) -> Provision {
    let entry = try node.mapping(keys: ["id", "clause", "quotes", "class", "reason", "product"])
    let idNode = try entry.required("id")
    let id = try idNode.source()
    guard let letter = id.text.first, letter.isASCII, letter.isUppercase,
      let number = Int(id.text.dropFirst()), number > 0
    else {
      throw idNode.failure(
        "an id is a capital letter and a number, such as B2, not '\(id.text)'")
    }
    let quotesNode = try entry.required("quotes")
    var quotes: [RuleDeclaration.Source] = []
    for item in try quotesNode.items() { quotes.append(try item.source()) }
    guard !quotes.isEmpty else { throw quotesNode.failure("a provision quotes the plan's words") }
    let classNode = try entry.required("class")
    let word = try classNode.text()
    guard let provisionClass = Class(rawValue: word) else {
      let known = Class.allCases.map(\.rawValue).joined(separator: ", ")
      throw classNode.failure("unknown class '\(word)'; known: \(known)")
    }
    return Provision(
      id: id, clause: try entry.text("clause"), quotes: quotes, provisionClass: provisionClass,
      reason: try entry["reason"]?.bilingual(), product: try entry["product"]?.bilingual())
  }
}
