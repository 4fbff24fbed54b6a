/// What a number measures. Two numbers meet in a comparison only if their dimensions are equal.
public enum Dimension: String, Hashable, Sendable, CaseIterable {
  /// Counts and ratios; 1 = 100 %. A bare literal has this dimension.
  case none
  /// Base unit: metre.
  case length
  /// Base unit: square metre.
  case area
  /// Base unit: yuan (CNY), or the currency that the plan names.
  case money
  /// Whole calendar days.
  case days
  /// Whole calendar months.
  case months
}

/// The static type of a field, a literal, a measure or an expression.
public enum ValueType: Hashable, Sendable {
  case bool
  case number(Dimension)
  case text
  /// A text from a named list of codes, such as `land-use`.
  case code(list: String)
  case date
  /// A moment in Coordinated Universal Time.
  case timestamp
  /// From one day or moment to another, both included, or without end.
  case interval
  /// Values of any types; what they are is not known before they are read.
  case array
  /// A polygon, line or point; only spatial functions take it.
  case geometry
}
