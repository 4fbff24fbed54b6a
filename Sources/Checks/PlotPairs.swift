import GEOS
public import Planar

/// Finds all plots that share land, by an index over their boxes.
///
/// How much they share comes from sums over pairs of edges, which need no topology; GEOS draws what
/// is shown. Features of one plot may overlap each other without being two plots that do: of them
/// only repetitions are told.
public struct PlotPairs: Sendable {
  let store: PlotStore
  let plots: [Int32]
  let index: PackedIndex
  let tolerance: Double

  /// - Parameter plots: the plot of each feature, as `PlotStore.plots` answers.
  public init(in store: PlotStore, plots: [Int32], index: PackedIndex, tolerance: Double) {
    self.store = store
    self.plots = plots
    self.index = index
    self.tolerance = tolerance
  }

  /// All pairs of features, the first before the second as `PlotStore.precedes` says.
  public func found() throws -> [PlotPair] {
    let results = Stretches.map(store.count, atLeast: 256) { range in
      Result { try found(from: range) }
    }
    return try results.flatMap { try $0.get() }
  }

  private func found(from range: Range<Int>) throws -> [PlotPair] {
    let session = try GEOSSession()
    let test = PieceTest(session: session, tolerance: tolerance)
    var scratch = AreaScratch()
    var hits: [Int32] = []
    var pairs: [PlotPair] = []
    for row in range {
      let one = Side(row, store.shape(row))
      hits.removeAll(keepingCapacity: true)
      index.query(one.box, into: &hits)
      hits.removeAll { $0 <= row }
      guard !hits.isEmpty else { continue }
      let prepared = PreparedEdges(one.shape)
      for hit in hits {
        let other = Side(Int(hit), store.shape(Int(hit)))
        guard let pair = pair(one, other, prepared, test, &scratch) else { continue }
        if plots[row] == plots[Int(hit)], pair.kind == .overlap { continue }
        pairs.append(pair)
      }
    }
    return pairs
  }

  private struct Side {
    var row: Int
    var shape: MultiPolygon
    var box: Box
    var area: Double

    init(_ row: Int, _ shape: MultiPolygon) {
      self.row = row
      self.shape = shape
      box = shape.box
      area = shape.area
    }

    var holes: Int { shape.ringCount - shape.polygonCount }
  }

  private func pair(
    _ here: Side, _ there: Side, _ prepared: PreparedEdges, _ test: PieceTest,
    _ scratch: inout AreaScratch
  ) -> PlotPair? {
    if here.box == there.box, Self.areEqual(here.shape, there.shape) {
      let (one, other) = ordered(here, there)
      return PlotPair(
        kind: .repeated, first: one.row, second: other.row, area: Self.units(one.area),
        pieces: one.shape, pieceCount: one.shape.polygonCount, isWhole: true)
    }
    let width = min(here.box.maxX, there.box.maxX) - max(here.box.minX, there.box.minX)
    let height = min(here.box.maxY, there.box.maxY) - max(here.box.minY, there.box.minY)
    guard min(width, height) >= 2 * test.radius else { return nil }
    let area = prepared.intersectionArea(with: there.shape, scratch: &scratch)
    guard area > test.leastArea else { return nil }
    // From here on nothing depends on which of the two comes first in the input.
    let (one, other) = ordered(here, there)
    var pair = PlotPair(
      kind: .overlap, first: one.row, second: other.row, area: Self.units(area),
      pieces: MultiPolygon(), pieceCount: 1, isWhole: true)
    let rests = (one.area - area, other.area - area)
    do throws(GEOSFailure) {
      pair.pieces = try test.session.intersection(one.shape, other.shape)
      pair.pieceCount = try test.count(in: pair.pieces)
      guard pair.pieceCount > 0 else { return nil }
      let isOneWhole = try isNothing(rests.0, of: one, beside: other, test)
      let isOtherWhole = try isNothing(rests.1, of: other, beside: one, test)
      pair.isWhole = isOneWhole || isOtherWhole
      if isOneWhole, isOtherWhole { pair.kind = .nearlyRepeated }
    } catch {
      // The area stands without the drawing: it is told where it is certain to count.
      guard
        test.isCertain(
          area: area, length: one.shape.perimeter + other.shape.perimeter,
          holes: one.holes + other.holes)
      else { return nil }
      pair.isWhole = min(rests.0, rests.1) <= test.leastArea
    }
    return pair
  }

  private func ordered(_ a: Side, _ b: Side) -> (Side, Side) {
    store.precedes(b.row, a.row) ? (b, a) : (a, b)
  }

  /// Whether no piece of `rest` m² that one side has beside the other counts.
  private func isNothing(
    _ rest: Double, of one: Side, beside other: Side, _ test: PieceTest
  ) throws(GEOSFailure) -> Bool {
    if rest <= test.leastArea { return true }
    let length = one.shape.perimeter + other.shape.perimeter
    if test.isCertain(area: rest, length: length, holes: one.holes + other.shape.polygonCount) {
      return false
    }
    return try test.count(in: test.session.difference(one.shape, other.shape)) == 0
  }

  private static func areEqual(_ a: MultiPolygon, _ b: MultiPolygon) -> Bool {
    guard a.ringCount == b.ringCount else { return false }
    if a == b { return true }
    let (first, second) = (CleanRings(a), CleanRings(b))
    return Set(first.indices.map(first.signature)) == Set(second.indices.map(second.signature))
  }

  static func units(_ squareMetres: Double) -> Int { Int((squareMetres * 10_000).rounded()) }
}
