/// What a contract came to where its polygons together say something else than the worst of them.
public struct ContractVerdict: Sendable {
  public var contract: String
  /// Index of the rule's card.
  public var rule: Int
  public var verdict: Verdict
  /// What is not known, where the verdict is that, as it is counted over all contracts.
  public var missing: Bilingual?
  /// The same with what the polygons of this contract say.
  public var ownMissing: Bilingual?
  /// True where it holds for polygons too that the rule passes over by what they say alone.
  public var isSpread: Bool

  public init(
    contract: String, rule: Int, verdict: Verdict, missing: Bilingual?,
    ownMissing: Bilingual?, isSpread: Bool = false
  ) {
    self.contract = contract
    self.rule = rule
    self.verdict = verdict
    self.missing = missing
    self.ownMissing = ownMissing
    self.isSpread = isSpread
  }
}
