public import Expressions

extension RuleBook {
  /// A layer whose days tell whether a plot is older than what it is judged by.
  public struct DatedLayer: Sendable {
    public let layer: Int
    /// True where it is what lies outside the layer that counts.
    public let isOutside: Bool
  }

  /// What makes a rule's condition TRUE by itself, with the layers that it and `applies` ask.
  public struct Alternative: Sendable {
    public let condition: BoundExpression
    public let layers: [DatedLayer]
  }
}

extension RuleBook.Entry {
  /// True where it is what lies outside a layer that counts.
  public var isJudgedOutside: Bool {
    occupiedLayers.isEmpty && !occupiesPart && outsideLayer != nil
  }

  /// True where chosen features of a layer are what counts, and their clip is the evidence.
  public var occupiesPart: Bool { occupiedPart != nil }

  /// Only a condition that rests on several layers is taken apart.
  static func alternatives(
    applies: BoundExpression, violates: BoundExpression, measure: (_ slot: Int) -> Measure?
  ) -> [RuleBook.Alternative] {
    func layers(_ conditions: [BoundExpression]) -> [RuleBook.DatedLayer] {
      var isOutside: [Int: Bool] = [:]
      for slot in Set(conditions.flatMap(\.slots)) {
        guard let measure = measure(slot), conditions.contains(where: { $0.asks { $0 == slot } })
        else { continue }
        for layer in measure.layers {
          isOutside[layer] = (isOutside[layer] ?? true) && measure.outsideLayer == layer
        }
      }
      return isOutside.sorted { $0.key < $1.key }
        .map { RuleBook.DatedLayer(layer: $0.key, isOutside: $0.value) }
    }
    let all = layers([applies, violates])
    guard all.count > 1 else { return [RuleBook.Alternative(condition: violates, layers: all)] }
    return violates.alternatives.map {
      RuleBook.Alternative(condition: $0, layers: layers([applies, $0]))
    }
  }
}
