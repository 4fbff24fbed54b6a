import Findings
import Measures

/// Which of several polygons speaks for a contract.
extension ContractLedger {
  /// By one key for all, so that of three polygons the same speaks for the contract in any order.
  static func precedes(
    _ a: (finding: Finding, due: DueStatement), _ b: (finding: Finding, due: DueStatement)
  ) -> Bool {
    let (own, other) = (a.due.weight, b.due.weight)
    if own != other { return own > other }
    let (first, second) = (a.finding, b.finding)
    let names = (first.subject.plot ?? "", second.subject.plot ?? "")
    if names.0 != names.1 { return names.0 < names.1 }
    if first.area != second.area { return first.area > second.area }
    let texts = (first.message.zh + first.fingerprint, second.message.zh + second.fingerprint)
    if texts.0 != texts.1 { return texts.0 < texts.1 }
    return (first.subject.contract ?? "") < (second.subject.contract ?? "")
  }

  /// The verdict of the highest rank is the contract's.
  static func rank(_ verdict: Verdict?) -> Int {
    guard let verdict else { return -1 }
    switch verdict {
    case .notApplicable: return 0
    case .conforms: return 1
    case .excused: return 2
    case .notEvaluated: return 3
    default: return 10 + Int(verdict.rawValue)
    }
  }
}
