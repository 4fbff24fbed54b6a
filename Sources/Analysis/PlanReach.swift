import Expressions
import Findings
import Measures
import Plan

/// Where the plan speaks: what rests on its words judges no plot outside its area.
///
/// Rules that ask for the plan area themselves are about its boundary, and a layer that the user
/// brought decides wherever it was drawn.
struct PlanReach: Sendable {
  private let planArea: Int?
  /// Layers that stand in place of the plan's own, by index of the declarations.
  private let replaced: Set<Int>
  /// A plot that shares no more than this with the plan area lies outside, m².
  private let least: Double

  /// Of a plan that draws no area of its own.
  static let everywhere = PlanReach(planArea: nil, layers: [], least: 0)

  /// - Parameter planArea: index of the layer; nil where it is declared without a file.
  init(planArea: Int?, layers: [PlanLayer], least: Double) {
    self.planArea = planArea
    replaced = Set(layers.indices.filter { layers[$0].isReplaced })
    self.least = least
  }

  /// Rows that share nothing with the plan area. Those without a usable shape are not among them,
  /// and none is while the area is not in force.
  func outside(_ rows: inout ParcelRows) -> Bits {
    var outside = Bits(count: rows.chunk.count)
    guard let planArea else { return outside }
    rows.mode = .plain
    rows.looksBack = false
    for row in 0..<rows.chunk.count {
      guard rows.isMeasured(planArea, row), let shared = rows.sharedArea(planArea, row),
        shared <= least
      else { continue }
      outside[row] = true
    }
    return outside
  }

  func binds(_ entry: RuleBook.Entry) -> Bool {
    let card = entry.rule.declaration.card
    return card.plan != nil && !card.isOfMaterial && speaksOnlyInside(entry.layers)
  }

  func binds(_ indicator: IndicatorEntry) -> Bool {
    indicator.rule.declaration.card.plan != nil && speaksOnlyInside(indicator.layers)
  }

  private func speaksOnlyInside(_ layers: [Int]) -> Bool {
    !layers.contains { $0 == planArea || replaced.contains($0) }
  }
}
