import Expressions
import Testing

/// How long a sum may be, and how deep an expression.
@Suite struct ChainTests {
  private func words(_ text: String) -> String? {
    do throws(ExpressionFailure) {
      let parsed = try ParsedExpression(text)
      // What is read can be written and read again.
      return try ParsedExpression(parsed.description) == parsed ? nil : "read otherwise"
    } catch {
      return error.first.message
    }
  }

  private func chain(_ operations: Int, _ signs: [String]) -> String {
    "b" + (0..<operations).map { " \(signs[$0 % signs.count]) b" }.joined()
  }

  @Test(arguments: [["+"], ["-"], ["+", "-"], ["*"], ["*", "/"], ["+", "*"]])
  func theTermsOfASumAreNotNested(signs: [String]) {
    for operations in [99, 101, 500] {
      #expect(words("a = " + chain(operations, signs)) == nil, "\(operations)")
    }
    let refused = words("a = " + chain(1200, signs))
    #expect(
      refused == "more than 500 operations of sums and products one upon another", "\(signs)")
  }

  /// Parentheses and signs are, and a chain on a chain counts as a whole.
  @Test func nestingIsStillRefused() {
    func nested(_ count: Int, _ head: String, _ tail: String) -> String {
      "a = " + String(repeating: head, count: count) + "b" + String(repeating: tail, count: count)
    }
    for (head, tail) in [("(b + ", ")"), ("(", ")"), ("- ", "")] {
      #expect(words(nested(40, head, tail)) == nil, "\(head)")
      #expect(words(nested(120, head, tail)) == "nested more than 100 levels deep", "\(head)")
    }
    let sums = (0..<20).reduce("b") { inner, _ in "(\(inner) + \(chain(30, ["+"]))) * b" }
    #expect(
      words("a = " + sums) == "more than 500 operations of sums and products one upon another")
  }

  @Test func aLongSumIsCompiledAndWritten() throws {
    let text = "area > " + (0...500).map { "\($0)" }.joined(separator: " + ")
    let parsed = try ParsedExpression(text)
    #expect(parsed.description == text)
  }
}
