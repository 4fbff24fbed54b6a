/// Records of comma-separated text after RFC 4180: quoted fields, doubled quotes, line ends LF,
/// CRLF or CR. Blank lines are no records. A byte order mark at the start is skipped.
public enum DelimitedText {
  public struct Record: Hashable, Sendable {
    public var fields: [String]
    /// Line on which the record begins, from 1; a quoted field may run over several.
    public var line: Int

    public init(fields: [String], line: Int) {
      self.fields = fields
      self.line = line
    }
  }

  /// Where the quotes of a text do not close or open as they should.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Problem: String, Hashable, Sendable {
      case unclosedQuote = "a quoted field is never closed"
      case textAfterQuote = "text follows the closing quote of a field"
    }

    public var line: Int
    /// In bytes of UTF-8, from 1.
    public var column: Int
    public var problem: Problem

    public init(line: Int, column: Int, problem: Problem) {
      self.line = line
      self.column = column
      self.problem = problem
    }

    public var description: String { "line \(line), column \(column): \(problem.rawValue)" }
  }

  /// All records of `text`, its header first. A quote inside an unquoted field is an ordinary
  /// character, as spreadsheets write inches and seconds.
  public static func records(
    _ text: String, delimiter: UInt8 = UInt8(ascii: ",")
  ) throws(Fault) -> [Record] {
    var splitter = RecordSplitter(bytes: Array(text.utf8), delimiter: delimiter)
    var records: [Record] = []
    while let record = try splitter.next() { records.append(record) }
    return records
  }
}

/// Walks over the bytes of a table, one record at a time.
private struct RecordSplitter {
  let bytes: [UInt8]
  let delimiter: UInt8
  var at = 0
  var line = 1
  var lineStart = 0

  init(bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (at, lineStart) = (3, 3) }
  }

  mutating func next() throws(DelimitedText.Fault) -> DelimitedText.Record? {
    while at < bytes.count, isLineEnd(bytes[at]) { skipLineEnd() }
    guard at < bytes.count else { return nil }
    var record = DelimitedText.Record(fields: [], line: line)
    while true {
      record.fields.append(try field())
      guard at < bytes.count, bytes[at] == delimiter else { break }
      at += 1
    }
    if at < bytes.count { skipLineEnd() }
    return record
  }

  private mutating func field() throws(DelimitedText.Fault) -> String {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return try quotedField() }
    let start = at
    while at < bytes.count, bytes[at] != delimiter, !isLineEnd(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quotedField() throws(DelimitedText.Fault) -> String {
    let opening = (line: line, column: at - lineStart + 1)
    at += 1
    var out: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      if byte != UInt8(ascii: "\"") {
        out.append(byte)
        if byte == UInt8(ascii: "\n") {
          line += 1
          lineStart = at + 1
        }
        at += 1
      } else if at + 1 < bytes.count, bytes[at + 1] == byte {
        out.append(byte)
        at += 2
      } else {
        at += 1
        guard at == bytes.count || bytes[at] == delimiter || isLineEnd(bytes[at]) else {
          throw DelimitedText.Fault(
            line: line, column: at - lineStart + 1, problem: .textAfterQuote)
        }
        return String(decoding: out, as: UTF8.self)
      }
    }
    throw DelimitedText.Fault(
      line: opening.line, column: opening.column, problem: .unclosedQuote)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func skipLineEnd() {
    if bytes[at] == UInt8(ascii: "\r"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\n") {
      at += 1
    }
    at += 1
    line += 1
    lineStart = at
  }
}
