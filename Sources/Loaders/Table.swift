public import Exchange
import Values

/// A table of records as they stand in a CSV file: the first record names the columns.
public struct Table: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// One for each column; missing cells at the end are empty.
    public var cells: [String]
    /// Line on which the row begins, from 1.
    public var line: Int
    /// Where the row has more cells than the header: how many. Which of them stands where it should
    /// is not to be known.
    public var surplus: Int?
  }

  /// As the file names them, outer white space removed.
  public let columns: [String]
  public let rows: [Row]
  public let encoding: TextDecoding.Encoding
  /// The name of the encoding where it is not UTF-8.
  public var otherEncoding: String? { encoding == .utf8 ? nil : encoding.rawValue }
  /// Comma, semicolon or tab, whichever the header has most of.
  public let delimiter: UInt8

  public init(bytes: [UInt8]) throws(TableFailure) {
    let text: String
    do throws(TextDecoding.Fault) {
      (text, encoding) = try TextDecoding.text(of: bytes)
    } catch {
      let place = LinePlace(error.offset, in: bytes)
      throw TableFailure(line: place.line, column: place.column, problem: .undecodable)
    }
    delimiter = Table.delimiter(of: text)
    var records: [DelimitedText.Record]
    do throws(DelimitedText.Fault) {
      records = try DelimitedText.records(text, delimiter: delimiter)
    } catch {
      throw TableFailure(
        line: error.line, column: error.column, problem: .malformed(error.problem))
    }
    guard !records.isEmpty else { throw TableFailure(line: 1, column: 1, problem: .empty) }
    let columns = records.removeFirst().fields.map(MatchingText.trimmed)
    var rows: [Row] = []
    rows.reserveCapacity(records.count)
    for record in records {
      // A spreadsheet saves deleted rows as bare delimiters.
      if record.fields.allSatisfy(\.isEmpty) { continue }
      var cells = record.fields
      var surplus: Int?
      if cells.count > columns.count {
        if cells[columns.count...].contains(where: { !$0.isEmpty }) { surplus = cells.count }
        cells.removeLast(cells.count - columns.count)
      }
      while cells.count < columns.count { cells.append("") }
      rows.append(Row(cells: cells, line: record.line, surplus: surplus))
    }
    self.columns = columns
    self.rows = rows
  }

  /// The column of a name, compared without case, white space and full-width differences.
  public func column(named name: String) -> Int? {
    let wanted = MatchingText.plain(name)
    return columns.firstIndex { MatchingText.plain($0) == wanted }
  }

  private static func delimiter(of text: String) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    var best = UInt8(ascii: ",")
    for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")]
    where counts[candidate] ?? 0 > counts[best] ?? 0 {
      best = candidate
    }
    return best
  }
}
