public import Values

/// One operand of the decision with its value: what a reader needs to check it by hand.
public struct Evidence: Sendable {
  /// The operand as the rule writes it: `overlap_area('blue-line:permanent')`, `approval_date`.
  public var operand: String
  public var label: Bilingual
  /// In the base unit of `dimension`; `null` where the file says nothing.
  public var value: Value
  public var dimension: Dimension
  /// What the file wrote where it could not be read.
  public var raw: String?

  /// True where people say the value, a share of one, in per cent.
  public var isShare = false

  /// True where the value is a direction or an angle, in degrees.
  public var isAngle = false

  /// How a fixed word, a month without a day or a figure that is withheld is read aloud; nil where
  /// the value speaks for itself.
  public var words: Bilingual?

  /// Of a figure that could be reckoned and is not given.
  public static let withheld = Bilingual(zh: "不列", en: "withheld")
  /// Article 14 (1) is about the price of a grant or an allocation.
  public static let withheldWithoutMode = Bilingual(
    zh: "不列(供地方式未载)", en: "withheld (mode of supply not stated)")

  public init(
    operand: String, label: Bilingual, value: Value, dimension: Dimension = .none,
    raw: String? = nil, words: Bilingual? = nil
  ) {
    self.words = words
    self.operand = operand
    self.label = label
    self.value = value
    self.dimension = dimension
    self.raw = raw
  }
}
