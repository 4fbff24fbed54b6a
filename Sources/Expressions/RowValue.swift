import Values

/// A value of any type in one row, for what has no loops of its own: times and arrays.
enum RowValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case time(TimePoint)
  case interval(TimeSpan)
  case geometry(GeometryLiteral)
  case array([RowValue])

  init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let value): self = .number(value)
    case .text(let value): self = .text(value)
    case .date(let value): self = .time(TimePoint(value))
    case .timestamp(let value): self = .time(TimePoint(value))
    }
  }

  /// Nil for what is neither an instant nor an interval.
  var span: TimeSpan? {
    switch self {
    case .time(let point): TimeSpan(point)
    case .interval(let span): span
    default: nil
    }
  }

  /// Nil where one of the two is NULL; values of different types are not equal. Geometries are
  /// compared as they are written, texts by their bytes.
  func equals(_ other: RowValue, zone: Int) -> Bool? {
    switch (self, other) {
    case (.null, _), (_, .null): return nil
    case (.time(let a), .time(let b)): return a.compared(to: b, zone: zone) == 0
    case (.interval(let a), .interval(let b)):
      return TemporalRelation.equals.holds(a, b, zone: zone)
    case (.text(let a), .text(let b)): return Column.sameBytes(a, b)
    case (.array(let a), .array(let b)):
      return ArrayRelation.equals.holds(a, b, zone: zone)
    default: return self == other
    }
  }
}
