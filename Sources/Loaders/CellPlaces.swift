import Exchange

/// Where the cells of a table in delimited text begin; what a fault needs, and no sound table.
public struct CellPlaces: Sendable {
  private let bytes: [UInt8]
  private let delimiter: Character

  public init(of bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = Character(Unicode.Scalar(delimiter))
  }

  /// The column of a cell of the record that begins on a line, from 1 and in characters; nil where
  /// the cell stands on a later one.
  public func column(of cell: Int, on line: Int) -> Int? {
    guard let text = try? TextDecoding.text(of: bytes).text else { return nil }
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    guard lines.indices.contains(line - 1) else { return nil }
    var (column, left, isQuoted) = (1, cell, false)
    for character in lines[line - 1] where left > 0 {
      column += 1
      if character == "\"" { isQuoted.toggle() }
      if character == delimiter, !isQuoted { left -= 1 }
    }
    return left == 0 ? column : nil
  }
}
