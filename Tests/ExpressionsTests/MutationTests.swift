import Expressions
import Testing

/// What one slip of the pen makes of an expression.
@Suite struct MutationTests {
  static func texts(_ text: String) throws -> [String] {
    try ParsedExpression(text).mutations.map(\.text)
  }

  @Test(arguments: [
    ("a > 2", ["a >= 2", "a < 2", "a > 3"]),
    ("a = 'x'", ["a <> 'x'"]),
    ("a AND b", ["a OR b", "b", "a", "NOT a AND b", "a AND NOT b"]),
    ("NOT a", ["a", "NOT NOT a"]),
    ("a IN ('x', 'y')", ["a NOT IN ('x', 'y')", "a IN ('y')", "a IN ('x')"]),
    ("a IS NULL", ["a IS NOT NULL"]),
    ("a LIKE 'x%'", ["a NOT LIKE 'x%'"]),
    (
      "a NOT BETWEEN 1 AND 2",
      ["a BETWEEN 1 AND 2", "a NOT BETWEEN 2 AND 2", "a NOT BETWEEN 1 AND 3"]
    ),
    ("f(g, 1)", ["NOT f(g, 1)", "f(g, 2)"]),
    ("a * b > 2", ["a * b >= 2", "a * b < 2", "b > 2", "a > 2", "a * b > 3"]),
    ("a / b > c", ["a / b >= c", "a / b < c", "a > c"]),
  ])
  func eachSlip(text: String, expected: [String]) throws {
    #expect(try Self.texts(text) == expected)
  }

  @Test func boundsAreExcludedInTurn() throws {
    let texts = try Self.texts("a BETWEEN 1 AND 2")
    #expect(texts.contains("a > 1 AND a <= 2") && texts.contains("a >= 1 AND a < 2"))
  }

  @Test func everyMutationReadsAndDiffers() throws {
    let text = "NOT (a > 2 OR b IN ('x', 'y')) AND f(c) + 3 <= 4 AND d IS NOT NULL"
    let parsed = try ParsedExpression(text)
    #expect(parsed.mutations.count > 12)
    for mutation in parsed.mutations {
      #expect(try ParsedExpression(mutation.text) != parsed, "\(mutation.text)")
      #expect(!mutation.change.isEmpty && !mutation.place.isEmpty)
    }
    #expect(Set(parsed.mutations.map(\.text)).count == parsed.mutations.count)
  }
}
