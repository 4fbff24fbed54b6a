import Findings

/// A verdict of one polygon for a rule that judges contracts.
struct ContractVerdict: Sendable {
  var card: Int
  var contract: String
  var verdict: Verdict
  var missing: Bilingual?
  /// One, or none where the verdict is no finding: kept out of line, since most are none.
  var finding: [Finding]
  /// 10⁻⁴ m².
  var plotArea: Int
}

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
    var area = 0
  }

  /// What a contract comes to.
  struct Settled {
    var card: Int
    var verdict: Verdict
    var missing: Bilingual?
    var finding: Finding?
  }

  private var positions: [String: Int] = [:]
  /// The contract seen last: its rules come one after another.
  private var last: (contract: String, position: Int)?
  /// By card, then by position of the contract.
  private var entries: [[Entry]] = []
  private var reasons: [Bilingual] = []
  private var reasonPositions: [Bilingual: Int32] = [:]
  private var findings: [Finding] = []
  /// Ids of the plots that a finding is about.
  private var plots: [[String]] = []

  /// The worst verdict of the polygons is the contract's; of equals that of the plot whose id is
  /// least, so that the order of the file does not matter. A
  /// polygon that could not be judged leaves open what the others seem to answer with 符合.
  mutating func take(_ next: ContractVerdict) {
    let position = position(of: next.contract)
    while entries.count <= next.card { entries.append([]) }
    entries[next.card].grow(to: position + 1, with: Entry())
    var entry = entries[next.card][position]
    entry.area += next.plotArea
    if let finding = next.finding.first {
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
      entry.reason = next.missing.map { reasonPosition(of: $0) } ?? -1
    }
    entries[next.card][position] = entry
  }

  private mutating func position(of contract: String) -> Int {
    if let last, last.contract == contract { return last.position }
    let position = positions[contract] ?? positions.count
    if position == positions.count { positions[contract] = position }
    last = (contract, position)
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
      for entry in list {
        guard let verdict = entry.verdict else { continue }
        var settled = Settled(
          card: card, verdict: verdict,
          missing: entry.reason >= 0 ? reasons[Int(entry.reason)] : nil)
        if entry.finding >= 0 {
          var finding = findings[Int(entry.finding)]
          finding.area = entry.area
          finding.plotArea = entry.area
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
