import Land
import Plan
import Planar
import Values

extension ParcelRows {
  /// Mean width 2A/P of what is shared, metres; 0 where nothing is.
  mutating func overlapWidth(_ layer: Int, _ row: Int) -> Double? {
    guard reachOfAreas(of: layer, row) != .none else { return nil }
    guard !dayOverlaps(layer, row).isEmpty else { return 0 }
    return outline(layer, row)?.meanWidth
  }

  /// Metres to the nearest source of the layer, 0 where they meet.
  mutating func distance(_ layer: Int, _ row: Int) -> Double? {
    guard reach(of: layer, row) == .full else { return nil }
    if sheet.layers[layer].hasPaths || bounds[layer].hasGuessed { return distanceToAny(layer, row) }
    return table.nearestDistance(
      sheet.layers[layer], shape: chunk.shapes[row], box: chunk.boxes[row])
  }

  /// Whether a layer has anything to be near to.
  func hasSources(_ layer: Int) -> Bool {
    let target = sheet.layers[layer]
    return target.hasPaths
      ? !target.selection(.every, land: land, sets: sheet.declarations.useSets).isEmpty
      : !target.standingCover.isEmpty
  }

  /// The feature of the layer that covers the plot, if one does and no other zone covers more than
  /// the plan's share for split plots; of a zone drawn in several features the largest one.
  mutating func zoneFeature(_ layer: Int, _ row: Int) -> Int? {
    if let known = table.zone(view(of: layer), row) { return known }
    let zone = findZone(layer, row)
    table.note(zone: zone, view(of: layer), row)
    return zone
  }

  private mutating func findZone(_ layer: Int, _ row: Int) -> Int? {
    guard reachOfAreas(of: layer, row) == .full else { return nil }
    let area = chunk.shapes[row].area
    let limit = splitShare * area
    let hits = zoneOverlaps(layer, row)
    guard let largest = hits.max(by: Self.isSmaller) else { return nil }
    let zone = Int(largest.source)
    if hits.contains(where: { $0.source != largest.source && $0.area > limit }) {
      let target = sheet.layers[layer]
      let copies = target.copies[zone]
      let isOne = hits.allSatisfy {
        let source = Int($0.source)
        return source == zone || $0.area <= limit || copies.contains(source)
          || target.isOneZone(zone, source)
      }
      guard isOne else { return nil }
    }
    // What no feature covers is as unknown as what another zone covers.
    if largest.area >= area - limit { return zone }
    guard hits.count > 1, isCovered(byZone: zone, layer, row, for: area - limit) else { return nil }
    return zone
  }

  mutating func zone(_ layer: Int, _ property: Measure.ZoneProperty, _ row: Int) -> Value {
    guard let feature = zoneFeature(layer, row),
      contraryCopy(of: feature, property, layer, row) == nil
    else { return .null }
    return value(property, of: feature, layer)
  }

  /// How many zones each have a feature that covers more than the share for split plots; of
  /// features that stand twice those that say the same are one.
  mutating func zoneCount(_ layer: Int, _ row: Int) -> Double? {
    guard reachOfAreas(of: layer, row) != .none else { return nil }
    let limit = splitShare * chunk.shapes[row].area
    let large = zoneOverlaps(layer, row).count { $0.area > limit }
    return Double(large > 1 ? zones(layer, row).count : large)
  }

  mutating func largest(_ layer: Int, _ property: Measure.ZoneProperty, _ row: Int) -> Value {
    guard reachOfAreas(of: layer, row) != .none, let largest = largestFeature(layer, row),
      equalRival(of: largest, property, layer, row) == nil
    else { return .null }
    return value(property, of: largest, layer)
  }

  /// The feature that has most of the plot.
  mutating func largestFeature(_ layer: Int, _ row: Int) -> Int? {
    zoneOverlaps(layer, row).max(by: Self.isSmaller).map { Int($0.source) }
  }

  mutating func largestShare(_ layer: Int, _ row: Int) -> Double? {
    guard reachOfAreas(of: layer, row) != .none else { return nil }
    let largest = zoneOverlaps(layer, row).max(by: Self.isSmaller)?.area ?? 0
    return min(1, largest / chunk.shapes[row].area)
  }

  private func value(
    _ property: Measure.ZoneProperty, of feature: Int, _ layer: Int
  ) -> Value {
    let feature = sheet.layers[layer].features[feature]
    switch property {
    case .id: return .text(feature.id)
    case .name: return .text(feature.name)
    case .declared(let index): return feature.fields[index]
    }
  }

  /// Smaller area first; of equals the later source, so that the first one is the largest.
  private static func isSmaller(_ a: SourceOverlap, _ b: SourceOverlap) -> Bool {
    a.area != b.area ? a.area < b.area : a.source > b.source
  }
}
