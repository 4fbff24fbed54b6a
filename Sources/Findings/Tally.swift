/// Counts of one rule over the whole run, so that "no finding" and "not looked at" differ.
public struct Tally: Sendable {
  /// Subjects by verdict, indexed by `Verdict.rawValue`.
  public var counts: [Int]
  /// Of these the ones that stand in the baseline, and the ones that a person excepted.
  public var known: [Int]
  public var excepted: [Int]
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
    known = counts.map { _ in 0 }
    excepted = known
    self.area = area
    self.missing = missing
  }

  /// Subjects whose findings count: neither known before nor excepted.
  public func counting(_ verdict: Verdict) -> Int {
    let index = Int(verdict.rawValue)
    return counts[index] - known[index] - excepted[index]
  }

  public subscript(verdict: Verdict) -> Int {
    get { counts[Int(verdict.rawValue)] }
    set { counts[Int(verdict.rawValue)] = newValue }
  }
}
