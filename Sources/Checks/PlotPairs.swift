import GEOS
public import Planar
import Values

/// Finds all plots that share land, by an index over their boxes.
///
/// How much they share comes from sums over pairs of edges, which need no topology; GEOS draws what
/// is shown. Features of one plot may overlap each other without being two plots that do: of them
/// only repetitions are told.
public struct PlotPairs: Sendable {
  /// A shape of more points is cut into cells where it has many plots around it.
  private static let mostUncut = 256

  let store: PlotStore
  let plots: [Int32]
  let index: PackedIndex
  let repetitions: Repetitions
  let crowding: Crowding
  let tolerance: Double
  /// What two shapes share, as GEOS draws it.
  var shared:
    @Sendable (GEOSSession, MultiPolygon, MultiPolygon) throws(GEOSFailure) -> MultiPolygon =
      { session, one, other throws(GEOSFailure) in try session.intersection(one, other) }

  /// - Parameter plots: the plot of each feature, as `PlotStore.plots` answers.
  public init(
    in store: PlotStore, plots: [Int32], index: PackedIndex, repetitions: Repetitions,
    crowding: Crowding, tolerance: Double
  ) {
    self.store = store
    self.plots = plots
    self.index = index
    self.repetitions = repetitions
    self.crowding = crowding
    self.tolerance = tolerance
  }

  /// All pairs of features, the first before the second as `PlotStore.precedes` says; where there
  /// are more than are listed, the rest by number; and those of which GEOS could not tell whether
  /// what they share counts.
  public func found() throws -> (
    pairs: [PlotPair], rest: [PairTally], unsettled: [UnsettledPair]
  ) {
    let sizes = store.sizes
    let sharing = try Stretches.map(store.count, atLeast: 256) { range in
      Result { try candidates(from: range, sizes) }
    }.flatMap { try $0.get() }
    let listed = listed(among: sharing)
    let results = Stretches.map(sharing.count, atLeast: 64) { range in
      Result { try drawn(sharing[range], listed) }
    }
    var pairs = repetitions.pairs.map { pair in
      let shape = store.shape(pair.first)
      return PlotPair(
        kind: .repeated, first: pair.first, second: pair.second, area: Self.units(shape.area),
        pieces: shape, body: shape, pieceCount: shape.polygonCount, isWhole: true,
        firstArea: store.place(pair.first).area, secondArea: store.place(pair.second).area)
    }
    var rest: [Unlisted] = []
    var unsettled: [UnsettledPair] = []
    for result in results {
      let result = try result.get()
      pairs += result.pairs
      rest += result.rest
      unsettled += result.unsettled
    }
    return (pairs, tallies(of: rest), unsettled)
  }

  /// Features that share more land than counts for nothing, by the sums alone.
  private func candidates(from range: Range<Int>, _ sizes: [Int32]) throws -> [Candidate] {
    let test = PieceTest(session: try GEOSSession(), tolerance: tolerance)
    var scratch = AreaScratch()
    var coverScratch = CoverScratch()
    var overlaps: [SourceOverlap] = []
    var hits: [Int32] = []
    var found: [Candidate] = []
    for row in range where !repetitions.isLeftOut[row] {
      let box = store.box(row)
      hits.removeAll(keepingCapacity: true)
      index.query(box, into: &hits)
      // A pair is looked at from the larger of the two.
      hits.removeAll { hit in
        let other = Int(hit)
        return sizes[other] > sizes[row] || sizes[other] == sizes[row] && other <= row
          || repetitions.isLeftOut[other]
          || crowding.isCrowded[row] && crowding.isCrowded[other]
      }
      guard !hits.isEmpty else { continue }
      let shape = store.shape(row)
      let cover =
        sizes[row] > Self.mostUncut && hits.count > 16 ? LayerCover(sources: [shape]) : nil
      let prepared = cover == nil ? PreparedEdges(shape) : nil
      for hit in hits {
        let otherBox = store.box(Int(hit))
        guard Self.mayCount(box, otherBox, test) else { continue }
        let other = store.shape(Int(hit))
        var area = 0.0
        if let prepared {
          area = prepared.intersectionArea(with: other, scratch: &scratch)
        } else if let cover {
          overlaps.removeAll(keepingCapacity: true)
          cover.overlaps(with: other, box: otherBox, scratch: &coverScratch, into: &overlaps)
          area = overlaps.first?.area ?? 0
        }
        guard area > test.leastArea else { continue }
        found.append(Candidate(row: Int32(row), other: hit, area: area))
      }
    }
    return found
  }

