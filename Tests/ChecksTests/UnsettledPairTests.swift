import GEOS
import Planar
import Testing

@testable import Checks

/// Pairs of plots where GEOS fails: what it leaves open is told and never lost.
@Suite("Pairs of plots of which GEOS cannot tell")
struct UnsettledPairTests {
  private static func pairs(_ shapes: [MultiPolygon], plots: [Int32]? = nil) -> PlotPairs {
    let store = PlotStore(shapes)
    let repetitions = Repetitions(in: store)
    return PlotPairs(
      in: store, plots: plots ?? shapes.indices.map { Int32($0) },
      index: PackedIndex(store.boxes), repetitions: repetitions,
      crowding: Crowding(store.boxes, without: repetitions.isLeftOut), tolerance: 0.1)
  }

  /// A strip along a long edge, a little wider than counts for nothing: only its drawing tells.
  private static let uncertain: [MultiPolygon] = [
    .rectangle(0, 0, 100, 50), .rectangle(99.75, 0, 100, 50),
  ]
  private static let plain: [MultiPolygon] = [
    .rectangle(0, 0, 100, 50), .rectangle(50, 0, 100, 50),
  ]

  private static func failing(_ pairs: PlotPairs) -> PlotPairs {
    var pairs = pairs
    pairs.shared = { _, _, _ throws(GEOSFailure) in
      throw GEOSFailure(function: "GEOSIntersection", message: "TopologyException")
    }
    return pairs
  }

  @Test("what GEOS draws is found and nothing is open")
  func drawn() throws {
    let found = try Self.pairs(Self.uncertain).found()
    #expect(found.pairs.map(\.pieceCount) == [1])
    #expect(found.unsettled.isEmpty)
  }

  @Test("where GEOS fails and the sums leave it open both plots are told")
  func open() throws {
    let found = try Self.failing(Self.pairs(Self.uncertain)).found()
    #expect(found.pairs.isEmpty)
    #expect(found.unsettled.map { [$0.first, $0.second] } == [[0, 1]])
    #expect(found.unsettled.first?.failure.contains("TopologyException") == true)
  }

  @Test("where the sums are enough the overlap is told without its drawing")
  func certain() throws {
    let found = try Self.failing(Self.pairs(Self.plain)).found()
    #expect(found.pairs.map(\.area) == [25_000_000])
    #expect(found.pairs.first?.pieces.isEmpty == true)
    #expect(found.unsettled.isEmpty)
  }

  @Test("features of one plot may overlap: nothing is open between them")
  func onePlot() throws {
    let found = try Self.failing(Self.pairs(Self.uncertain, plots: [0, 0])).found()
    #expect(found.pairs.isEmpty && found.unsettled.isEmpty)
  }
}
