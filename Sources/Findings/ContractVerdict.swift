/// What a contract came to where its polygons together say something else than the worst of them.
public struct ContractVerdict: Sendable {
  public var contract: String
  /// Index of the rule's card.
  public var rule: Int
  public var verdict: Verdict
  /// What is not known, where the verdict is that.
  public var missing: Bilingual?

  public init(contract: String, rule: Int, verdict: Verdict, missing: Bilingual?) {
    self.contract = contract
    self.rule = rule
    self.verdict = verdict
    self.missing = missing
  }
}
