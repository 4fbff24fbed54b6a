import Planar
import Testing

/// What a parcel shares with the sources of a layer, asked with and without what is known of the
/// sources' neighbourhood.
@Suite struct NeighbourTests {
  /// A layer of blocks that share ragged edges, some of them overlapped by further sources, and
  /// parcels that are blocks, parts of blocks, or lie across them.
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func sameAnswers(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let town = Town(side: 6, using: &random)
    var sources = town.blocks
    if seed % 2 == 0 {
      for _ in 0..<4 {
        sources.append(
          Shapes.star(
            9, x: random.uniform(0...60), y: random.uniform(0...60), radius: 9, using: &random))
      }
    }
    var parcels = town.blocks + town.halves
    for _ in 0..<60 {
      parcels.append(
        Shapes.star(
          7, x: random.uniform(0...60), y: random.uniform(0...60),
          radius: random.uniform(1...8), using: &random))
    }
    let cover = LayerCover(sources: sources)
    var scratch = CoverScratch()
    var neighbours = NeighbourPairs()
    var skipped = 0
    for parcel in parcels {
      var plain: [SourceOverlap] = []
      var quick: [SourceOverlap] = []
      cover.overlaps(with: parcel, box: parcel.box, scratch: &scratch, into: &plain)
      cover.interiorOverlaps(
        with: parcel, box: parcel.box, sources: sources, neighbours: &neighbours,
        scratch: &scratch, into: &quick)
      skipped += plain.count - quick.count
      #expect(quick == plain.filter { $0.area > 0 }, "seed \(seed)")
    }
    // Neighbours that only touch are what there is to leave out.
    #expect(skipped > 100)
  }

  /// Edges that both boundaries have are settled at once; what joins them half-way is not lost.
  @Test func edgesInCommon() {
    let plot = Shapes.polygon(Shapes.ring([(0, 0), (4, 0), (4, 4), (0, 4)]))
    let along = Shapes.polygon(Shapes.ring([(4, 0), (8, 0), (8, 4), (4, 4), (4, 2)]))
    let twin = Shapes.polygon(Shapes.ring([(0, 4), (4, 4), (4, 8), (0, 8)]))
    let around = Shapes.polygon(Shapes.ring([(0, 0), (4, 0), (4, 4), (9, 9), (-5, 9), (0, 4)]))
    let notched = Shapes.polygon(Shapes.ring([(0, 0), (4, 0), (4, 4), (2, 2), (0, 4)]))
    let cover = LayerCover(sources: [along, twin, around, notched])
    var scratch = CoverScratch()
    var found: [SourceOverlap] = []
    cover.overlaps(with: plot, box: plot.box, scratch: &scratch, into: &found)
    #expect(found.map(\.relation) == [.touching, .touching, .inside, .partial])
    #expect(found.map(\.area) == [0, 0, 16, 12])
  }
}

/// Blocks of a square town whose edges have vertices off the straight line, each vertex used by
/// both neighbours, and the two halves of each block.
private struct Town {
  var blocks: [MultiPolygon] = []
  var halves: [MultiPolygon] = []

  init(side: Int, using random: inout SplitMix64) {
    var corners: [[Point]] = []
    var rights: [[Point]] = []
    var ups: [[Point]] = []
    for x in 0...side {
      let own = (0...side).map { y in
        Point(
          x: Double(10 * x) + random.uniform(-2...2), y: Double(10 * y) + random.uniform(-2...2))
      }
      corners.append(own)
      rights.append(
        (0...side).map { y in
          Point(x: Double(10 * x) + 5, y: Double(10 * y) + random.uniform(-2...2))
        })
      ups.append(
        (0...side).map { y in
          Point(x: Double(10 * x) + random.uniform(-2...2), y: Double(10 * y) + 5)
        })
    }
    for x in 0..<side {
      for y in 0..<side {
        let lower = [corners[x][y], rights[x][y]]
        let right = [corners[x + 1][y], ups[x + 1][y]]
        let upper = [corners[x + 1][y + 1], rights[x][y + 1]]
        let left = [corners[x][y + 1], ups[x][y]]
        blocks.append(Self.polygon(lower + right + upper + left))
        halves.append(
          Self.polygon([lower[0], lower[1], upper[1], left[0], left[1]]))
        halves.append(
          Self.polygon([lower[1], right[0], right[1], upper[0], upper[1]]))
      }
    }
  }

  private static func polygon(_ points: [Point]) -> MultiPolygon {
    MultiPolygon(polygons: [[points + [points[0]]]])
  }
}
