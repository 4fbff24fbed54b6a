/// Where a byte of a text stands.
struct LinePlace {
  /// From 1.
  let line: Int
  /// From 1, in bytes.
  let column: Int

  init(_ offset: Int, in bytes: [UInt8]) {
    var line = 1
    var start = 0
    for index in bytes[..<offset].indices {
      // CR LF ends one line: its CR ends none.
      let isCR = bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if isCR || bytes[index] == 0x0A { (line, start) = (line + 1, index + 1) }
    }
    self.line = line
    column = offset - start + 1
  }
}
