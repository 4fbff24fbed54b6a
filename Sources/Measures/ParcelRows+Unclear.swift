import Land
import Plan
import Planar
import Values

/// NULL that is no answer: something is said, and nobody can tell what.
extension ParcelRows {
  /// Whether IS NULL is not known either of a measure that is NULL.
  mutating func isUnclear(_ measure: Measure, _ row: Int, _ given: GivenArguments) -> Bool {
    switch measure {
    case .zone(let layer, .declared(let property)): isUnclear(property, layer, row)
    case .largest(let layer, .declared(let property)): isLargestUnclear(property, layer, row)
    case .least(let layer, let property, let asked): isLeastUnclear(layer, property, asked, row)
    case .catalogue(let index, let column): isEntryUnclear(index, column, row, given)
    case .firstDay(let field): chunk.parcels[row].unclear & (1 << UInt128(field)) != 0
    case .orElse: given.isUnclear(0, row)
    default: false
    }
  }

  /// Whether the zone with most of the plot states a property that cannot be read, or another one has
  /// as much and says something else.
  private mutating func isLargestUnclear(_ property: Int, _ layer: Int, _ row: Int) -> Bool {
    guard bounds[layer].says, chunk.standings[row] != .unusable else { return false }
    if let largest = largestFeature(layer, row) {
      return sheet.layers[layer].features[largest].unlisted[property] != nil
        || equalRival(of: largest, .declared(property), layer, row) != nil
    }
    return doubtfulFeatures(layer, row).contains { states(property, $0, layer) }
      || guessedFeatures(layer, row).contains { states(property, $0, layer) }
  }

  /// Whether zones on the plot state a property of which it has no value: in words that cannot be
  /// read, in two features that disagree, or in zones of which none holds the plot, or may not be
  /// in force or lie elsewhere. What none of them states is known not to be stated, and so it is
  /// where the zone that holds the plot leaves it blank; what a plot has of zones beside it, up to
  /// the share for split plots, says nothing of it.
  private mutating func isUnclear(_ property: Int, _ layer: Int, _ row: Int) -> Bool {
    guard bounds[layer].says, chunk.standings[row] != .unusable else { return false }
    if let feature = zoneFeature(layer, row) {
      return sheet.layers[layer].features[feature].unlisted[property] != nil
        || contraryCopy(of: feature, .declared(property), layer, row) != nil
    }
    let stated = zoneOverlaps(layer, row).reduce(0.0) { sum, hit in
      states(property, Int(hit.source), layer) ? sum + hit.area : sum
    }
    if stated > splitShare * chunk.shapes[row].area { return true }
    return doubtfulFeatures(layer, row).contains { states(property, $0, layer) }
      || guessedFeatures(layer, row).contains { states(property, $0, layer) }
  }

  private func states(_ property: Int, _ feature: Int, _ layer: Int) -> Bool {
    let feature = sheet.layers[layer].features[feature]
    return !feature.fields[property].isNull || feature.unlisted[property] != nil
  }
}
