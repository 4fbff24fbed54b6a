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
}
