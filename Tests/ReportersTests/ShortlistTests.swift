import Findings
import Testing

@testable import Reporters

/// The worst few of many findings, against a sort of all of them.
@Suite struct ShortlistTests {
  private static func findings(_ count: Int, seed: UInt64) -> [Finding] {
    var random = Splitmix(state: seed)
    return (0..<count).map { index in
      var finding = SyntheticRun.findings[0]
      // Few areas, so that many rank alike up to the fingerprint.
      finding.area = Int.random(in: 0..<20, using: &random)
      finding.rule = Int.random(in: 0..<SyntheticRun.cards.count, using: &random)
      finding.severity = Severity.allCases.randomElement(using: &random) ?? .error
      finding.verdict =
        [Verdict.violates, .suspected, .borderline, .advisory].randomElement(using: &random)
        ?? .violates
      finding.acceptance = Int.random(in: 0..<10, using: &random) == 0 ? .known : nil
      finding.fingerprint = "f\(index)"
      return finding
    }
  }

  private static func expected(_ findings: [Finding], most: Int, perRule: Int?) -> [String] {
    let context = SyntheticRun.trusting
    let ranked = findings.map {
      (
        Shortlist.Rank(
          $0, level: context.level(of: $0), code: context.cards[$0.rule].code), $0
      )
    }.sorted { $0.0 < $1.0 }
    var ofRule: [Int: Int] = [:]
    return ranked.filter { _, finding in
      ofRule[finding.rule, default: 0] += 1
      return ofRule[finding.rule, default: 0] <= perRule ?? .max
    }.prefix(most).map(\.1.fingerprint)
  }

  @Test(arguments: [(1, nil), (100, nil), (100, 7), (3_000, 1_000), (9_000, 3), (9_000, nil)])
  func worstOfAll(most: Int, perRule: Int?) async {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Splitmix(state: seed)
    let findings = Self.findings(8_000, seed: seed)
    let expected = Self.expected(findings, most: most, perRule: perRule)
    let list = Shortlist(most: most, mostPerRule: perRule)
    let order = findings.shuffled(using: &random)
    await withTaskGroup(of: Void.self) { group in
      var rest = order[...]
      while !rest.isEmpty {
        let batch = Array(rest.prefix(Int.random(in: 1...300, using: &random)))
        rest = rest.dropFirst(batch.count)
        group.addTask { list.add(batch, SyntheticRun.trusting) }
      }
    }
    #expect(list.items.map(\.finding.fingerprint) == expected, "seed \(seed)")
    #expect(FindingLevel.allCases.map { list.count($0) }.reduce(0, +) == findings.count)
    #expect(list.items.allSatisfy { $0.finding.geometry == nil })
  }
}
