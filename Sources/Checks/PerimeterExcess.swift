import GEOS
public import Planar
import Values

/// What of plots lies beyond a perimeter.
public struct PerimeterExcess: Sendable {
  /// A plot that reaches beyond.
  public struct Piece: Sendable {
    /// A feature of the store; once merged the first one of the plot.
    public var feature: Int
    /// All features of the plot, once merged.
    public var features: [Int] = []
    /// On the working surface; empty where it could not be drawn.
    public var shape: MultiPolygon
    /// 10⁻⁴ m².
    public var area: Int
    /// Of the whole plot, measured; once merged. 10⁻⁴ m².
    public var plotArea = 0
    /// True where nothing of the plot lies inside.
    public var isWhole: Bool
    /// How far the perimeter's file puts a long edge elsewhere, metres, where no piece counts with a
    /// tolerance longer by that; else 0.
    public var bend = 0.0
  }

  let store: PlotStore
  /// Valid areas on the working surface, which together are the perimeter.
  let areas: [MultiPolygon]
  let tolerance: Double
  let bend: @Sendable (Box) -> Double

  /// - Parameter bend: how far long edges of the perimeter near a box may lie elsewhere, metres.
  public init(
    in store: PlotStore, areas: [MultiPolygon], tolerance: Double,
    bend: @escaping @Sendable (Box) -> Double = { _ in 0 }
  ) {
    self.store = store
    self.areas = areas
    self.tolerance = tolerance
    self.bend = bend
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
      let bend = bend(shape.box)
      if bend > 0 {
        let longer = PieceTest(session: session, tolerance: tolerance + bend)
        // What could not be drawn counts, as above.
        if !piece.shape.isEmpty, (try? longer.count(in: piece.shape)) == 0 { piece.bend = bend }
      }
      pieces.append(piece)
    }
    return pieces
  }
}

extension PlotWholes {
  /// One piece for each plot, however many of its features reach beyond; in the order of the plots.
  public mutating func merged(_ pieces: [PerimeterExcess.Piece]) -> [PerimeterExcess.Piece] {
    var positions: [Int32: Int] = [:]
    var groups: [[PerimeterExcess.Piece]] = []
    for piece in pieces {
      let position = positions[plots[piece.feature], default: groups.count]
      if position == groups.count {
        positions[plots[piece.feature]] = position
        groups.append([])
      }
      groups[position].append(piece)
    }
    return groups.map { one(of: $0) }
  }

  private mutating func one(of group: [PerimeterExcess.Piece]) -> PerimeterExcess.Piece {
    var piece = group[0]
    piece.features = features(of: piece.feature)
    piece.plotArea = area(of: piece.feature)
    let whole = Set(group.filter(\.isWhole).map(\.feature))
    piece.isWhole = piece.features.allSatisfy(whole.contains)
    for other in group.dropFirst() {
      piece.area.addHeld(other.area)
      piece.shape.append(other.shape)
      piece.bend = min(piece.bend, other.bend) > 0 ? max(piece.bend, other.bend) : 0
    }
    // Features of one plot may lie upon each other; where some could not be drawn the sum stands.
    guard group.count > 1, !group.contains(where: \.shape.isEmpty),
      let land = try? test.session.union(group.map(\.shape))
    else { return piece }
    let twice = piece.shape.area - land.area
    if twice > test.leastArea { piece.area = max(0, piece.area - PlotPairs.units(twice)) }
    piece.shape = land
    return piece
  }
}
