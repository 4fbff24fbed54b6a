import Expressions
import Glibc
import Testing

/// Random expressions and random damage. `FUZZ_SECONDS` makes it go on for so long, `FUZZ_SEED`
/// begins elsewhere; scripts/fuzz-expressions sets both.
struct FuzzTests {
  static let seconds = getenv("FUZZ_SECONDS").flatMap { Double(String(cString: $0)) } ?? 0
  static let seed = getenv("FUZZ_SEED").flatMap { UInt64(String(cString: $0)) } ?? 20_251_231

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Runs at least `rounds` times, then until the time is over.
  static func rounds(_ rounds: Int, _ body: (Int) throws -> Void) rethrows -> Int {
    let end = now() + seconds / 3
    var round = 0
    while round < rounds || (round % 64 != 0 || now() < end) {
      try body(round)
      round += 1
    }
    return round
  }

  @Test func whatIsPrintedReadsBack() throws {
    var random = Seeded(state: Self.seed)
    var tree = RandomExpression(random: random)
    let count = try Self.rounds(4_000) { _ in
      let text = tree.condition(Int.random(in: 0...5, using: &random))
      let parsed = try ParsedExpression(text)
      let printed = try ParsedExpression(parsed.description)
      #expect(printed == parsed, "seed \(Self.seed): \(text)")
      try EncodingTests.roundTrip(parsed, "seed \(Self.seed): \(text)")
    }
    print("fuzz: seed \(Self.seed), \(count) random expressions printed and read back")
  }

  /// Every damaged text gives an expression that prints and reads back, or a fault within it.
  @Test func damagedJSONGivesAnErrorOrAnAnswer() throws {
    var random = Seeded(state: Self.seed &+ 1)
    var tree = RandomExpression(random: random)
    let pieces =
      Array("{}[]\",:\\0123456789-+.eEtfn \n用\u{301}").map(String.init)
      + [
        "\"op\"", "\"args\"", "null", "true", "\"property\"", "\"type\"", "\\u00e9", "\\ud83d",
        "1e400",
      ]
    var read = 0
    var json = ""
    let count = try Self.rounds(20_000) { round in
      if round % 8 == 0 { json = try ParsedExpression(tree.condition(3)).json }
      var bytes = Array(json.utf8)
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        if Bool.random(using: &random), place < bytes.count {
          bytes.remove(at: place)
        } else {
          bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
        }
      }
      let damaged = String(decoding: bytes, as: UTF8.self)
      do throws(ExpressionFailure) {
        let parsed = try ParsedExpression(json: damaged)
        read += 1
        let again = try? ParsedExpression(json: parsed.json)
        #expect(again?.json == parsed.json, "seed \(Self.seed): \(damaged)")
      } catch {
        let fault = error.first
        #expect(
          fault.offset + fault.length <= damaged.utf8.count && fault.column > 0,
          "seed \(Self.seed): \(damaged)")
      }
    }
    #expect(read > 200, "seed \(Self.seed)")
    print("fuzz: seed \(Self.seed), \(count) damaged JSON texts, \(read) of them still read")
  }
}

/// Texts of expressions with every construct of the grammar, without regard to types.
struct RandomExpression {
  var random: Seeded

  private mutating func pick(_ list: [String]) -> String {
    list.randomElement(using: &random) ?? ""
  }

