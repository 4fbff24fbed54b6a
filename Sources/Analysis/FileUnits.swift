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
  /// Columns declared in per cent whose values prove that they are: as many of the bare numbers are
  /// more than 1 as are not. In others a number up to 1 may be a fraction.
  var percent: Set<String> = []
}
