import Expressions
import Glibc
import Testing
import Values

struct EvaluationTests {
  static let grid: [[Value]] = [nil, 0, 1, 2].flatMap { (a: Double?) in
    [nil, 0, 1, 3].flatMap { (b: Double?) in
      [nil, "x", "xy"].map { (s: String?) in row(a: a, b: b, s: s) }
    }
  }

  static func lines(of path: String) -> [String] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var lines: [String] = []
    var line: [UInt8] = []
    while true {
      let byte = fgetc(file)
      if byte == EOF { return lines }
      if byte == 10 {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
      } else {
        line.append(UInt8(truncatingIfNeeded: byte))
      }
    }
  }

  /// scripts/oracle-expressions.py writes the table.
  @Test func agreesWithSQLite() throws {
    let path = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let lines = EvaluationTests.lines(of: "/\(path)/oracle.csv").dropFirst()
    try #require(lines.count > 300)
    for line in lines {
      let parts = line.dropFirst().split(separator: "\",", maxSplits: 1)
      let condition = String(parts[0])
      let answer = try answers(condition, EvaluationTests.grid)
      #expect(answer.letters == parts[1], "\(condition)")
      for (letter, reason) in zip(answer.letters, answer.reasons) {
        #expect((letter == "U") == !reason.isEmpty, "\(condition)")
      }
    }
  }

  @Test func blamesOnlyWhatDecides() throws {
    let rows = [row(b: 3), row(b: 2), row(), row(a: 2)]
    let answer = try answers("a > 1 AND b = 2", rows)
    #expect(answer.letters == "FUUU")
    #expect(answer.reasons == [[], ["a"], ["a", "b"], ["b"]])
    #expect(try answers("twice(a) > 1", [row(), row(a: 1)]).reasons == [["a"], []])
    #expect(try answers("permit('x')", [row()]).reasons == [["permit"]])
    #expect(try answers("a / b > 1", [row(a: 1, b: 0)]).reasons == [["a", "b"]])
    #expect(try answers("a IN (1, b)", [row(a: 2)]).reasons == [["b"]])
  }

  /// Of what is made of something that cannot be read nobody knows whether it is NULL: the rows have
  /// a blank, what cannot be read, and a number.
  @Test(arguments: [
    ("a IS NULL", "TUF"), ("a IS NOT NULL", "FUT"), ("a * 2 IS NULL", "TUF"),
    ("-a IS NULL", "TUF"), ("a + b IS NULL", "TUT"), ("(a > 3) IS NULL", "TUF"),
    ("(a BETWEEN 1 AND 3) IS NULL", "TUF"), ("(a IN (1, 3)) IS NULL", "TUF"),
    ("(NOT a = 3) IS NULL", "TUF"), ("twice(a) IS NULL", "TUF"), ("twice(a * 2) IS NULL", "TUF"),
    ("twice(twice(a)) + 1 IS NULL", "TUF"), ("(a IS NULL) IS NULL", "FUF"),
    ("(a > 3 OR use = 'water') IS NULL", "TUF"), ("use IS NULL", "TUF"),
    ("CASEI(use) IS NULL", "TUF"), ("a / 0.5 > 1 AND b IS NULL", "UUT"),
    // What classifies codes answers NULL for those that it does not know.
    ("permit('x', use) IS NULL", "TTT"),
  ])
  func whatCannotBeReadIsNoBlank(condition: String, letters: String) throws {
    let place = try #require(schema.fields.firstIndex { $0.name == "use" })
    var rows = [row(), row(), row(a: 1)]
    rows[1][0] = .text("?")
    rows[1][place] = .text("?")
    rows[2][place] = .text("farmland")
    let answer = try answers(condition, rows)
    #expect(answer.letters == letters)
    for (letter, reason) in zip(answer.letters, answer.reasons) {
      #expect((letter == "U") == !reason.isEmpty)
    }
  }

  @Test func asksOnlyForRowsThatMatterAndOnlyOnce() throws {
    var table = OperandTable()
    let bound = table.bind(try compile("a = 1 AND twice(b) > 1"))
    let other = table.bind(try compile("TWICE(b) > 5"))
    #expect(table.operands.count == 3)
    var sheet = Worksheet(table, capacity: 128)
    var source = TableSource(rows: (0..<100).map { row(a: $0 < 10 ? 1 : 0, b: Double($0)) })
    var truth = Truth()
    sheet.begin(rows: 100)
    let everywhere = Bits(count: 100, filledWith: true)
    sheet.evaluate(bound, where: everywhere, from: &source, into: &truth)
    #expect(source.asked == 100 + 10 + 10)
    #expect(truth.isTrue.ones == 9)
    sheet.evaluate(other, where: everywhere, from: &source, into: &truth)
    #expect(source.asked == 100 + 100 + 100)
    #expect(truth.isTrue.ones == 97)
  }

  @Test func chunksAgreeWithSingleRows() throws {
    let seed: UInt64 = 20_251_231
    var random = Seeded(state: seed)
    for _ in 0..<300 {
      let text = EvaluationTests.condition(3, &random)
      let count = Int.random(in: 1...150, using: &random)
      let rows = (0..<count).map { _ in EvaluationTests.grid.randomElement(using: &random) ?? [] }
      let whole = try answers(text, rows)
      for (index, letter) in whole.letters.enumerated() {
        let single = try EvaluationTests.single(text, rows[index])
        #expect(single == letter, "seed \(seed): \(text), row \(index)")
      }
      #expect(try answers(compile(text).canonicalText, rows).letters == whole.letters)
    }
  }

  static func single(_ text: String, _ values: [Value]) throws -> Character {
    switch try RowOracle.value(ParsedExpression(text).root, values) {
    case .bool(true): "T"
    case .bool(false): "F"
    default: "U"
    }
  }

  static func condition(_ depth: Int, _ random: inout Seeded) -> String {
    let atoms = [
      "a = 1", "b > a", "s = 'x'", "s IS NULL", "a + b >= 2", "b / a < 2", "a IN (1, b)",
      "s LIKE 'x_'", "a BETWEEN b AND 2", "a * 2 - b <> 1", "TRUE", "s NOT IN ('xy')",
    ]
    if depth == 0 { return atoms.randomElement(using: &random) ?? "TRUE" }
    let left = condition(depth - 1, &random)
    let right = condition(Int.random(in: 0..<depth, using: &random), &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "(\(left)) AND (\(right))"
    case 1: return "(\(left)) OR (\(right))"
    case 2: return "NOT (\(left))"
    case 3: return "(\(left)) <> (\(right))"
    default: return "(\(left)) IS NULL AND \(right)"
    }
  }

  @Test("against a limit that nobody set, values are told of and not measured; later they are")
  func tellingOfValues() throws {
    let rows = (0..<6).map { index -> [Value] in
      var row = row()
      row[3] = .number(index < 4 ? 100 : 10_000)
      return row
    }
    for (text, letters, measured) in [
      ("overlap_area('blue-line') <= threshold('min-overlap')", "UUUUUU", 0),
      (
        "overlap_area('blue-line') <= threshold('min-overlap') OR overlap_area('blue-line') > area",
        "TUTUUU", 6
      ),
      (
        "overlap_area('blue-line') > area AND overlap_area('blue-line') <= threshold('min-overlap')",
        "UUUUFU", 6
      ),
    ] {
      let plain = try answers(text, rows)
      #expect(plain.letters == letters, "\(text)")
      let expression = try compile(text)
      var table = OperandTable()
      let bound = table.bind(expression)
      var sheet = Worksheet(table, capacity: rows.count)
      var source = TellingSource(table: TableSource(rows: rows))
      var truth = Truth()
      sheet.begin(rows: rows.count)
      sheet.evaluate(
        bound, where: Bits(count: rows.count, filledWith: true), from: &source, into: &truth)
      #expect(source.measured == measured, "\(text)")
      for row in rows.indices {
        let letter = truth.isTrue[row] ? "T" : truth.isUnknown[row] ? "U" : "F"
        #expect(letter == String(Array(letters)[row]), "\(text) \(row)")
        let reasons = expression.operands(in: sheet.reason(bound, row: row))
          .map { $0.fieldName ?? $0.call?.name ?? "" }
        #expect(reasons == plain.reasons[row], "\(text) \(row)")
      }
    }
  }
}

/// A source that knows at once which rows have an overlap.
private struct TellingSource: RowSource {
  var table: TableSource
  var measured = 0

  mutating func fill(_ column: inout Column, field: Int, slot: Int, rows: Bits) {
    table.fill(&column, field: field, slot: slot, rows: rows)
  }

  mutating func fill(
    _ column: inout Column, spatial predicate: SpatialPredicate, slot: Int, rows: Bits
  ) {
    table.fill(&column, spatial: predicate, slot: slot, rows: rows)
  }

  mutating func fill(
    _ column: inout Column, call: Call, slot: Int, arguments: Arguments, rows: Bits
  ) {
    if call.name == "overlap_area" { measured += rows.ones }
    table.fill(&column, call: call, slot: slot, arguments: arguments, rows: rows)
  }

  mutating func tell(_ column: inout Column, call: Call, slot: Int, rows: Bits) -> Bool {
    guard call.name == "overlap_area" else { return false }
    rows.forEachOne { if $0 % 2 == 0 { column.setPresent(at: $0) } }
    return true
  }
}
