/// Where something stands in a file, counted in bytes; in a file without lines, its row.
public struct ByteSpan: Hashable, Sendable {
  /// Bytes before the first one of the span.
  public var offset: Int
  public var length: Int
  /// Line of the first byte, from 1; a line ends with LF, CRLF or CR. Or the number of the row.
  public var line: Int
  /// Column of the first byte in its line, from 1, in bytes; 0 says that `line` is a row.
  public var column: Int

  @inlinable
  public init(offset: Int, length: Int, line: Int, column: Int) {
    self.offset = offset
    self.length = length
    self.line = line
    self.column = column
  }

  /// What stands behind a file's path: `:418:3`, or `:row=17`.
  public var suffix: String { Self.suffix(line: line, column: column) }

  /// - Parameter column: 0 where `line` is the number of a row.
  public static func suffix(line: Int, column: Int) -> String {
    column == 0 ? ":row=\(line)" : ":\(line):\(column)"
  }
}
