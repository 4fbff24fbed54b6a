/// Line and column of a place in a text, both from 1; columns count characters.
struct SourcePosition {
  let line: Int
  let column: Int

  /// `offset` in UTF-8 bytes; beyond the end it means the end.
  init(offset: Int, in text: String) {
    let bytes = text.utf8
    let end =
      bytes.index(bytes.startIndex, offsetBy: offset, limitedBy: bytes.endIndex)
      ?? bytes.endIndex
    var line = 1
    var lineStart = bytes.startIndex
    var index = bytes.startIndex
    while index < end {
      let next = bytes.index(after: index)
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = next
      }
      index = next
    }
    self.line = line
    column = text[lineStart..<end].count + 1
  }
}
