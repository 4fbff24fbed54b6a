/// Where something stands in a file, counted in bytes.
public struct ByteSpan: Hashable, Sendable {
  /// Bytes before the first one of the span.
  public var offset: Int
  public var length: Int
  /// Line of the first byte, from 1; a line ends with LF, CRLF or CR.
  public var line: Int
  /// Column of the first byte in its line, from 1, in bytes.
  public var column: Int

  @inlinable
  public init(offset: Int, length: Int, line: Int, column: Int) {
    self.offset = offset
    self.length = length
    self.line = line
    self.column = column
  }
}
