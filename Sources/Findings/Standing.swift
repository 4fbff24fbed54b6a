/// How a run's findings stand to a baseline and to exceptions.
public struct Standing: Sendable {
  /// A rule whose count is higher than in the baseline.
  public struct Rise: Hashable, Sendable {
    public var rule: String
    public var before: Int
    public var now: Int

    public init(rule: String, before: Int, now: Int) {
      self.rule = rule
      self.before = before
      self.now = now
    }
  }

  /// As given on the command line; nil without a baseline.
  public var baseline: String?
  /// Findings that stand in the baseline.
  public var known = 0
  /// Findings that a person excepted.
  public var excepted = 0
  /// Findings that count.
  public var new = 0
  /// Findings of the baseline that are not there any more, of rules that were judged.
  public var gone = 0
  /// Some of them in words, `BLU101 440112003012GB00417`.
  public var goneExamples: [String] = []
  /// Only where counts may not rise.
  public var rises: [Rise] = []

  public init(baseline: String? = nil) {
    self.baseline = baseline
  }
}
