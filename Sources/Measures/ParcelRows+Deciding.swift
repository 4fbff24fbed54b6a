import Expressions
import Land
import Plan
import Planar
import Values

/// Features whose words a rule rests on, where it is not how much of the plot a layer holds.
extension ParcelRows {
  /// The features that all had to be there for the condition to be met; nil where it is met by what
  /// the plot shares with the layer, whichever features that is.
  mutating func deciding(
    _ entry: RuleBook.Entry, _ layer: Int, _ row: Int, by day: CalendarDate
  ) -> Set<Int>? {
    var found: Set<Int> = []
    for (operand, slot) in zip(entry.violates.expression.operands, entry.violates.slots) {
      guard let measure = measures[slot], measure.overlaidLayers.contains(layer) else { continue }
      switch measure {
      case .zone(_, let property):
        for feature in zoneFeatures(layer, row) {
          // Found before they are asked about: the rows would be copied to be asked else.
          let features = [feature] + saying(property, as: feature, layer, row)
          found.insert(earliest(features, layer, day))
        }
      case .largest(_, let property):
        guard let feature = largestFeature(layer, row) else { continue }
        let features = [feature] + saying(property, as: feature, layer, row)
        found.insert(earliest(features, layer, day))
      case .least(_, let property, let asked):
        var given = constantArguments[slot]
        if given == nil, let call = operand.call {
          given = GivenArguments(call: call, fields: answeredFields(row))
        }
        let setters = setters(layer, property, row, asked, given)
        if !setters.isEmpty { found.insert(earliest(setters, layer, day)) }
      case .overlapAreaWhere(let part), .overlapShareWhere(let part):
        // Any of them is enough, if it is more than the smallest overlap that counts.
        let least = sheet.declarations.threshold("min-overlap")?.baseValue ?? 0
        let meant = overlaps(of: part, row).filter { $0.area > least }.map { Int($0.source) }
        if !meant.isEmpty { found.insert(earliest(meant, layer, day)) }
      default: return nil
      }
    }
    return found.isEmpty ? nil : found
  }

  /// The features that make up the zone that covers the plot, copies of its largest one left out.
  private mutating func zoneFeatures(_ layer: Int, _ row: Int) -> [Int] {
    guard let zone = zoneFeature(layer, row) else { return [] }
    let limit = splitShare * chunk.shapes[row].area
    let copies = sheet.layers[layer].copies[zone]
    return [zone]
      + zoneOverlaps(layer, row).filter { $0.area > limit }.map { Int($0.source) }
      .filter { $0 != zone && !copies.contains($0) }
  }

  /// The copies of a feature, of those that the plot shares land with, that say the same.
  private mutating func saying(
    _ property: Measure.ZoneProperty, as feature: Int, _ layer: Int, _ row: Int
  ) -> [Int] {
    let target = sheet.layers[layer]
    let copies = target.copies[feature]
    guard !copies.isEmpty else { return [] }
    return zoneOverlaps(layer, row).map { Int($0.source) }.filter {
      copies.contains($0) && target.agree(feature, $0, on: property)
    }
  }

  /// Of features of which one is enough that which surely was there by a day, else the one that
  /// names no day, else the one that came first.
  private func earliest(_ features: [Int], _ layer: Int, _ day: CalendarDate) -> Int {
    let target = sheet.layers[layer]
    func rank(_ feature: Int) -> (Int, Int32, Int) {
      guard let from = target.features[feature].validFrom else { return (1, 0, feature) }
      return (from <= day ? 0 : 2, from.daysSinceEpoch, feature)
    }
    return features.min { rank($0) < rank($1) } ?? features[0]
  }
}
