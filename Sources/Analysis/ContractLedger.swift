import Findings

/// Verdicts of rules that judge contracts: once each, over all the contract's polygons.
///
/// What is kept of a contract without findings is a few words a rule, so that the ledger of a
/// whole city fits in memory.
struct ContractLedger {
  /// One contract as a rule sees it.
  private struct Entry {
    /// Nil where the rule has not met the contract.
    var verdict: Verdict?
    /// Position in `reasons`; -1 for none.
    var reason: Int32 = -1
    /// Position in `findings`; -1 for none.
    var finding: Int32 = -1
  }

  /// What a contract comes to.
  struct Settled {
    var card: Int
    var verdict: Verdict
    var missing: Bilingual?
    var finding: Finding?
  }

  private var positions: [String: Int] = [:]
  /// Areas of the contracts' polygons by position, 10⁻⁴ m²: every rule on contracts sees them all.
  private var areas: [Int] = []
  /// By card, then by position of the contract.
  private var entries: [[Entry]] = []
  private var reasons: [Bilingual] = []
  private var reasonPositions: [Bilingual: Int32] = [:]
  private var findings: [Finding] = []
  /// Ids of the plots that a finding is about.
  private var plots: [[String]] = []

  /// Takes the verdicts of a batch, in file order.
  mutating func take(_ batch: ContractBatch) {
    // Positions of the batch's words among the ledger's, found when first met.
    var reasons = [Int32](repeating: -1, count: batch.words.count)
    var begin = 0
    for row in batch.rows {
      let position = position(of: row.contract)
      areas.grow(to: position + 1, with: 0)
      areas[position] += row.plotArea
      for next in batch.entries[begin..<row.end] {
        let missing = Int(next.missing)
        if missing >= 0, reasons[missing] < 0 {
          reasons[missing] = reasonPosition(of: batch.words[missing])
        }
        take(
          next, at: position, reason: missing >= 0 ? reasons[missing] : -1,
          finding: next.finding >= 0 ? batch.findings[Int(next.finding)] : nil)
      }
      begin = row.end
    }
  }

  /// The worst verdict of the polygons is the contract's; of equals that of the plot whose id is
  /// least, so that the order of the file does not matter. A
  /// polygon that could not be judged leaves open what the others seem to answer with 符合.
  private mutating func take(
    _ next: ContractBatch.Entry, at position: Int, reason: Int32, finding: Finding?
  ) {
    let card = Int(next.card)
    while entries.count <= card { entries.append([]) }
    entries[card].grow(to: position + 1, with: Entry())
    var entry = entries[card][position]
    if let finding {
      if entry.finding < 0 {
        entry.finding = Int32(findings.count)
        findings.append(finding)
        plots.append([])
      } else if Self.rank(next.verdict) > Self.rank(entry.verdict)
        || (next.verdict == entry.verdict
          && Self.precedes(finding, findings[Int(entry.finding)]))
      {
        findings[Int(entry.finding)] = finding
      }
      if let plot = finding.subject.plot { plots[Int(entry.finding)].append(plot) }
    }
    if Self.rank(next.verdict) > Self.rank(entry.verdict) {
      entry.verdict = next.verdict
      entry.reason = reason
    }
    entries[card][position] = entry
  }

  private mutating func position(of contract: String) -> Int {
    let position = positions[contract] ?? positions.count
    if position == positions.count { positions[contract] = position }
    return position
  }

  private mutating func reasonPosition(of reason: Bilingual) -> Int32 {
    if let known = reasonPositions[reason] { return known }
    let position = Int32(reasons.count)
    reasons.append(reason)
    reasonPositions[reason] = position
    return position
  }

  private static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    let names = (a.subject.plot ?? "", b.subject.plot ?? "")
    return names.0 != names.1 ? names.0 < names.1 : a.area > b.area
  }

  private static func rank(_ verdict: Verdict?) -> Int {
    guard let verdict else { return -1 }
    switch verdict {
    case .notApplicable: return 0
    case .conforms: return 1
    case .excused: return 2
    case .notEvaluated: return 3
    default: return 10 + Int(verdict.rawValue)
    }
  }

  /// Hands out one verdict a contract and rule, its areas summed and its plots named: by rule,
  /// contracts in the order of first sight. One at a time, since there are many.
  func settle(_ body: (Settled) -> Void) {
    for (card, list) in entries.enumerated() {
      for (position, entry) in list.enumerated() {
        guard let verdict = entry.verdict else { continue }
        var settled = Settled(
          card: card, verdict: verdict,
          missing: entry.reason >= 0 ? reasons[Int(entry.reason)] : nil)
        if entry.finding >= 0 {
          var finding = findings[Int(entry.finding)]
          finding.area = areas[position]
          finding.plotArea = areas[position]
          let names = Array(Set(plots[Int(entry.finding)])).sorted()
          if names.count > 1 { finding.subject.plots = names }
          settled.finding = finding
        }
        body(settled)
      }
    }
  }
}

extension Array {
  fileprivate mutating func grow(to count: Int, with element: Element) {
    if self.count < count { append(contentsOf: repeatElement(element, count: count - self.count)) }
  }
}
