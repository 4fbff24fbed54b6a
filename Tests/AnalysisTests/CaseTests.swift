import Analysis
import Findings
import Plan
import Testing

/// Every case of every rule, through the whole engine.
@Suite struct CaseTests {
  @Test(arguments: ShippedPlan.caseFiles)
  func everyCaseIsJudgedAsItSays(path: String) async throws {
    let runner = CaseRunner(plan: try ShippedPlan.package.get(), scratch: ShippedPlan.scratch)
    let file = try CaseFile(path: path)
    #expect(!file.cases.isEmpty, "\(path): no case")
    for outcome in try await runner.run(file) {
      #expect(outcome.isMet, "\(outcome.description)")
    }
  }

  @Test func everyRuleHasItsCases() throws {
    var kinds: [String: Set<String>] = [:]
    for path in ShippedPlan.caseFiles {
      let file = try CaseFile(path: path)
      kinds[file.code, default: []].formUnion(file.cases.map(\.kind))
    }
    #expect(!kinds.isEmpty)
    for rule in try ShippedPlan.package.get().rules where rule.declaration.subject != .layer {
      let code = rule.declaration.card.code
      var wanted: Set = ["violating", "conforming"]
      // A condition that compares nothing by size has no limit to stand at.
      let condition = rule.declaration.violates.text.split(separator: " ")
      if condition.contains(where: { ["<", ">", "<=", ">="].contains($0) }) {
        wanted.insert("at-the-limit")
      }
      // These two ask whether there is a code, which is never unknown.
      if !["INP403", "INP404"].contains(code) { wanted.insert("missing-evidence") }
      let lacking = wanted.subtracting(kinds[code] ?? [])
      #expect(lacking.isEmpty, "\(code) lacks cases: \(lacking.sorted())")
    }
  }

  @Test func everyCaseFileIsOfARule() throws {
    let codes = Set(try ShippedPlan.package.get().rules.map(\.declaration.card.code))
    for path in ShippedPlan.caseFiles {
      let file = try CaseFile(path: path)
      #expect(codes.contains(file.code), "\(path): no rule \(file.code)")
      let words = Set(Verdict.allCases.map(\.word))
      for item in file.cases {
        #expect(words.contains(item.expected), "\(path):\(item.line): '\(item.expected)'")
      }
    }
  }
}
