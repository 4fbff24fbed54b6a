/// Why a finding does not count any more although it still holds.
///
/// An accepted finding stays in every report and in every tally; it is said to be accepted, and it
/// decides no exit status.
public enum Acceptance: Hashable, Sendable {
  /// Known before: it stands in the baseline of the run.
  case known
  /// Excepted by a person, for a reason and for a time.
  case excepted(Exception)

  public struct Exception: Hashable, Sendable {
    /// In the words of the file of exceptions.
    public var reason: String
    /// Who answers for it.
    public var by: String
    /// Last day of the exception, `2026-12-31`; nil where it has none.
    public var until: String?
    /// Where it stands: `exceptions.yaml:12`.
    public var place: String

    public init(reason: String, by: String, until: String?, place: String) {
      self.reason = reason
      self.by = by
      self.until = until
      self.place = place
    }
  }
}
