import Findings
import Measures
import Plan
import Values

/// What is known only once all plots are in.
extension Totals {
  /// What is settled only at the end: contracts, plots of several features, and faults that whole
  /// files share.
  mutating func settle(setting: RunSetting) -> Batch {
    var batch = Batch()
    let contracts = self.contracts
    var roles = Array(repeating: ContractRole.other, count: cards.cards.count)
    for (index, outline) in setting.outlines.enumerated() {
      roles[outline.card] = setting.book.entries[index].contractRole
    }
    let developed = setting.declarations.threshold("idle-developed-share")?.baseValue
    let invested = setting.declarations.threshold("idle-investment-share")?.baseValue
    let limits = developed.flatMap { share in invested.map { (developed: share, invested: $0) } }
    for (card, names) in setting.known {
      let open = names.filter { contracts.isUndecided($0, card) }
      if !open.isEmpty { undecided[card, default: []].formUnion(open) }
    }
    contracts.settle(roles: roles, limits: limits) { verdict in
      if let contract = verdict.heldContract {
        contractVerdicts.append(
          ContractVerdict(
            contract: contract, rule: verdict.card, verdict: verdict.verdict,
            missing: verdict.missing, ownMissing: verdict.ownMissing, reach: verdict.reach))
      }
      if verdict.reach != .all { return }
      sums.count(verdict.card, verdict.verdict)
      if let reason = verdict.missing { sums.lack(verdict.card, reason) }
      if let finding = verdict.finding {
        sums.addArea(finding.area, of: verdict.card)
        rank(finding)
        batch.findings.append(finding)
      }
    }
    for (item, whole, agrees) in parts.settled() {
      if agrees { clear(item) } else { stand(item, whole: whole, &batch) }
    }
    for finding in shared.findings(cards: cards, wanted: wantsCard) {
      sums.count(finding.rule, finding.verdict, finding.count)
      rank(finding)
      batch.findings.append(finding)
    }
    return place(batch, byCount: true)
  }

  /// Counts a feature that differs from its register area for good.
  mutating func stand(_ item: PendingArea, whole: Int?, _ batch: inout Batch) {
    sums.count(item.card, item.verdict)
    sums.addArea(item.part.area, of: item.card)
    guard var finding = item.finding.first else { return }
    if let whole {
      let area = FixedNumber.text(Double(whole) / 10_000, digits: 2, grouping: true)
      finding.reasons.append(
        Bilingual(
          zh: "\(item.isOfRow ? "关联表同一行" : "同一宗地")的全部图形合计 \(area) m²",
          en: "all features of the \(item.isOfRow ? "row of the joined table" : "plot") together "
            + "measure \(area) m²"))
    }
    rank(finding)
    batch.findings.append(finding)
  }

  /// Leaves open what a feature lacks of the area that several plots have together, where too many
  /// wait for them.
  mutating func leave(_ item: PendingArea) {
    sums.count(item.card, .notEvaluated)
    sums.lack(item.card, Self.tooMany)
    conclusions[Int(item.conclusion.rawValue)] -= 1
    conclusions[Int(item.conclusionWithout.rawValue)] += 1
  }

  private static let tooMany = Bilingual(
    zh: "登记面积是关联表一行各宗之和,此类宗地过多,未合计",
    en: "the register area is of all plots of a row of the joined table; too many to be summed up")

  /// Takes back what a feature alone seemed to lack.
  private mutating func clear(_ item: PendingArea) {
    lateWholes.insert(item.part.key)
    sums.count(item.card, .conforms)
    conclusions[Int(item.conclusion.rawValue)] -= 1
    conclusions[Int(item.conclusionWithout.rawValue)] += 1
  }
}
