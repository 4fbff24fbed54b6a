import Findings
import GEOS
import Planar
import Testing

@testable import Checks

/// Plots beside each other: what is told once, what is told of the whole, and how wide a gap is.
@Suite struct CoverageTests {
  @Test("pairs that are counted only are overlaps where the features of two plots differ in kind")
  func countedPairs() {
    let store = PlotStore((0..<4).map { .rectangle(Double($0) * 20, 0, 10, 10) })
    let pairs = PlotPairs(
      in: store, plots: [0, 0, 1, 2], index: PackedIndex(store.boxes),
      repetitions: Repetitions(in: store),
      crowding: Crowding(store.boxes, without: store.boxes.map { _ in false }), tolerance: 0.1)
    func counted(_ kinds: (PlotPair.Kind, PlotPair.Kind)) -> [String] {
      let rest = [(Int32(0), kinds.0), (1, kinds.1)].map { row, kind in
        PlotPairs.Unlisted(
          candidate: PlotPairs.Candidate(row: row, other: 2, area: 1), kind: kind)
      }
      return pairs.tallies(of: rest).map { "\($0.kind) \($0.count) \($0.features)" }
    }
    #expect(counted((.overlap, .overlap)) == ["overlap 1 [0, 1, 2]"])
    #expect(counted((.nearlyRepeated, .nearlyRepeated)) == ["nearlyRepeated 1 [0, 1, 2]"])
    #expect(counted((.nearlyRepeated, .overlap)) == ["overlap 1 [0, 1, 2]"])
    #expect(counted((.overlap, .nearlyRepeated)) == ["overlap 1 [0, 1, 2]"])
  }

  @Test("plots beyond the perimeter are told, but where all of a file lie there")
  func perimeter() throws {
    func found(_ shapes: MultiPolygon...) throws -> [Int] {
      let excess = PerimeterExcess(
        in: PlotStore(shapes), areas: [.rectangle(0, 0, 100, 100)], tolerance: 0.1)
      return try excess.found().map(\.feature)
    }
    let (inside, across, outside): (MultiPolygon, MultiPolygon, MultiPolygon) = (
      .rectangle(10, 10, 20, 20), .rectangle(90, 10, 20, 20), .rectangle(200, 0, 20, 20)
    )
    #expect(try found(inside, across, outside) == [1, 2])
    #expect(try found(inside, outside) == [1])
    #expect(try found(across, outside) == [0, 1])
    #expect(try found(outside, .rectangle(300, 0, 20, 20)).isEmpty)
  }

  /// Land 20 m by 1 m between four plots: twice its area by its perimeter is 0.95 m.
  @Test("a gap is as wide as twice its area by its perimeter")
  func gapWidth() throws {
    let store = PlotStore([
      .rectangle(0, 0, 40, 10), .rectangle(0, 11, 40, 10), .rectangle(0, 10, 10, 1),
      .rectangle(30, 10, 10, 1),
    ])
    let isLeftOut = store.boxes.map { _ in false }
    let found = try CoverageGaps(
      in: store, plotCount: 4, index: PackedIndex(store.boxes),
      open: store.openEdges(without: isLeftOut), isLeftOut: isLeftOut, limits: DataLimits()
    ).found()
    #expect(found.gaps.count == 1 && found.unsought.isEmpty)
    let gap = try #require(found.gaps.first)
    #expect(abs(gap.meanWidth - 40.0 / 42) < 0.01, "\(gap.meanWidth)")
    #expect(gap.area == 200_000 && gap.neighbours.count == 4)
  }

  /// Two neighbours have a corner each in one place of a long edge, nearer than the tolerance.
  @Test("a place that several neighbours name is one")
  func missingVertices() throws {
    let store = PlotStore([
      .rectangle(0, 0, 100, 10), .rectangle(0, 10, 50, 10),
      MultiPolygon([(50.0625, 10), (100, 10), (100, 20), (50.0625, 20), (50.0625, 10)]),
    ])
    let open = store.openEdges(without: store.boxes.map { _ in false })
    let lacking = CoverageEdges(in: store, plots: [0, 1, 2], open: open, tolerance: 0.1).lacking()
    let long = try #require(lacking.first { $0.feature == 0 })
    #expect(long.places.count == 1 && long.neighbours == [1, 2], "\(long)")
    let strict = CoverageEdges(in: store, plots: [0, 1, 2], open: open, tolerance: 0.01).lacking()
    #expect(strict.first { $0.feature == 0 }?.places.count == 2)
  }
}
