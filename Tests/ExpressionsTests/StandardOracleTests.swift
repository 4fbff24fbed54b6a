import Expressions
import Testing
import Values

/// Against `cql2` from PyPI: scripts/oracle-cql2.py writes the table.
struct StandardOracleTests {
  struct Line: Sendable {
    var text: String
    var letters: String
    var json: String
  }

  static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
  static let table = EvaluationTests.lines(of: "\(folder)/oracle-cql2.tsv")

  static let rows: [[Value]] = {
    guard table.count > 2 else { return [] }
    let names = table[1].split(separator: "\t").map(String.init)
    return table.dropFirst(2).prefix { !$0.isEmpty }.map { line in
      var values = [Value](repeating: .null, count: schema.fields.count)
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      for (name, cell) in zip(names, cells) where cell != "NULL" {
        guard let index = schema.index(of: name) else { continue }
        values[index] = value(String(cell), schema.fields[index].type)
      }
      return values
    }
  }()

  static func value(_ cell: String, _ type: ValueType) -> Value {
    switch type {
    case .number: return Double(cell).map { .number($0) } ?? .null
    case .date:
      let parts = cell.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3 else { return .null }
      return CalendarDate(year: parts[0], month: parts[1], day: parts[2]).map { .date($0) } ?? .null
    default: return .text(cell)
    }
  }

  static let lines: [Line] = table.dropFirst(rows.count + 3).compactMap { line in
    let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
    return parts.count == 3 ? Line(text: parts[0], letters: parts[1], json: parts[2]) : nil
  }

  /// `?` stands where the other implementation has no answer.
  static func agree(_ ours: String, _ theirs: String) -> Bool {
    ours.count == theirs.count && zip(ours, theirs).allSatisfy { $0 == $1 || $1 == "?" }
  }

  @Test func answersAsTheOtherImplementation() throws {
    try #require(Self.rows.count == 60 && Self.lines.count > 250)
    for line in Self.lines {
      let answer = try answers(line.text, Self.rows)
      #expect(Self.agree(answer.letters, line.letters), "\(line.text): \(answer.letters)")
      for (letter, reason) in zip(answer.letters, answer.reasons) {
        #expect((letter == "U") == !reason.isEmpty, "\(line.text)")
      }
    }
  }

  @Test func writesTheSameJSON() throws {
    try #require(!Self.lines.isEmpty)
    for line in Self.lines {
      let ours = try ParsedExpression(line.text)
      let theirs = try ParsedExpression(json: line.json)
      #expect(ours.json == theirs.json, "\(line.text)")
      let back = try ParsedExpression(json: ours.json)
      let letters = try answers(back.description, Self.rows).letters
      #expect(Self.agree(letters, line.letters), "\(back): \(letters)")
    }
  }
}
