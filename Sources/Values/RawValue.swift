/// What a file wrote for one attribute, before anything was read into it.
public enum RawValue: Hashable, Sendable {
  /// The attribute is there and says null.
  case null
  case bool(Bool)
  /// A whole number that fits 64 bits.
  case integer(Int64)
  case number(Double)
  case text(String)
  /// An array or object, as its JSON text.
  case nested(String)
}
