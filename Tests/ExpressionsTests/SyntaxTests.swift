import Expressions
import Glibc
import Testing
import Values

struct SyntaxTests {
  /// The standard's own examples, where they lie beside the package.
  static let examples: [(name: String, text: String)] = {
    let parts = #filePath.split(separator: "/").dropLast(4)
    let folder = "/" + parts.joined(separator: "/") + "/shared/cql2/examples"
    var stems: [String] = []
    for number in 1...90 {
      let digits = number < 10 ? "0\(number)" : "\(number)"
      for family in ["clause6_", "clause7_", "example"] {
        for ending in ["", "a", "b", "d", "-alt01"] { stems.append(family + digits + ending) }
      }
    }
    return stems.compactMap { stem in
      let lines = EvaluationTests.lines(of: "\(folder)/\(stem).txt")
      return lines.isEmpty ? nil : (stem, lines.joined(separator: "\n"))
    }
  }()

  @Test(.enabled(if: !examples.isEmpty, "skipped: ../shared/cql2/examples is not there"))
  func readsTheExamplesOfTheStandard() throws {
    #expect(SyntaxTests.examples.count >= 40)
    for (name, text) in SyntaxTests.examples {
      let parsed = try ParsedExpression(text)
      #expect(try ParsedExpression(parsed.description) == parsed, "\(name): \(parsed)")
    }
  }

  @Test(arguments: [
    ("-2 ^ 2 = 4", "-2 ^ 2 = 4"), ("1-(2-3)=x", "1 - (2 - 3) = x"),
    ("not(a=1 and b=2)or c=3", "NOT (a = 1 AND b = 2) OR c = 3"),
    ("\"两 字\"='O''B'", "\"两 字\" = 'O''B'"), ("x = 'a\\'b'", "x = 'a''b'"),
    ("x like '\\\\'%'", "x LIKE '\\\\'%'"), ("用地代码 In('07' , '08')", "用地代码 IN ('07', '08')"),
    ("a>1.50e1", "a > 15"), ("-(-a)=-(5)", "-(-a) = -(5)"), ("f((1,2),())", "f((1, 2), ())"),
    ("a <= date('2020-02-29')", "a <= DATE('2020-02-29')"),
    ("t=TIMESTAMP('2012-08-10T05:30:00.50Z')", "t = TIMESTAMP('2012-08-10T05:30:00.5Z')"),
  ])
  func printsCanonically(_ text: String, _ canonical: String) throws {
    let parsed = try ParsedExpression(text)
    #expect(parsed.description == canonical)
    #expect(try ParsedExpression(canonical) == parsed)
  }

  @Test(arguments: [
    ("a >", 1, 4, "a value was expected"), ("a = 1 AND\n  ((b = 2)", 2, 11, "expected ')'"),
    ("a = NULL", 1, 5, "NULL is not a value"), ("a = 1 = 2", 1, 7, "do not chain"),
    ("a = 'x", 1, 5, "no closing quote"), ("用地代码 = 7 且 a", 1, 10, "expected an operator"),
    ("a = 12ab", 1, 5, "ends in letters"), ("a = DATE('2023-02-29')", 1, 10, "not a day"),
    ("", 1, 1, "an expression was expected"), ("a != 1", 1, 3, "no meaning"),
    ("missing = 1", 1, 1, "no field"), ("a = 1 AND area > 10", 1, 18, "cannot be compared"),
    ("a = 's'", 1, 5, "cannot be compared"), ("use = 'watr'", 1, 7, "not in the code list"),
    ("use IN ('water', 'x')", 1, 18, "not in the code list"), ("use < 'water'", 1, 1, "no order"),
    ("start > '2020-01-01'", 1, 9, "cannot be compared"), ("a AND flag", 1, 1, "a condition was"),
    ("NOT s", 1, 5, "a condition was"), ("s + 1 = 2", 1, 1, "a number was expected"),
    ("area * area > m2(1)", 1, 8, "no meaning between"), ("area + 1 > m2(1)", 1, 8, "no meaning"),
    ("a BETWEEN 's' AND 2", 1, 11, "BETWEEN takes"), ("a LIKE 'x'", 1, 1, "LIKE takes a text"),
    ("s LIKE s", 1, 8, "pattern"), ("a / 0 > 1", 1, 5, "division by zero"),
    ("a", 1, 1, "a condition was expected"),
    ("overlap_aera('blue-line') > m2(1)", 1, 1, "no function"),
    ("overlap_area('blue-lime') > m2(1)", 1, 14, "no layer role"),
    ("overlap_area(s) > m2(1)", 1, 14, "literal"), ("overlap_area() > m2(1)", 1, 1, "wrong number"),
    ("permit('x', 'watr')", 1, 13, "not in the code list"), ("twice(area) > 1", 1, 7, "takes"),
    ("m2(a) = area", 1, 4, "one number"),
  ])
  func pointsAtFaults(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    let failure = #expect(throws: ExpressionFailure.self) { try compile(text) }
    #expect(failure?.first.line == line, "\(text): \(failure?.description ?? "")")
    #expect(failure?.first.column == column, "\(text): \(failure?.description ?? "")")
    #expect(failure?.first.message.contains(message) ?? false, "\(failure?.description ?? "")")
  }

