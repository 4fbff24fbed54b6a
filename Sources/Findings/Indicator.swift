public import Values

/// What one rule on an area as a whole came to: its value with everything that makes it up.
///
/// An indicator has a value wherever it can be reckoned, whatever its verdict: a plan that gives
/// no threshold, or evidence that is missing, leaves the verdict open and not the figure.
public struct Indicator: Sendable {
  /// A sum in whole 10⁻⁴ of the base unit of its dimension, so that no order of adding matters.
  public struct Amount: Hashable, Sendable {
    public var units: Int
    public var dimension: Dimension

    public init(units: Int, dimension: Dimension) {
      self.units = units
      self.dimension = dimension
    }
  }

  public struct Threshold: Sendable {
    public var name: String
    public var label: Bilingual
    /// In `unit`; nil where nobody gives one.
    public var value: Double?
    public var unit: Unit
    /// plan, law, standard, user or practice; only the first may be called the plan's.
    public var kind: String
    public var cite: String
    /// True where the value is held against it; false where it only says what is counted.
    public var isLimit: Bool

    public init(
      name: String, label: Bilingual, value: Double?, unit: Unit, kind: String, cite: String,
      isLimit: Bool
    ) {
      self.name = name
      self.label = label
      self.value = value
      self.unit = unit
      self.kind = kind
      self.cite = cite
      self.isLimit = isLimit
    }
  }

  /// Index into `Run.cards`.
  public var card: Int
  public var verdict: Verdict
  /// The weakest geometry the figures rest on; nil where none does.
  public var basis: Basis?
  /// What is summed: plots, the plan's layers, or the features of one layer.
  public var over: Bilingual
  public var unit: Unit
  /// In `unit`, over the members whose evidence is there; nil where it cannot be reckoned.
  public var value: Double?
  /// In `unit`: the value if all that is missing failed, and if all of it met; nil where what is
  /// missing has no bound.
  public var lowest: Double?
  public var highest: Double?
  public var numerator: Amount?
  /// Of the members whose evidence is there; nil for an indicator that is a sum alone.
  public var denominator: Amount?
  /// Part of the denominator without evidence: members that lack it, members that may not belong,
  /// and what no member covers.
  public var missingAmount: Amount?
  /// What the denominator has to add up to, where the plan has a layer of it.
  public var whole: Amount?
  /// Plots or features that belong, counted by feature.
  public var members = 0
  /// Those of them whose evidence is there.
  public var covered = 0
  /// Those of which it is not known whether they belong.
  public var unknown = 0
  /// Share of the denominator (of the members, where it has none of them) with evidence, 0–1.
  public var coveredShare: Double?
  /// Share of the denominator that may lack evidence before no verdict is given, 0–1.
  public var toleratedShare = 0.0
  public var thresholds: [Threshold] = []
  /// What is missing, most frequent first; a count of 0 is of the indicator as a whole.
  public var missing: [Tally.Missing] = []
  /// The figures in a sentence.
  public var message: Bilingual
  /// Why the verdict is not the plain one, and what the figures leave open.
  public var reasons: [Bilingual] = []

  public init(card: Int, verdict: Verdict, over: Bilingual, unit: Unit, message: Bilingual) {
    self.card = card
    self.verdict = verdict
    self.over = over
    self.unit = unit
    self.message = message
  }

  /// The limits the value is held against.
  public var limits: [Threshold] { thresholds.filter(\.isLimit) }
}
