import Findings
import Measures
import Values

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
    /// True where a polygon conforms.
    var hasConforming = false
    /// True where polygons that the rule speaks of have different verdicts.
    var isMixed = false
  }

  private struct Place: Hashable {
    var card: Int
    var position: Int
  }

  /// What a contract comes to.
  struct Settled {
    var card: Int
    var verdict: Verdict
    /// As it is counted over all contracts.
    var missing: Bilingual?
    /// The same with what this contract's polygons say.
    var ownMissing: Bilingual?
    var finding: Finding?
    /// The contract, where it comes to something else than what each of its polygons says.
    var heldContract: String?
    /// For which polygons it does; but for `all` it is told a second time, to be counted once.
    var reach = ContractVerdict.Reach.all
  }

  private var positions: [String: Int] = [:]
  /// Areas of the contracts' polygons by position, 10⁻⁴ m²: every rule on contracts sees them all.
  private var areas: [Int] = []
  /// What the register says of the same polygons.
  private var registers: [ContractRegister] = []
  /// What the contracts' polygons say together, by position.
  private var accounts: [ContractAccount] = []
  /// By card, then by position of the contract.
  private var entries: [[Entry]] = []
  private var reasons: [Bilingual] = []
  private var reasonPositions: [Bilingual: Int32] = [:]
  private var findings: [Finding] = []
  /// Ids of the plots that a finding is about.
  private var plots: [[String]] = []
  /// Ids of plots that stand under a finding on another polygon of their contract.
  private var standing: [Place: [String]] = [:]
  /// What the polygon of each finding says of the day on which works were due.
  private var dues: [DueStatement] = []

  /// Takes the verdicts of a batch, in file order.
  mutating func take(_ batch: ContractBatch) {
    // Positions of the batch's words among the ledger's, found when first met.
    var reasons = [Int32](repeating: -1, count: batch.words.count)
    var begin = 0
    for row in batch.rows {
      let position = position(of: row.contract)
      areas.grow(to: position + 1, with: 0)
      registers.grow(to: position + 1, with: ContractRegister())
      let verdicts = batch.entries[begin..<row.end]
      if !row.says.isReserved || verdicts.contains(where: { $0.verdict != .notApplicable }) {
        areas[position].addHeld(row.plotArea)
        registers[position].add(row.register)
      }
      while accounts.count <= position { accounts.append(ContractAccount()) }
      accounts[position].add(row.says)
      for next in verdicts {
        let missing = Int(next.missing)
        if missing >= 0, reasons[missing] < 0 {
          reasons[missing] = reasonPosition(of: batch.words[missing])
        }
        let card = Int(next.card)
        while entries.count <= card { entries.append([]) }
        if next.finding >= 0 {
          take(batch.findings[Int(next.finding)], next.verdict, row.says.due, at: position, card)
        }
        if next.standing >= 0 {
          let name = batch.standing[Int(next.standing)]
          standing[Place(card: card, position: position), default: []].append(name)
        }
        take(next.verdict, reason: missing >= 0 ? reasons[missing] : -1, at: position, card)
      }
      begin = row.end
    }
  }

  /// The worst verdict of the polygons is the contract's, and of equals the reason that is least as
  /// a text, so that the order of the file does not matter. A polygon that could not be judged
  /// leaves open what the others seem to answer with 符合.
  private mutating func take(
    _ verdict: Verdict, reason: Int32, at position: Int, _ card: Int
  ) {
    entries[card].grow(to: position + 1, with: Entry())
    if verdict == .conforms { entries[card][position].hasConforming = true }
    let entry = entries[card][position]
    if let known = entry.verdict, known != verdict, known != .notApplicable,
      verdict != .notApplicable
    {
      entries[card][position].isMixed = true
    }
    if verdict == entry.verdict {
      guard reason != entry.reason, reason >= 0,
        entry.reason < 0 || reasons[Int(reason)] < reasons[Int(entry.reason)]
      else { return }
    } else if Self.rank(verdict) < Self.rank(entry.verdict) {
      return
    }
    entries[card][position].verdict = verdict
    entries[card][position].reason = reason
  }

  /// Keeps the finding of the verdict that is going to be the contract's, and the names of all.
  private mutating func take(
    _ finding: Finding, _ verdict: Verdict, _ due: DueStatement, at position: Int, _ card: Int
  ) {
    entries[card].grow(to: position + 1, with: Entry())
    let entry = entries[card][position]
    let kept = entry.finding >= 0 ? Int(entry.finding) : findings.count
    if entry.finding < 0 {
      entries[card][position].finding = Int32(kept)
      findings.append(finding)
      plots.append([])
      dues.append(due)
    } else if Self.rank(verdict) > Self.rank(entry.verdict)
      || (verdict == entry.verdict && Self.precedes((finding, due), (findings[kept], dues[kept])))
    {
      findings[kept] = finding
      dues[kept] = due
    }
    if let plot = finding.subject.plot { plots[kept].append(plot) }
  }

  private mutating func position(of contract: String) -> Int {
    // Looked for once: a place of its own for one that is not there yet.
    func place(_ position: inout Int) -> Int { position }
    let next = positions.count
    return place(&positions[contract, default: next])
  }

  private mutating func reasonPosition(of reason: Bilingual) -> Int32 {
    if let known = reasonPositions[reason] { return known }
    let position = Int32(reasons.count)
    reasons.append(reason)
    reasonPositions[reason] = position
    return position
  }

  /// Whether a rule could not be evaluated on a contract, in whatever spelling.
  func isUndecided(_ contract: String, _ card: Int) -> Bool {
    let key = ContractNumber.key(contract) ?? contract
    guard let position = positions[key], entries.indices.contains(card),
      entries[card].indices.contains(position)
    else { return false }
    return entries[card][position].verdict == .notEvaluated
  }

  /// Hands out one verdict a contract and rule, its areas summed and its plots named: by rule,
  /// contracts in the order of first sight. One at a time, since there are many.
  ///
  /// - Parameters:
  ///   - roles: by card, on what a verdict hangs.
  ///   - limits: the shares of Article 2 ¶2; nil where the plan has none.
  func settle(
    roles: [ContractRole], limits: (developed: Double, invested: Double)?,
    _ body: (Settled) -> Void
  ) {
    // Contracts of which a finding lapsed, what stands of them, and what only some polygons say.
    var lapsed: Set<Int> = []
    var spread: [(position: Int, Settled)] = []
    var mixed: [(position: Int, Settled)] = []
    for (card, list) in entries.enumerated() {
      for (position, entry) in list.enumerated() {
        guard let verdict = entry.verdict else { continue }
        let reason = entry.reason >= 0 ? reasons[Int(entry.reason)] : nil
        var settled = Settled(card: card, verdict: verdict, missing: reason, ownMissing: reason)
        if entry.finding >= 0 {
          var finding = findings[Int(entry.finding)]
          finding.area = areas[position]
          finding.plotArea = areas[position]
          finding.registerArea = registers[position].area
          finding.polygons = accounts[position].polygons
          let others = standing[Place(card: card, position: position)] ?? []
          let names = Array(Set(plots[Int(entry.finding)] + others)).sorted()
          if names.count > 1 { finding.subject.plots = names }
          if verdict == .suspected, entry.hasConforming, roles[card] != .extent || limits == nil {
            // One contract has one start: its polygons say different things of it. A share is of
            // the sum, which no polygon contradicts by a share of its own.
            finding.reasons.insert(Self.contradiction, at: 0)
          }
          settled.finding = finding
        }
        if accounts[position].polygons > 1, verdict.isFinding {
          let contract = settled.finding?.subject.contract.flatMap(ContractNumber.key)
          let due = entry.finding >= 0 ? dues[Int(entry.finding)] : nil
          Self.hold(&settled, due, against: accounts[position], roles[card], limits)
          if settled.verdict != verdict { settled.heldContract = contract }
          if roles[card] == .clock, accounts[position].hasSilentPolygons {
            if settled.verdict == .conforms { lapsed.insert(position) }
            if settled.finding != nil { spread.append((position, settled)) }
          }
        }
        body(settled)
        if entry.isMixed, settled.verdict == verdict {
          settled.finding = nil
          mixed.append((position, settled))
        }
      }
    }
    for (position, settled) in spread where lapsed.contains(position) {
      var settled = settled
      settled.heldContract = settled.finding?.subject.contract.flatMap(ContractNumber.key)
      settled.reach = .silent
      body(settled)
    }
    tell(mixed, body)
  }

  /// Tells of contracts that come to the worst of what their polygons say: the others stand so too.
  private func tell(_ mixed: [(position: Int, Settled)], _ body: (Settled) -> Void) {
    guard !mixed.isEmpty else { return }
    var names = Array(repeating: "", count: positions.count)
    for (name, position) in positions { names[position] = name }
    for (position, settled) in mixed {
      var settled = settled
      settled.heldContract = names[position]
      settled.reach = .milder
      settled.ownMissing = settled.missing.map(Self.elsewhere)
      body(settled)
    }
  }
}

extension Array {
  fileprivate mutating func grow(to count: Int, with element: Element) {
    if self.count < count { append(contentsOf: repeatElement(element, count: count - self.count)) }
  }
}
