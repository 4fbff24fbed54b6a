import Land
import Planar
import Values

/// A zone that a layer draws in several features: as tiles, or twice.
extension ParcelRows {
  /// The zones that each have a feature with more of the plot than the share for split plots: of
  /// features that are one zone the first.
  mutating func zones(_ layer: Int, _ row: Int) -> [Int] {
    let limit = splitShare * chunk.shapes[row].area
    let large = zoneOverlaps(layer, row).filter { $0.area > limit }.map { Int($0.source) }
    guard large.count > 1 else { return large }
    let target = sheet.layers[layer]
    let copies = target.copies
    return large.reduce(into: []) { zones, feature in
      let isKnown = zones.contains { zone in
        target.isOneZone(zone, feature)
          || copies[zone].contains(feature) && target.agree(zone, feature)
      }
      if !isKnown { zones.append(feature) }
    }
  }

  /// Whether so many square metres of the plot lie in the zone of a feature: at least so much where
  /// other zones lie over it.
  mutating func isCovered(
    byZone feature: Int, _ layer: Int, _ row: Int, for needed: Double
  ) -> Bool {
    let hits = zoneOverlaps(layer, row)
    let target = sheet.layers[layer]
    var own = 0.0
    var others = 0.0
    var most = 0.0
    for hit in hits {
      let source = Int(hit.source)
      if source == feature {
        own = hit.area
      } else if !target.isOneZone(feature, source) {
        others += hit.area
        continue
      }
      most += hit.area
    }
    guard own < needed else { return true }
    guard most >= needed else { return false }
    // Features of one zone may lie over each other: the layer's areas as a whole count once.
    return (zoneArea(layer, row) ?? 0) - others >= needed
  }
}

extension LayerSheet {
  /// Whether two features are one zone, wherever they lie: they say the same throughout. Those that
  /// say nothing are not known to be.
  func isOneZone(_ a: Int, _ b: Int) -> Bool {
    features[a].fields.contains { !$0.isNull } && agree(a, b)
  }
}
