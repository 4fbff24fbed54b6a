/// How a parcel lies to a source of a layer, decided exactly from their original edges.
public enum CoverRelation: UInt8, Hashable, Sendable {
  /// No point in common.
  case outside
  /// Boundaries meet, interiors do not: area exactly 0.
  case touching
  /// Part of the parcel's interior is within the source and part is not.
  case partial
  /// All of the parcel's interior is within the source.
  case inside
}

/// What one source of a layer has of a parcel.
public struct SourceOverlap: Hashable, Sendable {
  /// The position of the source in the layer.
  public var source: Int32
  public var relation: CoverRelation
  /// The area shared, in the square of the unit of the coordinates: 0 if touching, the parcel's own
  /// area if inside.
  public var area: Double

  public init(source: Int32, relation: CoverRelation, area: Double) {
    self.source = source
    self.relation = relation
    self.area = area
  }
}

/// The polygons of a constraint layer, cut once into cells of few edges and indexed, so that what a
/// parcel shares with them costs what is near the parcel, however large the polygons are.
///
/// Sources are valid polygons in one plane; those of no area are never overlapped. Cells only say
/// where to look: relations come from the original edges by exact tests, and areas sum over cells.
public struct LayerCover: Sendable {
  /// Cells in the order of their sources.
  let cells: [LayerCell]
  let edges: [DirectedEdge]
  let pieces: [AreaEdge]
  let index: PackedIndex

  /// By source; empty where it has no area.
  let sourceBoxes: [Box]

  /// The box of all sources.
  public let box: Box

  /// True where no source has an area.
  public var isEmpty: Bool { cells.isEmpty }

  /// - Parameter edgesPerCell: cells are halved until they have at most this many edges, where they
  ///   can; it changes the speed alone.
  public init(sources: [MultiPolygon], edgesPerCell: Int = 24) {
    let parts = Stretches.map(sources.count, atLeast: 2048) { range in
      var builder = LayerCellBuilder(edgesPerCell: edgesPerCell)
      let points = range.reduce(0) { $0 + sources[$1].points.count }
      builder.reserve(cells: range.count, edges: points + points / 4)
      for index in range { builder.append(sources[index], as: Int32(index)) }
      return builder
    }
    if parts.count == 1 {
      (cells, edges, pieces) = (parts[0].cells, parts[0].edges, parts[0].pieces)
      index = PackedIndex(cells.map(\.box))
    } else {
      let (whole, index) = Stretches.both {
        LayerCellBuilder(joining: parts)
      } and: {
        PackedIndex(parts.flatMap { $0.cells.map(\.box) })
      }
      (cells, edges, pieces) = (whole.cells, whole.edges, whole.pieces)
      self.index = index
    }
    var box = Box.empty
    sourceBoxes = sources.map(\.box)
    for source in sourceBoxes { box.extend(by: source) }
    self.box = box
  }
}
