import Findings

/// Verdicts of rules that judge contracts: once each, over all the contract's polygons.
///
/// A city has as many contracts as plots, so a contract takes some bytes for each rule; only
/// findings are kept whole.
struct ContractLedger {
  /// What the polygons of one contract amount to under one rule.
  private struct Entry {
    /// Raw value of the worst verdict.
    var verdict: UInt8
    /// Index into `reasons`, -1 for none.
    var reason: Int16 = -1
    /// Place among all entries in the order of first sight.
    var order: Int32
    var area: Int
  }

  private struct Case {
    var finding: Finding?
    var plots: [String] = []
  }

  /// Column of each card that judges contracts.
  private var columns: [Int: Int] = [:]
  private let cards: [Int]
  private var contracts: [String: Int32] = [:]
  /// By contract, then by column; order -1 where a rule has not judged a contract.
  private var entries: [Entry] = []
  private var cases: [Int: Case] = [:]
  private var reasons: [Bilingual] = []
  private var reasonIndex: [Bilingual: Int16] = [:]
  private var count: Int32 = 0

  /// - Parameter cards: of the rules that judge contracts.
  init(cards: [Int]) {
    self.cards = cards
    for (column, card) in cards.enumerated() { columns[card] = column }
  }

  /// The worst verdict of the polygons is the contract's; of equals the first polygon's.
  mutating func take(_ next: ContractVerdict, findings: [Finding]) {
    guard let column = columns[next.card] else { return }
    let slot = row(of: next.contract) + column
    let finding = next.finding.map { findings[$0] }
    if let plot = finding?.subject.plot { cases[slot, default: Case()].plots.append(plot) }
    let verdict = next.verdict.rawValue
    let isNew = entries[slot].order < 0
    if isNew {
      entries[slot].order = count
      count += 1
    }
    if isNew || verdict > entries[slot].verdict {
      entries[slot].verdict = verdict
      entries[slot].reason = next.missing.map { index(of: $0) } ?? -1
      if finding != nil || cases[slot] != nil {
        cases[slot, default: Case()].finding = finding
      }
    }
    entries[slot].area += next.plotArea
  }

  private mutating func row(of contract: String) -> Int {
    if let known = contracts[contract] { return Int(known) * cards.count }
    let row = Int32(contracts.count)
    contracts[contract] = row
    entries.append(
      contentsOf: repeatElement(Entry(verdict: 0, order: -1, area: 0), count: cards.count))
    return Int(row) * cards.count
  }

  private mutating func index(of reason: Bilingual) -> Int16 {
    if let known = reasonIndex[reason] { return known }
    let index = Int16(reasons.count)
    reasons.append(reason)
    reasonIndex[reason] = index
    return index
  }

  /// Calls `body` for the verdict of every contract under every rule that judged it.
  func forEach(_ body: (_ card: Int, _ verdict: UInt8, _ missing: Bilingual?) -> Void) {
    for (slot, entry) in entries.enumerated() where entry.order >= 0 {
      body(
        cards[slot % cards.count], entry.verdict,
        entry.reason < 0 ? nil : reasons[Int(entry.reason)])
    }
  }

  /// One finding a contract, its areas summed and its plots named, in the order of first sight.
  var findings: [(card: Int, finding: Finding)] {
    cases.sorted { entries[$0.key].order < entries[$1.key].order }.compactMap { slot, known in
      guard var finding = known.finding else { return nil }
      let names = Array(Set(known.plots)).sorted()
      finding.area = entries[slot].area
      finding.plotArea = entries[slot].area
      if names.count > 1 { finding.subject.plots = names }
      return (cards[slot % cards.count], finding)
    }
  }
}
