import Foundation
import Testing

/// Numbers that a package takes from the plan's text.
@Suite("plan check of numbers")
struct PlanNumberTests {
  @Test(
    "a number of kind plan stands in the section that it cites, or in a quote",
    arguments: [
      ("{value: 500, unit: m2", "{value: 501, unit: m2", "Section 3", "does not say 501 in"),
      (
        "{kind: plan, cite: Section 3}", "{kind: plan, cite: Section 99}", "Section 99",
        "no section"
      ),
      ("{kind: plan, cite: Section 3}", "{kind: plan, cite: Section 2}", "Section 2", "say 500"),
      (
        "{kind: plan, cite: Section 3}", "{kind: plan, cite: S, quote: at least 600}",
        "at least 600", "the plan's text has no 'at least 600'"
      ),
      (
        "source: {kind: plan, cite: Section 2}", "source: {kind: plan, cite: Section 8}",
        "Section 8", "no section 'Section 8'"
      ),
    ])
  func numbers(from: String, to: String, at: String, says: String) throws {
    let folder = try TemplatePackage.made()
    try TemplatePackage.change(folder, "plan.yaml", from, to)
    let outcome = try TemplatePackage.check(folder)
    let place = try TemplatePackage.place(folder, "plan.yaml", at)
    let line = try #require(outcome.lines.dropFirst().first)
    #expect(line.hasPrefix("p/plan.yaml:\(place): ") && line.contains(says), "\(outcome.out)")
    #expect(outcome.status == 2)
    let chinese = try TemplatePackage.check(folder, "--lang", "zh").out
    #expect(!chinese.contains("the plan's text"), "\(chinese)")
  }

  @Test(
    "as the plan writes it: groups of thousands, commas, Chinese numerals, a quote",
    arguments: [
      ("1000", "m2", "a plot has 1,000 square metres", "Section 7"),
      ("0.4", "\"1\"", "Grundflächenzahl höchstens 0,4", "Section 7"),
      ("12", "\"%\"", "绿地不少于百分之十二", "Section 7"),
      ("3", "\"1\"", "设三个组团", "Section 7"),
      ("30", "\"%\"", "no more than 0.3 of it", "Section 7.1"),
      ("80", "m", "eighty metres", "Section 7, quote: eighty metres"),
    ])
  func written(value: String, unit: String, words: String, cite: String) throws {
    let folder = try TemplatePackage.made()
    let text = try folder.text("p/plan.txt")
    try folder.write(text + "\nSection 7. \(words).\nSection 7.1 \(words).\n", as: "p/plan.txt")
    try TemplatePackage.change(
      folder, "plan.yaml", "use-sets:\n",
      "  ghost:\n    {value: \(value), unit: \(unit), source: {kind: plan, cite: \(cite)}}\nuse-sets:\n"
    )
    let outcome = try TemplatePackage.check(folder)
    #expect(outcome.status == 0, "\(outcome.out)")
    #expect(outcome.out.contains("note: no rule names the threshold ghost"), "\(outcome.out)")
  }
}
