/// Why a file of another format, or the rest of it, cannot be read. The parts stand as the file or
/// the system has them, so that they are the same in every language.
public struct ExchangeFailure: Error, Hashable, Sendable {
  public var found: String
  public var expected: String
  /// From 1; nil where the format has no lines.
  public var line: Int?
  /// From 1, in bytes.
  public var column: Int?
  /// Bytes before the place.
  public var offset: Int?

  public init(
    found: String, expected: String = "", line: Int? = nil, column: Int? = nil, offset: Int? = nil
  ) {
    self.found = found
    self.expected = expected
    self.line = line
    self.column = column
    self.offset = offset
  }
}
