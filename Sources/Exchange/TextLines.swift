/// Lines of a file with the place of each; they end with LF, CRLF or CR.
struct TextLines {
  struct Line {
    /// Without the line end and white space around it.
    var bytes: ArraySlice<UInt8>
    /// From 1.
    var number: Int
    /// Where the whole line begins in the file.
    var start: Int

    /// From 1, in bytes.
    func column(of index: Int) -> Int { index - start + 1 }
  }

  private let bytes: [UInt8]
  private var place: Int
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line that holds something; nil at the end.
  mutating func next() -> Line? {
    while place < bytes.count {
      let start = place
      while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
      var line = bytes[start..<place]
      if place < bytes.count {
        let isReturn = bytes[place] == 0x0D
        place += 1
        if isReturn, place < bytes.count, bytes[place] == 0x0A { place += 1 }
      }
      number += 1
      line = Self.trimmed(line)
      if !line.isEmpty { return Line(bytes: line, number: number, start: start) }
    }
    return nil
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var rest = bytes.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }
}
