extension Measure {
  /// Layers whose features must cover land for the measure to say anything.
  var areaLayers: [Int] {
    if let overlaidLayer { return [overlaidLayer] }
    switch self {
    case .layerTotal(let total): return total.kind == .area ? [total.layer] : []
    case .ofLayers(let measure): return measure.areaLayers
    default: return []
    }
  }
}

extension LayerMeasure {
  /// Layers whose features must cover land for the measure to say anything.
  var areaLayers: [Int] {
    switch self {
    case .layerArea(let layer), .selfOverlap(let layer): [layer]
    case .layersOverlap(let layer, let other), .gap(let layer, let other),
      .plansDiffer(let layer, _, let other, _), .fewestUses(let layer, let other, _):
      [layer, other]
    case .edgeBreak(let layer, let other, let edge): [layer, other, edge]
    case .outsideCount(_, let other): [other]
    case .emptyCount(let layer, _): [layer]
    case .featureCount, .distinctCount, .undatedCount, .countBeyond, .unconnectedCount: []
    }
  }

  /// Layers whose shapes the measure looks at, whether they cover land or not.
  var shapedLayers: [Int] {
    switch self {
    case .outsideCount(let layer, let other), .emptyCount(let layer, let other),
      .countBeyond(let layer, let other, _):
      [layer, other]
    default: areaLayers
    }
  }
}
