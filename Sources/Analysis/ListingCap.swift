import Findings
import Values

/// At most so many findings of one rule are listed (`--limit`).
struct ListingCap {
  private let limit: Int
  private var listedOfCard: [Int]

  init(limit: Int, cards: Int) {
    self.limit = limit
    listedOfCard = Array(repeating: 0, count: cards)
  }

  /// Sets findings beyond the cap of their rule apart; they are counted all the same.
  mutating func take(_ batch: inout Batch) {
    var kept: [Finding] = []
    for finding in batch.findings {
      listedOfCard[finding.rule] += 1
      if listedOfCard[finding.rule] <= limit {
        kept.append(finding)
      } else {
        batch.unlisted.append(finding)
      }
    }
    batch.findings = kept
  }

  /// - Parameter left: how many findings were counted and not listed.
  func notice(left: Int) -> Bilingual? {
    guard left > 0 else { return nil }
    let left = FixedNumber.grouped(left)
    return Bilingual(
      zh: "--limit \(limit):每条规则最多列出 \(limit) 条,另 \(left) 条发现只计数",
      en: "--limit \(limit): at most \(limit) findings of a rule are listed, "
        + "\(left) more are counted only")
  }
}
