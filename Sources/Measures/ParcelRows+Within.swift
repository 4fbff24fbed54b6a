import GEOS
import Land
import Plan
import Planar
import Values

/// What of plots and layers lies within an area; everything where the plan draws no such area.
extension ParcelRows {
  /// A measure of what of the plot lies in layers.
  mutating func part(_ measure: Measure, _ row: Int) -> Value {
    switch measure {
    case .areaWithin(let layer): Self.number(areaWithin(layer, row))
    case .liesWithin(let layer): Self.truth(liesWithin(layer, row))
    case .overlapOutside(let difference): Self.number(area(of: difference, row))
    default: .null
    }
  }

  /// m² of the plot in the layer's areas.
  private mutating func areaWithin(_ layer: Int, _ row: Int) -> Double? {
    guard sheet.layers[layer].isPresent else { return Self.number(chunk.areas[row]).number }
    guard let shared = overlapArea(layer, row) else { return nil }
    // The plot itself, as `area()` measures it.
    return mode == .plain && isInside(layer, row) ? Self.number(chunk.areas[row]).number : shared
  }

  /// Whether something of the plot lies in the layer's areas.
  private mutating func liesWithin(_ layer: Int, _ row: Int) -> Bool? {
    sheet.layers[layer].isPresent ? overlapArea(layer, row).map { $0 > 0 } : true
  }

  /// Indices of the features in force of which something lies in an area.
  func within(_ layer: Int, _ area: Int) throws(GEOSFailure) -> [Int] {
    let target = sheet.layers[layer]
    let standing = LayerCount(target: target).standing
    guard sheet.layers[area].isPresent else { return standing }
    let pieces = LayerPieces(geos: geos, tolerance: sheet.declarations.tolerance)
    var inside: [Int] = []
    for feature in standing {
      if try pieces.lies(feature, of: target, in: sheet.layers[area]) { inside.append(feature) }
    }
    return inside
  }

  /// Nil where one of the features says nothing; those that contradict others have been found.
  func sum(_ property: Int, of features: [Int], in target: LayerSheet) -> Double? {
    var sum = 0.0
    for index in features {
      guard let value = target.features[index].fields[property].number else { return nil }
      sum += value
    }
    return sum
  }

  /// What two layers share, of it what lies in a third one where the plan draws that.
  func overlap(
    _ a: LayerSheet, _ b: LayerSheet, in area: Int?, _ measure: LayerMeasure
  ) throws(GEOSFailure) -> LayerOverlay.Found {
    var overlay = overlay(measure)
    guard let area, sheet.layers[area].isPresent else { return try overlay.overlap(of: a, b) }
    overlay.isDrawn = true
    let target = sheet.layers[area]
    guard let shape = try overlay.overlap(of: a, b).shape else {
      return LayerOverlay.Found(area: 0)
    }
    let land = try geos.union(LayerCount(target: target).standing.map { target.areas[$0] })
    let shared = try overlay.counted(geos.intersection(shape, land))
    return LayerOverlay.Found(area: shared.area, shape: shared)
  }
}