  @Test func tellsAllFaultsOfTypeAndWhatWasMeant() {
    let failure = #expect(throws: ExpressionFailure.self) {
      try compile("use = 'watr' AND overlap_area('blue-lime') > 1 AND strat IS NULL")
    }
    #expect(failure?.faults.count == 3)
    #expect(
      failure?.faults.map(\.suggestion) == [
        "did you mean 'water'?", "did you mean 'blue-line'?", "did you mean 'start'?",
      ])
  }

  @Test(arguments: [
    "area > ha(1) AND width <= km(1)", "area / width > m(5)", "width * width < mu(1)",
    "overlap_area('blue-line') > threshold('min-overlap')", "area / area > percent(5)",
    "start BETWEEN DATE('2020-01-01') AND DATE('2021-01-01')", "flag", "flag = TRUE", "NOT flag",
    "用地代码 LIKE '07%'", "use = 'water' OR s = use", "geometry IS NOT NULL", "permit('x', use)",
  ])
  func accepts(_ text: String) throws {
    #expect(try compile(text).type == .bool)
  }

  @Test func refusesDeepNestingAndManyOperands() throws {
    for text in [
      String(repeating: "(", count: 100_000), String(repeating: "NOT ", count: 100_000) + "flag",
      String(repeating: "-", count: 100_000) + "1", String(repeating: "(", count: 1_000_000),
      String(repeating: "NOT ", count: 250_000), String(repeating: "A_EQUALS((", count: 100_000),
      String(repeating: "f(", count: 100_000),
      "a = 1" + String(repeating: " + 1", count: 100_000),
      "f(" + String(repeating: "POLYGON(", count: 1_000),
    ] {
      #expect(throws: ExpressionFailure.self) { try ParsedExpression(text) }
    }
    let long = "flag" + String(repeating: " OR flag", count: 20_000)
    #expect(try compile(long).operands.count == 1)
    let fields = (0..<65).map { Schema.Field(name: "f\($0)", type: .bool) }
    #expect(throws: ExpressionFailure.self) {
      try CompiledExpression(
        text: fields.map(\.name).joined(separator: " OR "), schema: Schema(fields: fields),
        catalog: NoFunctions(), expecting: .bool)
    }
  }

  @Test func mutationsGiveAnErrorOrAnAnswer() throws {
    let seed = FuzzTests.seconds > 0 ? FuzzTests.seed : 7
    var random = Seeded(state: seed)
    let pieces =
      Array("()'\"\\,.<>=+-*/%^ \n{}|aAzZ019用é，").map(String.init)
      + [" AND ", " OR ", " NOT ", " IN ", "NULL", "1e9", "DATE('", "POINT(", "m2(", "twice("]
    let roots = [
      "a = 1 AND NOT (s IN ('x','y')) OR area > m2(1)", "twice(a + b) BETWEEN -1 AND 2 ^ a",
      "s LIKE 'x\\_%' OR start >= DATE('2020-01-01')", "use = 'water' OR permit('x', use) IS NULL",
      "f(POLYGON((0 0,1 0,1 1,0 0)), INTERVAL('..', start), ('a', 1))",
      "T_DURING(INTERVAL(start, finish), INTERVAL('..', '2020-01-01')) OR CASEI(s) LIKE CASEI('X%')",
      "A_CONTAINS(tags, ('a', a + 1, (TRUE))) AND S_INTERSECTS(geometry, POINT(1 2))",
    ]
    var compiled = 0
    let count = try FuzzTests.rounds(20_000) { round in
      var letters = Array(roots[round % roots.count])
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0...letters.count, using: &random)
        if Bool.random(using: &random), place < letters.count {
          letters.remove(at: place)
        } else {
          letters.insert(contentsOf: pieces.randomElement(using: &random) ?? "", at: place)
        }
      }
      let text = String(letters)
      do {
        let expression = try compile(text, nil)
        compiled += 1
        #expect(
          try ParsedExpression(expression.canonicalText) == ParsedExpression(text),
          "seed \(seed): \(text)")
        if expression.type == .bool { _ = try answers(text, EvaluationTests.grid) }
      } catch let failure as ExpressionFailure {
        for fault in failure.faults {
          #expect(
            fault.offset + fault.length <= text.utf8.count && fault.column > 0,
            "seed \(seed): \(text)")
        }
      }
    }
    #expect(compiled > 500, "seed \(seed)")
    print("fuzz: seed \(seed), \(count) damaged texts, \(compiled) of them still compiled")
  }
}
