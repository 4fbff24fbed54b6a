public import Findings
import Plan

/// Why no one zone holds a plot.
extension ParcelRows {
  /// Why an operand has no value where it asks for a property of the zone that holds a plot, and no
  /// one does: the plot spans several, or lies in none. Nil for other operands, and where the zone
  /// itself says nothing.
  public mutating func words(withoutZone slot: Int, _ row: Int) -> Bilingual? {
    guard let measure = measures[slot], case .zone(let layer, _) = measure,
      let gap = layerGap(layer, measure, row), gap.kind == .split || gap.kind == .uncovered
    else { return nil }
    return Self.manners[gap.kind]
  }
}
