/// Why a run ends with its exit status, beside what it could not do and counts that rose.
public struct ExitReason: Hashable, Sendable {
  /// A rule that was required and could not be evaluated on some plots.
  public struct Lack: Hashable, Sendable {
    public var code: String
    /// Severity of the rule, at or above the level from which findings count.
    public var severity: Severity
    /// Subjects on which it could not be evaluated.
    public var count: Int

    public init(code: String, severity: Severity, count: Int) {
      self.code = code
      self.severity = severity
      self.count = count
    }
  }

  /// True where no finding is to count.
  public var countsNothing = false
  /// True where a verdict on plots or contracts that counts is 不符合.
  public var violates = false
  /// The same of the plan's layers.
  public var layersViolate = false
  /// The same of an area as a whole.
  public var indicatorsViolate = false
  /// True where any finding counts.
  public var finds = false
  /// True where findings would count if layers that are sketches were trusted.
  public var isIndicative = false
  /// In the order of the codes.
  public var lacking: [Lack] = []

  public init() {}
}
