/// What a contract came to where that is something else than what each of its polygons says.
public struct ContractVerdict: Sendable {
  /// Polygons of the contract for which it holds.
  public enum Reach: Sendable {
    /// All that the rule speaks of: together they come to something else than the worst of them.
    case all
    /// Those too that the rule passes over by what they say alone.
    case silent
    /// Those that say something milder than the worst of them, which is the contract's.
    case milder
  }

  public var contract: String
  /// Index of the rule's card.
  public var rule: Int
  public var verdict: Verdict
  /// What is not known, where the verdict is that, as it is counted over all contracts.
  public var missing: Bilingual?
  /// The same with what the polygons of this contract say.
  public var ownMissing: Bilingual?
  public var reach: Reach

  public init(
    contract: String, rule: Int, verdict: Verdict, missing: Bilingual?,
    ownMissing: Bilingual?, reach: Reach = .all
  ) {
    self.contract = contract
    self.rule = rule
    self.verdict = verdict
    self.missing = missing
    self.ownMissing = ownMissing
    self.reach = reach
  }
}
