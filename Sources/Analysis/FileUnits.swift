import Values

/// In which units a file writes numbers without one, as its head shows.
struct FileUnits: Hashable, Sendable {
  /// Of areas; nil where the register's fit no shape.
  var area: Unit?
  /// True where the head has a register's area beside a shape to hold it against.
  var isSampled = false
  /// Columns of other areas that cannot be in `area`, and fields of the joined table that cannot
  /// be in m²: their unit is not known.
  var strange: Set<String> = []
  var strangeJoined: Set<Int> = []
}
