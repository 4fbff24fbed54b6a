import Land
import Planar
import Values

/// A zone that a layer draws in several features: as tiles, or twice.
extension ParcelRows {
  /// The zones that each hold more of the plot than the share for split plots: of features that are
  /// one zone the first.
  mutating func zones(_ layer: Int, _ row: Int) -> [Int] {
    let limit = splitShare * chunk.shapes[row].area
    let large = overlaps(layer, row).filter { $0.area > limit }.map { Int($0.source) }
    guard large.count > 1 else { return large }
    let features = sheet.layers[layer].features
    return large.reduce(into: []) { zones, feature in
      if !zones.contains(where: { features[$0].isOneZone(with: features[feature]) }) {
        zones.append(feature)
      }
    }
  }

  /// How much of the plot lies in the zone of a feature, square metres: at least so much where other
  /// zones lie over it.
  mutating func area(ofZone feature: Int, _ layer: Int, _ row: Int) -> Double {
    let hits = overlaps(layer, row)
    let features = sheet.layers[layer].features
    var own = 0.0
    var others = 0.0
    for hit in hits {
      let isOwn =
        Int(hit.source) == feature
        || features[Int(hit.source)].isOneZone(with: features[feature])
      if Int(hit.source) == feature { own = hit.area }
      if !isOwn { others += hit.area }
    }
    // Features of one zone may lie over each other: the layer's areas as a whole count once.
    return max(own, (sharedArea(layer, row) ?? 0) - others)
  }
}

extension LayerFeature {
  /// Whether two features that stand for areas are one zone: they say the same throughout, and are
  /// not called by different names. Those that say nothing are not known to be.
  fileprivate func isOneZone(with other: LayerFeature) -> Bool {
    let areNamed = name != id && other.name != other.id
    return fields.contains { !$0.isNull } && fields == other.fields && unlisted == other.unlisted
      && (name == other.name || !areNamed)
  }
}
