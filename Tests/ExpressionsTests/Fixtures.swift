import Expressions
import Values

/// Rows of plain values, one per schema field; calls are answered by name.
struct TableSource: RowSource {
  var rows: [[Value]]
  var asked = 0

  /// Times and the elements of arrays are given as texts.
  mutating func fill(_ column: inout Column, field: Int, slot: Int, rows selected: Bits) {
    selected.forEachOne { row in
      switch (rows[row][field], schema.fields[field].type) {
      case (.text(let text), .timestamp):
        if let instant = Instant(text) { column.set(instant: instant, at: row) }
      case (.text(let text), .array): column.set(array: TableSource.elements(text), at: row)
      case (.text, .geometry): column.setPresent(at: row)
      case (.text("?"), .number), (.text("?"), .code): column.setUnclear(at: row)
      case (let value, _): column.set(value, at: row)
      }
    }
    asked += selected.ones
  }

  static func elements(_ text: String) -> [Value] {
    text.split(separator: "|").map { part in
      if part == "NULL" { return .null }
      return Double(part).map { .number($0) } ?? .text(String(part))
    }
  }

  /// Points alone, which either coincide or lie apart; a cell holds `x y`.
  mutating func fill(
    _ column: inout Column, spatial predicate: SpatialPredicate, slot: Int, rows selected: Bits
  ) {
    asked += selected.ones
    func point(_ operand: SpatialPredicate.Operand, _ row: Int) -> [Double] {
      switch operand {
      case .literal(let literal):
        if case .position(let values) = literal.body { return values }
        return []
      case .field(let index):
        return (rows[row][index].text ?? "").split(separator: " ").compactMap { Double($0) }
      case .computed: return [7, 7]
      }
    }
    selected.forEachOne { row in
      let coincide = point(predicate.left, row) == point(predicate.right, row)
      switch predicate.relation {
      case .intersects, .equals, .contains, .within: column.set(bool: coincide, at: row)
      case .disjoint: column.set(bool: !coincide, at: row)
      case .touches, .crosses, .overlaps: column.set(bool: false, at: row)
      }
    }
  }

  mutating func fill(
    _ column: inout Column, call: Call, slot: Int, arguments: Arguments, rows selected: Bits
  ) {
    asked += selected.ones
    switch call.name {
    case "twice":
      selected.forEachOne { row in
        if let value = arguments[0].number(at: row) { column.set(number: 2 * value, at: row) }
      }
    case "overlap_area":
      selected.forEachOne { if $0 % 2 == 0 { column.set(number: 8_214.55, at: $0) } }
    case "geom": selected.forEachOne { column.setPresent(at: $0) }
    case "count":
      selected.forEachOne { row in
        guard let list = arguments[0].array(at: row) else { return }
        column.set(number: Double(list.count), at: row)
      }
    default: break
    }
  }
}

struct SmallCatalog: FunctionCatalog {
  let functionNames = ["overlap_area", "threshold", "twice", "permit", "count"]

  func signature(named name: String) -> FunctionSignature? {
    switch name {
    case "overlap_area":
      .init(name, [.init("layer", accepts: [.text], isLiteral: true)], result: .number(.area))
    case "threshold":
      .init(name, [.init("name", accepts: [.text], isLiteral: true)], result: nil)
    case "twice": .init(name, [.init("value", accepts: [.number(.none)])], result: .number(.none))
    case "count": .init(name, [.init("list", accepts: [.array])], result: .number(.none))
    case "permit":
      .init(
        name,
        [
          .init("layer", accepts: [.text], isLiteral: true),
          .init("use", accepts: [.code(list: "use")], presence: .optional),
        ], result: .bool)
    default: nil
    }
  }

  func resultType(of call: Call) throws(CallFailure) -> ValueType {
    switch call.name {
    case "overlap_area":
      if call.text(at: 0) == "blue-line" { return call.type }
      throw CallFailure(
        argument: 0, "no layer role '\(call.text(at: 0) ?? "")'",
        suggestion: NearMiss.didYouMean(call.text(at: 0) ?? "", among: ["blue-line"]))
    case "threshold": return call.text(at: 0) == "min-overlap" ? .number(.area) : .number(.none)
    default: return call.type
    }
  }
}

let schema = Schema(
  fields: [
    .init(name: "a", type: .number(.none)), .init(name: "b", type: .number(.none)),
    .init(name: "s", type: .text), .init(name: "area", type: .number(.area)),
    .init(name: "width", type: .number(.length)), .init(name: "use", type: .code(list: "use")),
    .init(name: "start", type: .date), .init(name: "flag", type: .bool),
    .init(name: "用地代码", type: .text), .init(name: "geometry", type: .geometry),
    .init(name: "finish", type: .date), .init(name: "moment", type: .timestamp),
    .init(name: "until", type: .timestamp), .init(name: "tags", type: .array),
  ], codeLists: ["use": ["construction", "water", "farmland"]],
  computed: ["geom": Call(name: "geom", arguments: [], type: .geometry)])

/// SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func compile(
  _ text: String, _ expecting: ValueType? = .bool
) throws(ExpressionFailure) -> CompiledExpression {
  try CompiledExpression(
    text: text, schema: schema, catalog: SmallCatalog(), expecting: expecting)
}

/// One letter a row (T, F, U) and the names of the operands to blame.
func answers(
  _ text: String, _ rows: [[Value]]
) throws -> (letters: String, reasons: [[String]]) {
  let expression = try compile(text)
  var table = OperandTable()
  let bound = table.bind(expression)
  var sheet = Worksheet(table, capacity: rows.count)
  var source = TableSource(rows: rows)
  var truth = Truth()
  sheet.begin(rows: rows.count)
  sheet.evaluate(
    bound, where: Bits(count: rows.count, filledWith: true), from: &source, into: &truth)
  var letters = ""
  var reasons: [[String]] = []
  for row in rows.indices {
    letters += truth.isTrue[row] ? "T" : truth.isUnknown[row] ? "U" : "F"
    let mask = sheet.reason(bound, row: row)
    reasons.append(expression.operands(in: mask).map { $0.fieldName ?? $0.call?.name ?? "" })
  }
  return (letters, reasons)
}

func row(a: Double? = nil, b: Double? = nil, s: String? = nil) -> [Value] {
  let known: [Value] = [
    a.map { .number($0) } ?? .null, b.map { .number($0) } ?? .null, s.map { .text($0) } ?? .null,
  ]
  return known + [Value](repeating: .null, count: schema.fields.count - known.count)
}
