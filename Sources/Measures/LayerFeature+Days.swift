import Land
import Plan
import Values

extension LayerFeature {
  /// Whether it was drawn on or before a day and ever in force: what is drawn later is nobody's
  /// business yet.
  func isDrawn(by day: CalendarDate?) -> Bool {
    if isUnapproved { return false }
    if let validFrom, let validTo, validTo <= validFrom { return false }
    return day.map { day in validFrom.map { day >= $0 } ?? true } ?? true
  }

  /// With the days of its layer, where they are narrower than its own.
  func narrowed(to layer: LayerDeclaration) -> LayerFeature {
    if layer.validFrom == nil, layer.validTo == nil { return self }
    var feature = self
    // What may state its day under a name that nobody knows is not taken to be the layer's.
    if otherDay == nil {
      feature.validFrom = [validFrom, layer.validFrom].compactMap(\.self).max()
    }
    if feature.validFrom != validFrom { feature.monthOfValidity = nil }
    feature.validTo = [validTo, layer.validTo].compactMap(\.self).min()
    if feature.validTo != validTo { feature.monthOfEnd = nil }
    return feature
  }
}