  private mutating func list(_ count: ClosedRange<Int>, _ item: (inout Self) -> String) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in item(&self) }.joined(separator: ", ")
  }

  mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return predicate(1) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "(\(condition(depth - 1))) AND \(predicate(depth))"
    case 1: return "\(predicate(depth)) OR (\(condition(depth - 1))) OR \(predicate(1))"
    case 2: return "NOT (\(condition(depth - 1)))"
    case 3: return "(\(condition(depth - 1))) = (\(condition(depth - 1)))"
    case 4: return "(\(condition(depth - 1))) IS NULL"
    default: return predicate(depth)
    }
  }

  private mutating func predicate(_ depth: Int) -> String {
    let negation = Bool.random(using: &random) ? " NOT" : ""
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return "\(scalar(depth)) \(pick(["=", "<>", "<", ">", "<=", ">="])) \(scalar(depth))"
    case 1: return "\(text(depth))\(negation) LIKE \(pick(["'x%'", "CASEI('Ä\\\\%')", "'it''s_'"]))"
    case 2: return "\(scalar(depth))\(negation) BETWEEN \(scalar(depth)) AND \(scalar(depth))"
    case 3: return "\(scalar(depth))\(negation) IN (\(list(1...3) { $0.scalar(depth) }))"
    case 4: return "\(scalar(depth)) IS\(negation) NULL"
    case 5:
      let name = pick(["S_INTERSECTS", "s_within", "S_EQUALS", "S_CROSSES"])
      return "\(name)(\(geometry()), \(geometry()))"
    case 6:
      let name = pick(["T_AFTER", "t_finishedby", "T_METBY", "T_OVERLAPPEDBY", "T_DURING"])
      return "\(name)(\(time()), \(time()))"
    case 7:
      let name = pick(["A_EQUALS", "a_containedby", "A_OVERLAPS"])
      return "\(name)(\(array(depth)), \(array(depth)))"
    default: return pick(["TRUE", "flag", "\"a \"\"b\"\"\"", "f(\(scalar(depth - 1)), 'x')"])
    }
  }

  private mutating func scalar(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["a", "-1.5e-7", "3", "'x'", "\"in\"", "用地"]) }
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      let sign = pick(["+", "-", "*", "/", "%", "div", "^"])
      return "(\(scalar(depth - 1))) \(sign) (\(scalar(depth - 1)))"
    case 1: return "-(\(scalar(depth - 1)))"
    case 2: return "g(\(list(0...2) { $0.scalar(depth - 1) }))"
    case 3: return text(depth)
    case 4: return pick(["DATE('2020-02-29')", "TIMESTAMP('2020-02-29T23:59:59.000000001Z')"])
    default: return pick(["a", "b", "0", "1e21", ".5", "'it''s \\\\ \"q\"'", "TRUE"])
    }
  }

  private mutating func text(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["s", "'é'"]) }
    return "\(pick(["CASEI", "ACCENTI", "casei"]))(\(text(depth - 1)))"
  }

  private mutating func time() -> String {
    func end(_ random: inout Seeded) -> String {
      ["'..'", "'2020-01-01'", "'2020-01-01T00:00:00.5Z'", "start", "h(1)"]
        .randomElement(using: &random) ?? "'..'"
    }
    if Bool.random(using: &random) { return "INTERVAL(\(end(&random)), \(end(&random)))" }
    return pick(["start", "DATE('1999-12-31')", "h(1)"])
  }

  private mutating func array(_ depth: Int) -> String {
    if depth <= 0 || Int.random(in: 0..<4, using: &random) == 0 { return pick(["tags", "()"]) }
    return "(\(list(1...3) { $0.element(depth) }))"
  }

  private mutating func element(_ depth: Int) -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return array(depth - 1)
    case 1: return geometry()
    case 2: return time()
    default: return scalar(depth - 1)
    }
  }

  private mutating func number() -> String {
    let value = Double.random(in: -180...180, using: &random)
    return pick(["\(value)", "\(Int(value))", "-0.0", "1e-9"])
  }

  private mutating func geometry() -> String {
    let z = Bool.random(using: &random)
    func position(_ me: inout Self) -> String {
      (0..<(z ? 3 : 2)).map { _ in me.number() }.joined(separator: " ")
    }
    func positions(_ me: inout Self, _ count: Int) -> String {
      "(" + (0..<count).map { _ in position(&me) }.joined(separator: ", ") + ")"
    }
    let tag = z && Bool.random(using: &random) ? " Z " : ""
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return "POINT\(tag)(\(position(&self)))"
    case 1: return "LINESTRING\(tag)\(positions(&self, 2))"
    case 2: return "POLYGON\(tag)(\(positions(&self, 4)), \(positions(&self, 5)))"
    case 3: return "MULTIPOINT\(tag)((\(position(&self))), (\(position(&self))))"
    case 4: return "MULTILINESTRING\(tag)(\(positions(&self, 2)), \(positions(&self, 3)))"
    case 5: return "MULTIPOLYGON\(tag)((\(positions(&self, 4))), EMPTY)"
    case 6: return "GEOMETRYCOLLECTION(POINT\(tag)(\(position(&self))), LINESTRING EMPTY)"
    case 7: return "BBOX(\((0..<(z ? 6 : 4)).map { _ in number() }.joined(separator: ", ")))"
    default: return pick(["geometry", "buffer(geometry, 10, 'm')"])
    }
  }
}
