import Findings
import Measures
import Values

extension ContractLedger {
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

  /// Whether one polygon alone has no room for works that are of all the contract, and do not fall
  /// short of it.
  static func hasRoom(
    _ account: ContractAccount, on area: Int, _ limits: (developed: Double, invested: Double)?
  ) -> Bool {
    guard let limits else { return false }
    return account.isEnough(developed: limits.developed, invested: limits.invested, on: area)
  }

  /// Holds a verdict that one polygon gave rise to against all of the contract: what they say
  /// differently is not known, and shares are of the whole.
  static func hold(
    _ settled: inout Settled, _ due: DueStatement?, against account: ContractAccount,
    _ role: ContractRole, _ limits: (developed: Double, invested: Double)?
  ) {
    switch role {
    case .other: break
    case .clock:
      let names = account.disagreements(namesDays: false)
      guard names.isEmpty else {
        let own = MissingWords.sentence(account.disagreements(namesDays: true))
        return leaveOpen(&settled, MissingWords.sentence(names), own: own)
      }
      switch due.map(account.standing(of:)) ?? .stands {
      case .lapses:
        settled.finding = nil
        settled.verdict = .conforms
      case .isOpen(let name): leaveOpen(&settled, MissingWords.sentence([name]))
      case .stands:
        if let words = account.severalDays { settled.finding?.reasons.append(words) }
        if let doubt = account.doubtOfFee { withholdFee(&settled, doubt) }
      }
    case .extent:
      if let doubt = account.supplyDoubt ?? account.standstillDoubt {
        return leaveOpen(&settled, MissingWords.sentence([doubt]))
      }
      guard let limits else { break }
      switch account.isShort(developed: limits.developed, invested: limits.invested) {
      case true?: settled.finding?.reasons.append(account.shares)
      case false?:
        settled.finding = nil
        settled.verdict = .conforms
      case nil: leaveOpen(&settled, MissingWords.sentence([unknownShares]))
      }
    }
  }

  private static func leaveOpen(
    _ settled: inout Settled, _ reason: Bilingual, own: Bilingual? = nil
  ) {
    settled.finding = nil
    settled.verdict = .notEvaluated
    settled.missing = reason
    settled.ownMissing = own ?? reason
  }

  private static let unknownShares = Bilingual(
    zh: "全合同的已动工面积比例或投资比例(有图形未载)",
    en: "developed or invested share of the whole contract (not on every polygon)")

  /// One contract has one start: its polygons say different things of it.
  static let contradiction = Bilingual(
    zh: "同一合同的图形记载不一:按另一图形的记载为符合",
    en: "parcels of the contract state different things: by another's it conforms")

  /// What another polygon of the contract lacks.
  static func elsewhere(_ missing: Bilingual) -> Bilingual {
    Bilingual(
      zh: "同一合同的另一图形:\(missing.zh)", en: "another polygon of the contract: \(missing.en)")
  }

  /// Of several prices none is the contract's, and so is no figure made of one.
  private static func withholdFee(_ settled: inout Settled, _ doubt: Bilingual) {
    if settled.finding?.withholdFee() == true { settled.finding?.reasons.append(doubt) }
  }
}

extension Finding {
  /// Takes away the base of the fee and what is reckoned from it; false where there is none.
  mutating func withholdFee() -> Bool {
    var hasFee = false
    for index in evidence.indices
    where evidence[index].operand.hasPrefix("idle_fee") && !evidence[index].value.isNull {
      evidence[index].value = .null
      evidence[index].words = Evidence.withheld
      hasFee = true
    }
    return hasFee
  }
}
