import Foundation
import Testing

/// `plan check` holds a quote against the clause that it is cited from, where the text has such
/// headings; where it has none, or laws are cited alike, nobody can tell.
@Suite("plan check of clauses")
struct PlanClauseTests {
  private static let quote = "at least 500 square metres"

  /// The template with other words in its text and with another clause in one rule.
  private static func check(
    _ clause: String, _ more: [String] = [], text: (String) -> String = { $0 }
  ) throws -> Program.Outcome {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    let rules = try folder.text("p/rules/plots.yaml")
    let from = "{clause: Section 3, quote: \(quote)}"
    try #require(rules.contains(from), "the template no longer has \(from)")
    try folder.write(
      rules.replacingOccurrences(of: from, with: "{clause: '\(clause)', quote: \(quote)}"),
      as: "p/rules/plots.yaml")
    try folder.write(text(try folder.text("p/plan.txt")), as: "p/plan.txt")
    return try Program.run(["plan", "check", "p"] + more, in: folder)
  }

  @Test(
    "a clause that the text does not have, and one that does not say it",
    arguments: [
      ("Section 99", "the plan's text has no section 'Section 99'"),
      ("Section 2", "'\(quote)' stands in the plan's text, but not in 'Section 2'"),
    ])
  func wrong(clause: String, says: String) throws {
    let outcome = try Self.check(clause)
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("p/rules/plots.yaml:8:") && outcome.out.contains(says))
    let chinese = try Self.check(clause, ["--lang", "zh"]).out
    #expect(!chinese.contains("the plan's text"), "\(chinese)")
  }

  @Test(
    "a clause that holds, or that nobody can tell",
    arguments: [
      "Section 3", "Section 3 (plots)", "Section 2, 3", "Sections 2 and 3", "§ 3", "Annex",
    ])
  func right(clause: String) throws {
    let outcome = try Self.check(clause)
    #expect(outcome.status == 0, "\(outcome.out)")
  }

  @Test(
    "chapters and sections of a Chinese text",
    arguments: [
      ("第二章第一节", 0), ("第2章", 0), ("第一章第一节、第二章第一节", 0),
      ("第二章第一节第三款", 0), ("第十条", 0),
      ("第一章第一节", 2), ("第三章", 2), ("第一章第二节", 2),
    ])
  func chinese(clause: String, status: Int32) throws {
    let outcome = try Self.check(clause) {
      $0 + "\n第一章 总则\n第一节 范围\n第二章所称的地块见附图\n第二章 地块\n第一节 面积\n\(Self.quote)\n"
    }
    #expect(outcome.status == status, "\(clause): \(outcome.out)")
  }

  @Test("a text without such headings is only searched")
  func noHeadings() throws {
    let outcome = try Self.check("Paragraph 9")
    #expect(outcome.status == 0, "\(outcome.out)")
  }

  @Test("the number of a heading is none that the section says")
  func headingNumbers() throws {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    let plan = try folder.text("p/plan.yaml")
    try #require(plan.contains("{value: 500, unit: m2"))
    try folder.write(
      plan.replacingOccurrences(of: "{value: 500, unit: m2", with: "{value: 3, unit: m2"),
      as: "p/plan.yaml")
    let outcome = try Program.run(["plan", "check", "p"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.out.contains("the plan's text does not say 3 in 'Section 3'"))
  }

  @Test(
    "a rule may quote several places of its clause, and each is looked for",
    arguments: [
      ("[\(quote), A plot for building]", Int32(0), ""),
      ("[\(quote), nobody wrote this]", 2, "nobody wrote this"),
      ("[]", 2, "a citation quotes the plan's words"),
    ])
  func several(list: String, status: Int32, says: String) throws {
    let folder = try Folder()
    try #require(try Program.run(["init", "p"], in: folder).status == 0)
    let rules = try folder.text("p/rules/plots.yaml")
    let listed = rules.replacingOccurrences(
      of: "Section 3, quote: \(Self.quote)}", with: "Section 3, quote: \(list)}")
    try #require(listed != rules)
    try folder.write(listed, as: "p/rules/plots.yaml")
    let outcome = try Program.run(["plan", "check", "p"], in: folder)
    #expect(outcome.status == status, "\(outcome.out)")
    #expect(says.isEmpty || outcome.out.contains(says) || outcome.err.contains(says))
    guard status == 0 else { return }
    let explained = try Program.run(["explain", "USE101", "--plan", "p"], in: folder)
    #expect(
      explained.out.contains("\(Self.quote) … A plot for building"),
      "\(explained.out)\(explained.err)")
  }
}
