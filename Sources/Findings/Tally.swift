/// Counts of one rule over the whole run, so that "no finding" and "not looked at" differ.
public struct Tally: Sendable {
  /// Subjects by verdict, indexed by `Verdict.rawValue`.
  public var counts: [Int]
  /// Area concerned by findings, 10⁻⁴ m².
  public var area: Int
  /// Why subjects were not evaluated, most frequent first, with how many subjects.
  public var missing: [Missing]

  public struct Missing: Sendable {
    public var reason: Bilingual
    public var count: Int

    public init(reason: Bilingual, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  public init(
    counts: [Int] = Array(repeating: 0, count: Verdict.allCases.count), area: Int = 0,
    missing: [Missing] = []
  ) {
    self.counts = counts
    self.area = area
    self.missing = missing
  }

  public subscript(verdict: Verdict) -> Int {
    get { counts[Int(verdict.rawValue)] }
    set { counts[Int(verdict.rawValue)] = newValue }
  }
}