  /// The pairs that are listed, with what they share, and the others that count.
  private func drawn(
    _ candidates: ArraySlice<Candidate>, _ listed: Set<UInt64>?
  ) throws -> (pairs: [PlotPair], rest: [Unlisted], unsettled: [UnsettledPair]) {
    guard let first = candidates.first else { return ([], [], []) }
    let test = PieceTest(session: try GEOSSession(), tolerance: tolerance)
    var pairs: [PlotPair] = []
    var rest: [Unlisted] = []
    var unsettled: [UnsettledPair] = []
    var one = Side(Int(first.row), store.shape(Int(first.row)))
    for candidate in candidates {
      if one.row != Int(candidate.row) {
        one = Side(Int(candidate.row), store.shape(Int(candidate.row)))
      }
      let other = Side(Int(candidate.other), store.shape(Int(candidate.other)))
      let isListed = listed?.contains(key(candidate)) ?? true
      let found: PlotPair?
      do throws(GEOSFailure) {
        found = try pair(one, other, sharing: candidate.area, isDrawn: isListed, test)
      } catch {
        // Features of one plot may overlap each other.
        guard plots[one.row] != plots[other.row] else { continue }
        let (first, second) = ordered(one, other)
        unsettled.append(
          UnsettledPair(first: first.row, second: second.row, failure: error.description))
        continue
      }
      guard let pair = found else { continue }
      if plots[one.row] == plots[other.row], pair.kind == .overlap { continue }
      if isListed {
        pairs.append(pair)
      } else {
        rest.append(Unlisted(candidate: candidate, kind: pair.kind))
      }
    }
    return (pairs, rest, unsettled)
  }

  /// Whether the two can share more than counts for nothing.
  private static func mayCount(_ here: Box, _ there: Box, _ test: PieceTest) -> Bool {
    let width = min(here.maxX, there.maxX) - max(here.minX, there.minX)
    let height = min(here.maxY, there.maxY) - max(here.minY, there.minY)
    return min(width, height) >= 2 * test.radius
  }

  private struct Side {
    var row: Int
    var shape: MultiPolygon
    var box: Box
    var area: Double
    var perimeter: Double

    init(_ row: Int, _ shape: MultiPolygon) {
      self.row = row
      self.shape = shape
      box = shape.box
      area = shape.area
      perimeter = shape.perimeter
    }

    var holes: Int { shape.ringCount - shape.polygonCount }
  }

  /// Nil where what they share counts for nothing; fails where GEOS cannot tell whether it counts.
  ///
  /// - Parameter isDrawn: false where it is enough to know whether the pair counts.
  private func pair(
    _ here: Side, _ there: Side, sharing area: Double, isDrawn: Bool, _ test: PieceTest
  ) throws(GEOSFailure) -> PlotPair? {
    if here.box == there.box, Repetitions.areEqual(here.shape, there.shape) { return nil }
    // From here on nothing depends on which of the two comes first in the input.
    let (one, other) = ordered(here, there)
    var pair = PlotPair(
      kind: .overlap, first: one.row, second: other.row, area: Self.units(area),
      pieces: MultiPolygon(), pieceCount: 1, isWhole: true,
      firstArea: store.place(one.row).area, secondArea: store.place(other.row).area)
    let rests = (one.area - area, other.area - area)
    var isCertain = test.isCertain(
      area: area, length: one.perimeter + other.perimeter, holes: one.holes + other.holes)
    do throws(GEOSFailure) {
      if isDrawn || !isCertain {
        // What lies within a large one whole need not be drawn.
        pair.pieces =
          there.area - area <= 1e-9 * there.area
            && there.shape.points.count < here.shape.points.count
          ? there.shape : try shared(test.session, one.shape, other.shape)
        pair.pieceCount = try test.count(in: pair.pieces)
        guard pair.pieceCount > 0 else { return nil }
        pair.body = try test.session.withoutHairs(pair.pieces, below: tolerance)
        isCertain = true
      }
      let isOneWhole = try isNothing(rests.0, of: one, beside: other, test)
      let isOtherWhole = try isNothing(rests.1, of: other, beside: one, test)
      pair.isWhole = isOneWhole || isOtherWhole
      if isOneWhole, isOtherWhole { pair.kind = .nearlyRepeated }
    } catch {
      // The area stands without the drawing: it is told where it is certain to count.
      guard isCertain else { throw error }
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
    let length = one.perimeter + other.perimeter
    if test.isCertain(area: rest, length: length, holes: one.holes + other.shape.polygonCount) {
      return false
    }
    return try test.count(in: test.session.difference(one.shape, other.shape)) == 0
  }

  static func units(_ squareMetres: Double) -> Int { Int(held: squareMetres * 10_000) }
}
