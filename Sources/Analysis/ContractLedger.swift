import Findings

/// Verdicts of rules that judge contracts: once each, over all the contract's polygons.
struct ContractLedger {
  private struct Key: Hashable {
    let card: Int
    let contract: String
  }

  private var verdicts: [Key: ContractVerdict] = [:]
  private var plots: [Key: [String]] = [:]
  /// In the order of first sight.
  private var keys: [Key] = []

  /// The worst verdict of the polygons is the contract's; of equals the first polygon's.
  mutating func take(_ next: ContractVerdict) {
    let key = Key(card: next.card, contract: next.contract)
    if let plot = next.finding?.subject.plot { plots[key, default: []].append(plot) }
    guard var known = verdicts[key] else {
      verdicts[key] = next
      keys.append(key)
      return
    }
    let area = known.plotArea + next.plotArea
    if next.verdict > known.verdict { known = next }
    known.plotArea = area
    verdicts[key] = known
  }

  /// One verdict a contract, its areas summed and its plots named.
  func settled() -> [ContractVerdict] {
    keys.compactMap { key in
      guard var verdict = verdicts[key] else { return nil }
      let names = Array(Set(plots[key] ?? [])).sorted()
      verdict.finding?.area = verdict.plotArea
      verdict.finding?.plotArea = verdict.plotArea
      if names.count > 1 { verdict.finding?.subject.plots = names }
      return verdict
    }
  }
}
