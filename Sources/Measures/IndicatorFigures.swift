public import Expressions
import Plan
public import Values

/// The figures of one indicator as its `violates` and its messages ask for them.
public struct IndicatorFigures: RowSource {
  /// In base units.
  public var value: Double?
  public var numerator: Double?
  public var denominator: Double?
  /// 0–1.
  public var covered: Double?
  private let catalog: MeasureCatalog

  public init(catalog: MeasureCatalog) {
    self.catalog = catalog
  }

  public mutating func fill(_ column: inout Column, field: Int, slot: Int, rows: Bits) {}

  public mutating func fill(
    _ column: inout Column, call: Call, slot: Int, arguments: Arguments, rows: Bits
  ) {
    guard rows[0], let number = number(call) else { return }
    column.set(number: number, at: 0)
  }

  /// Never asked: figures are numbers, and a geometry beside them is refused (`ChosenFunctions`).
  public mutating func fill(
    _ column: inout Column, spatial predicate: SpatialPredicate, slot: Int, rows: Bits
  ) {
    assertionFailure("a geometry beside figures was not refused")
  }

  private func number(_ call: Call) -> Double? {
    switch call.name {
    case "value": return value
    case "numerator": return numerator
    case "denominator": return denominator
    case "covered": return covered
    default:
      guard case .threshold(let limit)? = catalog.measure(of: call) else { return nil }
      return limit
    }
  }

  /// Whether a condition comes to one answer for every value from one to another, in base units:
  /// one that has two limits may turn between ends for which it is the same.
  public func isSettled(
    _ condition: CompiledExpression, from low: Double, to high: Double
  ) -> Bool {
    var table = OperandTable()
    let bound = table.bind(condition)
    let operands = table.operands
    guard let limits = bound.limits(of: { operands[$0].call?.name == "value" }) else {
      return low == high
    }
    var sheet = Worksheet(table, capacity: 1)
    sheet.begin(rows: 1)
    var source = self
    let turns = limits.compactMap { sheet.value($0, row: 0, from: &source).number }
    let ends = ([low, high] + turns.filter { low < $0 && $0 < high }).sorted()
    let between = zip(ends, ends.dropFirst()).map { $0 + ($1 - $0) / 2 }
    let answers = (ends + between).map { value in
      source.value = value
      return source.answer(condition)
    }
    return !answers.contains(.null) && Set(answers).count == 1
  }

  /// What an expression over the figures comes to.
  public func answer(_ expression: CompiledExpression) -> Value {
    var table = OperandTable()
    let bound = table.bind(expression)
    var sheet = Worksheet(table, capacity: 1)
    sheet.begin(rows: 1)
    var source = self
    return sheet.value(bound, row: 0, from: &source)
  }
}
