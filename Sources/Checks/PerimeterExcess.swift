import GEOS
public import Planar

/// What of plots lies beyond a perimeter.
public struct PerimeterExcess: Sendable {
  /// A plot that reaches beyond.
  public struct Piece: Sendable {
    /// A feature of the store.
    public var feature: Int
    /// On the working surface; empty where it could not be drawn.
    public var shape: MultiPolygon
    /// 10⁻⁴ m².
    public var area: Int
    /// True where nothing of the plot lies inside.
    public var isWhole: Bool
  }

  let store: PlotStore
  /// Valid areas on the working surface, which together are the perimeter.
  let areas: [MultiPolygon]
  let tolerance: Double

  public init(in store: PlotStore, areas: [MultiPolygon], tolerance: Double) {
    self.store = store
    self.areas = areas
    self.tolerance = tolerance
  }

  /// The pieces that count, in the order of the plots' names; none where no plot touches the
  /// perimeter, since then the two are not of one place.
  public func found() throws -> [Piece] {
    let perimeter = areas.count > 1 ? [try GEOSSession().union(areas)] : areas
    let cover = LayerCover(sources: perimeter)
    let results = Stretches.map(store.count, atLeast: 1024) { range in
      Result { try found(range, perimeter[0], cover) }
    }
    var pieces: [Piece] = []
    for result in results { pieces += try result.get() }
    guard pieces.contains(where: { !$0.isWhole }) || pieces.count < store.count else { return [] }
    return pieces.sorted { store.precedes($0.feature, $1.feature) }
  }

  private func found(
    _ range: Range<Int>, _ perimeter: MultiPolygon, _ cover: LayerCover
  ) throws -> [Piece] {
    let session = try GEOSSession()
    let test = PieceTest(session: session, tolerance: tolerance)
    var scratch = CoverScratch()
    var overlaps: [SourceOverlap] = []
    var pieces: [Piece] = []
    for row in range {
      let shape = store.shape(row)
      overlaps.removeAll(keepingCapacity: true)
      cover.overlaps(with: shape, box: shape.box, scratch: &scratch, into: &overlaps)
      let inside = overlaps.reduce(0) { $0 + $1.area }
      let rest = shape.area - inside
      guard rest > test.leastArea, overlaps.first?.relation != .inside else { continue }
      var piece = Piece(
        feature: row, shape: inside > 0 ? MultiPolygon() : shape, area: PlotPairs.units(rest),
        isWhole: inside <= test.leastArea)
      if inside > 0 {
        do throws(GEOSFailure) {
          piece.shape = try session.difference(shape, perimeter)
          guard try test.count(in: piece.shape) > 0 else { continue }
        } catch {
          let length = shape.perimeter + perimeter.perimeter
          guard test.isCertain(area: rest, length: length, holes: 0) else { continue }
        }
      }
      pieces.append(piece)
    }
    return pieces
  }
}
