/// A measure of the plan's own layers: what rules with the subject `layer` ask, once a run.
///
/// Only features that are in force on the day of judgement count. Layers are indices of the plan's
/// declarations.
enum LayerMeasure: Hashable, Sendable {
  /// Number of features, or of those with one value of a property.
  case featureCount(Int, Selection?)
  /// Number of different values of a property.
  case distinctCount(Int, Measure.ZoneProperty)
  /// Number of features that say on no day since when they hold: neither they, nor their layer,
  /// nor the given property.
  case undatedCount(Int, Measure.ZoneProperty?)
  /// Number of features of the first layer that do not lie wholly in the second.
  case outsideCount(Int, of: Int)
  /// Number of features of the first layer whose centre lies beyond that of the second.
  case countBeyond(Int, Int, Bearing)
  /// Number of lines with the first value that no chain of such lines joins to one with the second.
  case unconnectedCount(Int, Measure.ZoneProperty, from: String, to: String)
  /// m² of all features, what several cover counted once.
  case layerArea(Int)
  /// m² that two layers share, of it what lies in a third one.
  case layersOverlap(Int, Int, in: Int?)
  /// m² of chosen features of one layer that those of another leave.
  case areaOutside(LayerDifference)
  /// m² that two or more features of a layer cover.
  case selfOverlap(Int)
  /// m² of the second layer that the first does not cover.
  case gap(Int, in: Int)
  /// m² on which a property of one layer says something else than that of another.
  case plansDiffer(Int, Measure.ZoneProperty, Int, Measure.ZoneProperty)
  /// Metres of the third layer's boundary along which the first reaches it and the second does not
  /// go on.
  case edgeBreak(Int, Int, along: Int)

  /// Number of features of the first layer in which nothing of the second lies.
  case emptyCount(Int, of: Int)
  /// The least number of classes of land use that features of the second layer bring into a
  /// feature of the first; of a set of uses alone, by its index.
  case fewestUses(Int, Int, Measure.ZoneProperty, among: Int?)
  /// Number of features, or of those with one value of a property, of which something lies in an
  /// area.
  case countWithin(Int, in: Int, Selection?)
  /// Sum of a declared property over the features of which something lies in an area.
  case sumWithin(Int, in: Int, property: Int)
  /// Number of units: features of one name are one where every feature has a name.
  case unitCount(Int)

  struct Selection: Hashable, Sendable {
    var property: Measure.ZoneProperty
    var value: String
  }

  /// North is up on the working surface.
  enum Bearing: String, CaseIterable, Sendable {
    case north, east, south, west
  }

  /// Layers the measure needs, in the order of its arguments.
  var layers: [Int] {
    switch self {
    case .featureCount(let layer, _), .distinctCount(let layer, _), .undatedCount(let layer, _),
      .unconnectedCount(let layer, _, _, _), .layerArea(let layer), .selfOverlap(let layer),
      .unitCount(let layer):
      [layer]
    case .outsideCount(let layer, let other), .countBeyond(let layer, let other, _),
      .gap(let layer, let other), .plansDiffer(let layer, _, let other, _),
      .emptyCount(let layer, let other), .fewestUses(let layer, let other, _, _),
      .countWithin(let layer, let other, _), .sumWithin(let layer, let other, _):
      [layer, other]
    case .layersOverlap(let layer, let other, let area): [layer, other] + (area.map { [$0] } ?? [])
    case .areaOutside(let difference): [difference.layer, difference.other]
    case .edgeBreak(let layer, let other, let edge): [layer, other, edge]
    }
  }

  /// The area that only narrows what is measured: where the plan draws none, everything counts.
  var extent: Int? {
    switch self {
    case .layersOverlap(_, _, let area): area
    case .countWithin(_, let area, _), .sumWithin(_, let area, _): area
    default: nil
    }
  }

  /// Properties whose silence on a feature leaves the measure unknown, with their layers.
  var properties: [(layer: Int, property: Measure.ZoneProperty)] {
    switch self {
    case .featureCount(let layer, let selection?), .countWithin(let layer, _, let selection?):
      [(layer, selection.property)]
    case .sumWithin(let layer, _, let property): [(layer, .declared(property))]
    case .areaOutside(let difference):
      [
        (difference.layer, difference.chosen.property),
        (difference.other, difference.taken.property),
      ].compactMap { layer, property in property.map { (layer, .declared($0)) } }
    case .distinctCount(let layer, let property), .unconnectedCount(let layer, let property, _, _):
      [(layer, property)]
    default: []
    }
  }
}
