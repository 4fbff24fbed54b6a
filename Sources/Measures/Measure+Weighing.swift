/// How the answer of a measure moves with the tolerance.
extension Measure {
  /// The layer that the measure says is occupied; its clip is the evidence.
  var occupiedLayer: Int? {
    switch self {
    case .overlapArea(let layer), .overlapShare(let layer), .overlapWidth(let layer),
      .frontage(let layer):
      layer
    default: nil
    }
  }

  /// The features of a layer that the measure says are occupied; what the plot shares with them is
  /// the evidence.
  var part: LayerPart? {
    switch self {
    case .overlapAreaWhere(let part), .overlapShareWhere(let part): part
    default: nil
    }
  }

  /// The layer beyond which the measure says the plot reaches; what lies outside is the evidence.
  var outsideLayer: Int? {
    if case .outsideArea(let layer) = self { layer } else { nil }
  }

  /// True where the answer hangs on a distance, which is known only to the tolerance.
  var isNearness: Bool {
    switch self {
    case .hasNearer, .hasUpwind, .isWithin: true
    default: false
    }
  }

  /// True where the answer hangs on the area that a figure is of, which is known only to the
  /// tolerance along its boundary.
  var dividesFigure: Bool { if case .figureArea = self { true } else { false } }

  /// True where the value is smaller when the land that it measures is eroded.
  var shrinksWithErosion: Bool {
    switch self {
    case .overlapArea, .overlapShare, .overlapAreaWhere, .overlapShareWhere, .outsideArea,
      .areaWithin, .liesWithin, .overlapOutside:
      true
    default: false
    }
  }
}
