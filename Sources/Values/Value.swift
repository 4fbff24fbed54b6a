/// An attribute value as the rules see it: typed, in the base unit of its dimension.
///
/// `null` stands for every way in which a file says nothing. What the file wrote where nothing
/// could be read from it is kept beside the value by the loader, never inside it.
public enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  /// In the base unit of the field's dimension (see `Dimension`).
  case number(Double)
  case text(String)
  case date(CalendarDate)
  case timestamp(Instant)

  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  public var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  public var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  public var date: CalendarDate? {
    if case .date(let value) = self { value } else { nil }
  }

  public var instant: Instant? {
    if case .timestamp(let value) = self { value } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }
}
